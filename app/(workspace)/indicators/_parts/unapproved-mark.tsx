import { TriangleAlert } from "lucide-react";
import type { FigureScope } from "@/lib/indicators/view-choice";

/** Stands over every screen and paper whose figures nobody has approved yet. */
export function UnapprovedMark({ scope }: { scope: FigureScope }) {
  if (scope === "approved") return null;
  return (
    <p
      role="note"
      className="mb-4 flex items-start gap-2 rounded-card border-2 border-dashed border-behind bg-behind-soft px-4 py-2.5 text-behind"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-5 flex-none" />
      <span>
        <b className="uppercase">Gồm số liệu chưa duyệt.</b> Có cả số đang nhập và số đã nộp mà Văn phòng chưa duyệt;
        còn có thể thay đổi, không dùng để báo cáo.
      </span>
    </p>
  );
}
