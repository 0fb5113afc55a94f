import type { ReactNode } from "react";
import { PrintButton } from "@/app/_ui/print-button";

/**
 * Above a paper, never printed: the button, what else leads from here, and what to choose in the browser's own window.
 * @param paper what to choose there: "khổ A4, tỷ lệ 100%"
 * @param lead a sentence before it
 */
export function PaperStrip({ paper, lead = "", children }: { paper: string; lead?: string; children?: ReactNode }) {
  return (
    <div className="paper-strip no-print">
      <PrintButton />
      {children}
      <p>
        {lead}Hoặc bấm Ctrl+P. Chọn {paper}, bỏ đầu trang và chân trang của trình duyệt.
      </p>
    </div>
  );
}
