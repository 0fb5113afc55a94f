import { formatInstant } from "@/lib/format/dates";
import { SHEET_STATE_LABELS } from "@/lib/sheets/labels";
import type { SheetEvent } from "@/lib/sheets/sheet";

/** What happened to the sheet, the latest first: the last step stands open, the rest one click away. */
export function SheetTrail({ events, selfApproved = false }: { events: SheetEvent[]; selfApproved?: boolean }) {
  const [last, ...earlier] = events.toReversed();
  if (!last) return null;
  if (earlier.length === 0) return <div className="text-sm text-muted">{<Step event={last} />}</div>;
  return (
    <details className="text-sm text-muted">
      <summary>
        <Step event={last} note={selfApproved && last.toState === "approved" ? "tự duyệt" : undefined} />
        <span className="link ml-2 whitespace-nowrap">Diễn biến ({events.length})</span>
      </summary>
      <ol className="mt-1 grid gap-0.5 border-l-2 border-line pl-3">
        {earlier.map((event) => (
          <li key={event.at}>
            <Step event={event} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Step({ event, note }: { event: SheetEvent; note?: string }) {
  return (
    <span>
      {formatInstant(event.at)} · {SHEET_STATE_LABELS[event.toState].word}
      {note ? ` (${note})` : ""} · {event.actorName ?? "Chương trình"}
      {event.reason ? `: “${event.reason}”` : ""}
    </span>
  );
}
