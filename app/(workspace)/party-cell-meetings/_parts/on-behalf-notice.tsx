import { Notice } from "@/app/_ui/notice";

/** The office types what a cell tells it. */
export function OnBehalfNotice({ unitName }: { unitName: string }) {
  return (
    <div className="mb-4 max-w-[46rem]">
      <Notice tone="info">Đồng chí đang ghi thay {unitName}; lịch sử của phiếu ghi rõ điều này.</Notice>
    </div>
  );
}
