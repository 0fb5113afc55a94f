import { formatInstant } from "@/lib/format/dates";
import type { HistoryModel } from "./load";

/** Every version after the first: from when, what changed, why, by whom. */
export function HistoryList({ history }: { history: HistoryModel[] }) {
  return (
    <ol className="divide-y divide-line">
      {history.map(({ fromYear, reason, breakNote, lines, by, at }) => (
        <li key={fromYear} className="py-2">
          <p className="font-semibold">Từ năm {fromYear}</p>
          <ul className="text-sm">
            {lines.map(({ field, before, after }) => (
              <li key={field}>
                {field}: {before} → {after}
              </li>
            ))}
          </ul>
          <p className="text-sm text-muted">
            {reason}
            {breakNote === null ? "" : ` · không so với các năm trước: ${breakNote}`} · {by ?? "hệ thống"},{" "}
            {formatInstant(at)}
          </p>
        </li>
      ))}
    </ol>
  );
}
