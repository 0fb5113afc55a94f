import Link from "next/link";
import { Card } from "@/app/_ui/card";
import { SheetStateBadge } from "@/app/_ui/sheet-state-badge";
import { formatLocalDate } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { periodKey, type Quarter } from "@/lib/periods/period";
import { countHandedIn } from "@/lib/sheets/board";
import { dueWords } from "@/lib/sheets/due-words";
import type { SheetSummary } from "@/lib/sheets/sheet";
import { SHEET_STATES, type SheetState } from "@/lib/sheets/sheet-state";

type Props = { year: number; quarter: Quarter; dueOn: string; sheets: SheetSummary[]; today: string };

/** How far one open quarter is: counts per state, then the units that still have to submit, then the rest. */
export function ProgressList({ year, quarter, dueOn, sheets, today }: Props) {
  const { handedIn, expected } = countHandedIn(sheets);
  const counted = SHEET_STATES.flatMap((state) => {
    const count = sheets.filter((sheet) => sheet.state === state).length;
    return count > 0 ? [{ state, count }] : [];
  });
  const key = periodKey({ kind: "quarter", year, quarter });
  return (
    <Card
      className="mt-5"
      title={`Tiến độ nộp ${formatPeriodInSentence({ kind: "quarter", year, quarter })}`}
      subtitle={`${handedIn}/${expected} đơn vị đã nộp · hạn ${formatLocalDate(dueOn)}, ${dueWords(dueOn, today)}`}
      actions={
        <Link className="link text-sm" href={`/sheets?period=${year}`}>
          Cả năm {year}
        </Link>
      }
    >
      <p className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
        {counted.map(({ state, count }) => (
          <span key={state} className="inline-flex items-center gap-1.5">
            <strong>{count}</strong> <SheetStateBadge state={state} />
          </span>
        ))}
      </p>
      <ul className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
        {sheets
          .toSorted((a, b) => order(a.state) - order(b.state))
          .map((sheet) => (
            <li key={sheet.unit.id} className="flex items-center justify-between gap-2 border-b border-line py-1.5">
              <Link className="link min-w-0 text-sm" href={`/review/${sheet.unit.id}/${key}`} prefetch={false}>
                {sheet.unit.name}
              </Link>
              <span className="flex flex-none items-center gap-2 text-sm text-muted">
                {sheet.filled}/{sheet.total} <SheetStateBadge state={sheet.state} />
              </span>
            </li>
          ))}
      </ul>
    </Card>
  );
}

const ORDER: readonly SheetState[] = [
  "returned",
  "not-started",
  "in-progress",
  "submitted",
  "reviewing",
  "approved",
  "excused",
];

function order(state: SheetState): number {
  return ORDER.indexOf(state);
}
