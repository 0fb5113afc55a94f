import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { ExcelLink } from "@/app/_ui/excel-link";
import { Link } from "@/app/_ui/link";
import { SheetStateBadge } from "@/app/_ui/sheet-state-badge";
import { formatLocalDate } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { periodKey, type Quarter } from "@/lib/periods/period";
import { countHandedIn, isHandedIn, isOverdue } from "@/lib/sheets/board";
import { dueRangeWords, dueWords, punctualityWords } from "@/lib/sheets/due-words";
import { isInsideGroups } from "@/lib/sheets/review-scope";
import type { SheetSummary } from "@/lib/sheets/sheet";
import { SHEET_STATES, type SheetState } from "@/lib/sheets/sheet-state";
import { RemindForm } from "../inbox/remind-form";

type Props = {
  year: number;
  quarter: Quarter;
  dueOn: string;
  sheets: SheetSummary[];
  today: string;
  /** Units that somebody can sign in for. */
  withAccount: ReadonlySet<string>;
  /** Limits of the office account; empty = all. */
  reviewedGroupIds: readonly string[];
};

/** How far one open quarter is: counts per state, then the units that still have to submit, then the rest. */
export function ProgressList({ year, quarter, dueOn, sheets, today, withAccount, reviewedGroupIds }: Props) {
  const { handedIn, expected } = countHandedIn(sheets);
  const counted = SHEET_STATES.flatMap((state) => {
    const count = sheets.filter((sheet) => sheet.state === state).length;
    return count > 0 ? [{ state, count }] : [];
  });
  const isMissing = ({ state, groupIds }: SheetSummary) =>
    !isHandedIn(state) && isInsideGroups(groupIds, reviewedGroupIds);
  return (
    <Card
      className="mt-5"
      title={`Tiến độ nộp ${formatPeriodInSentence({ kind: "quarter", year, quarter })}`}
      subtitle={`${handedIn}/${expected} đơn vị đã nộp · hạn ${dueRangeWords(sheets.map((sheet) => sheet.period.dueOn))}, ${dueWords(dueOn, today)}`}
      actions={
        <span className="flex flex-wrap items-center gap-2">
          <Link className="link text-sm" href={`/sheets?period=${year}`}>
            Cả năm {year}
          </Link>
          <ExcelLink href={`/sheets/excel?period=${year}`} what={`tiến độ năm ${year}`} />
        </span>
      }
    >
      <p className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
        {counted.map(({ state, count }) => (
          <span key={state} className="inline-flex items-center gap-1.5">
            <strong>{count}</strong> <SheetStateBadge state={state} />
          </span>
        ))}
      </p>
      <RemindForm year={year} quarter={quarter} missing={sheets.some(isMissing)}>
        <ul className="grid gap-x-6 sm:grid-cols-2 2xl:grid-cols-3">
          {sheets
            .toSorted((a, b) => order(a.state) - order(b.state))
            .map((sheet) => (
              <UnitLine
                key={sheet.unit.id}
                sheet={sheet}
                note={lineNote(sheet, { dueOn, today, hasAccount: withAccount.has(sheet.unit.id) })}
                canBeReminded={isMissing(sheet) && withAccount.has(sheet.unit.id)}
              />
            ))}
        </ul>
      </RemindForm>
    </Card>
  );
}

function UnitLine({ sheet, note, canBeReminded }: { sheet: SheetSummary; note: string; canBeReminded: boolean }) {
  const { unit, year, quarter } = sheet;
  const key = periodKey({ kind: "quarter", year, quarter });
  return (
    <li className="flex min-h-11 flex-wrap items-center justify-between gap-x-2 border-b border-line py-1">
      <span className="min-w-0 flex-1 basis-44 text-sm">
        <Link className="link" href={`/review/${unit.id}/${key}`}>
          {unit.name}
        </Link>
        {note === "" ? null : <span className="block text-xs text-muted">{note}</span>}
      </span>
      <span className="flex flex-none items-center gap-2 text-sm text-muted">
        {sheet.filled}/{sheet.total} <SheetStateBadge state={sheet.state} />
        {canBeReminded ? (
          <Button
            type="submit"
            name="unitId"
            value={unit.id}
            variant="quiet"
            className="no-print"
            aria-label={`Nhắc ${unit.name}`}
          >
            Nhắc
          </Button>
        ) : null}
      </span>
    </li>
  );
}

/** What the state does not say: a deadline of its own, early or late, nobody to remind. */
function lineNote(
  sheet: SheetSummary,
  { dueOn, today, hasAccount }: { dueOn: string; today: string; hasAccount: boolean },
): string {
  const { firstSubmittedAt, period, state } = sheet;
  return [
    firstSubmittedAt === null || state === "excused" ? "" : punctualityWords(firstSubmittedAt, period.dueOn),
    isOverdue(sheet, today)
      ? dueWords(period.dueOn, today)
      : !isHandedIn(state) && period.dueOn !== dueOn
        ? `hạn riêng ${formatLocalDate(period.dueOn)}`
        : "",
    hasAccount ? "" : "chưa có tài khoản",
  ]
    .filter(Boolean)
    .join(" · ");
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
