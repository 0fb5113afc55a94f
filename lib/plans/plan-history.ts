import type { LocalDate } from "@/lib/periods/local-date";
import { planInForceOn, planVersions } from "./in-force";
import type { PlanRow } from "./ledger";

/** One plan ever recorded for a year, withdrawn ones included. */
export type PlanHistoryRow = {
  row: PlanRow;
  /** The planned quarters recorded with it. */
  quarters: PlanRow[];
  /** 0 = the plan of the start of the year, n = after the n-th revision; null = withdrawn, so it never counted. */
  revision: number | null;
  /** What stood before it, as its author saw it; null = nothing, or only withdrawn ones. */
  replaced: PlanRow | null;
  /** The row that withdrew it, with the reason. */
  withdrawal: PlanRow | null;
};

/** The history of one indicator, unit and basis, the latest first. `rows` = its whole ledger. */
export function planHistory(rows: readonly PlanRow[]): PlanHistoryRow[] {
  const order = new Map(planVersions(rows).map(({ year }, index) => [year.id, index]));
  const years = rows.filter((row) => row.quarter === 0 && row.withdrawsId === null);
  return years
    .map((row) => ({
      row,
      quarters: rows
        .filter((each) => each.quarter > 0 && each.withdrawsId === null && each.recordedAt === row.recordedAt)
        .sort((a, b) => a.quarter - b.quarter),
      revision: order.get(row.id) ?? null,
      replaced: replacedBy(row, rows),
      withdrawal: rows.find((each) => each.withdrawsId === row.id) ?? null,
    }))
    .sort((a, b) => b.row.recordedAt - a.row.recordedAt);
}

/** The plan that stood when the row was recorded: the last recorded before it and not withdrawn by then. */
function replacedBy(row: PlanRow, rows: readonly PlanRow[]): PlanRow | null {
  const before = rows.filter((each) => each.recordedAt < row.recordedAt);
  return planVersions(before).at(-1)?.year ?? null;
}

/** "Kế hoạch đầu năm", "Sau điều chỉnh lần 2", "Đã rút". */
export function revisionWords(revision: number | null): string {
  if (revision === null) return "Đã rút";
  return revision === 0 ? "Kế hoạch đầu năm" : `Sau điều chỉnh lần ${revision}`;
}

/** The id of the plan in force on the day; null before the first. */
export function inForceId(rows: readonly PlanRow[], day: LocalDate): string | null {
  return planInForceOn(rows, day)?.year.id ?? null;
}
