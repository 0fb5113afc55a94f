import { Card } from "@/app/_ui/card";
import type { SectionModel } from "./load";

/** The section for whoever reads the draft and does not write it. */
export function SectionText({ section: { heading, rows } }: { section: SectionModel }) {
  const printed = rows.filter(({ kind }) => kind !== "left-out");
  return (
    <Card title={heading}>
      {printed.length === 0 ? (
        <p className="text-muted">Mục này chưa có nội dung.</p>
      ) : (
        <div className="write-reading">
          {printed.map((row) => (
            <p key={row.id}>{row.kind === "own" ? row.text : row.shown}</p>
          ))}
        </div>
      )}
    </Card>
  );
}
