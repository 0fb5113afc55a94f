import { Card } from "@/app/_ui/card";
import { printedTexts } from "@/lib/reports/section-view";
import type { SectionModel } from "./load";

/** The section for whoever reads the draft and does not write it. */
export function SectionText({ section: { heading, rows } }: { section: SectionModel }) {
  const printed = printedTexts(rows);
  return (
    <Card title={heading}>
      {printed.length === 0 ? (
        <p className="text-muted">Mục này chưa có nội dung.</p>
      ) : (
        <div className="write-reading">
          {printed.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        </div>
      )}
    </Card>
  );
}
