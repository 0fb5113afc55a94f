import type { Metadata } from "next";
import { GateFrame } from "@/app/_ui/gate-frame";
import { loadVerifyForm } from "./load";
import { VerifyForm } from "./verify-form";

export const metadata: Metadata = { title: "Kiểm tra mã báo cáo" };

type Props = { searchParams: Promise<{ code?: string | string[] }> };

/** For whoever holds a paper in the hand; no account is needed. */
export default async function VerifyPage({ searchParams }: Props) {
  const { code } = await searchParams;
  const { commune, mark, typed } = await loadVerifyForm(typeof code === "string" ? code : undefined);
  return (
    <GateFrame name={commune?.committeeName ?? null} isDemo={commune?.isDemo} mark={mark}>
      <div className="card !p-6">
        <h1 className="mb-4 text-xl">Kiểm tra mã báo cáo</h1>
        <VerifyForm typed={typed} />
      </div>
      <p className="mt-4 text-sm text-muted">
        Mã ở chân mỗi báo cáo do chương trình ban hành. Trang này chỉ cho biết mã có đúng hay không; người có tài khoản
        được xem báo cáo thì thấy thêm các số đã in và những gì thay đổi sau ngày ban hành.
      </p>
    </GateFrame>
  );
}
