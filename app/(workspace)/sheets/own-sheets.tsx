import { LinkButton } from "@/app/_ui/link-button";
import { SheetStateBadge } from "@/app/_ui/sheet-state-badge";
import { formatLocalDate } from "@/lib/format/dates";
import { formatPeriod } from "@/lib/format/periods";
import { periodKey } from "@/lib/periods/period";
import { dueWords } from "@/lib/sheets/due-words";
import type { SheetSummary } from "@/lib/sheets/sheet";
import { isAllowedFrom } from "@/lib/sheets/sheet-state";

/** Own sheets as a list of tasks: what, how far, until when. */
export function OwnSheets({ sheets, today }: { sheets: SheetSummary[]; today: string }) {
  return (
    <ul className="mb-6 grid gap-2">
      {sheets.map((sheet) => {
        const { unit, year, quarter, period, state } = sheet;
        const key = periodKey({ kind: "quarter", year, quarter });
        const open = period.state === "open" && isAllowedFrom(state, "enter");
        return (
          <li key={`${key} ${unit.id}`} className="card flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {formatPeriod({ kind: "quarter", year, quarter })} · {unit.name} <SheetStateBadge state={state} />
              </p>
              <p className="text-sm text-muted">
                Đã điền {sheet.filled}/{sheet.total} · hạn nộp {formatLocalDate(period.dueOn)}
                {open ? `, ${dueWords(period.dueOn, today)}` : ""}
                {period.state === "locked" ? " · kỳ đã khóa" : ""}
              </p>
              {state === "returned" && sheet.reason ? <p className="text-sm">Lý do trả lại: {sheet.reason}</p> : null}
            </div>
            <LinkButton href={`/sheets/${unit.id}/${key}`} variant={open ? "primary" : "secondary"} large={open}>
              {open ? "Nhập số liệu" : "Xem phiếu"}
            </LinkButton>
          </li>
        );
      })}
    </ul>
  );
}
