import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { formatInstant } from "@/lib/format/dates";
import { romanQuarter } from "@/lib/format/roman";
import type { Quarter } from "@/lib/periods/period";
import type { IndicatorView } from "./load";

/** What units and the office wrote beside the figures of the year, for those who may open the sheets. */
export function NotesCard({ model: { notes, view } }: { model: IndicatorView }) {
  if (notes.length === 0) return null;
  return (
    <Card id="ghi-chu" title="Ghi chú" subtitle="bên các số liệu trong năm">
      <ul className="space-y-2">
        {notes.map((note) => (
          <li key={note.id}>
            <Link className="link font-semibold" href={`/sheets/${note.unitId}/${view.year}-Q${note.quarter}`}>
              Quý {romanQuarter(note.quarter as Quarter)} · {note.unitName}
            </Link>
            <span className="block whitespace-pre-line">{note.text}</span>
            <span className="block text-sm text-muted">
              {note.authorName ?? "Chương trình"}, {formatInstant(note.createdAt)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
