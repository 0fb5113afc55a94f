import { defaultEntryWindow } from "@/lib/periods/entry-window";
import { QUARTERS, quarterIndex } from "@/lib/periods/period";
import type { AssignmentSpan, OpenedQuarter, UnitChangePlan, UnitChangeState, UnitRef } from "../unit-change";

/** The two years a small world lives in, all quarters open with the usual windows. */
export const YEARS = [2026, 2027];
export const SPAN = YEARS.flatMap((year) => QUARTERS.map((quarter) => quarterIndex(year, quarter)));

const opened: OpenedQuarter[] = YEARS.flatMap((year) =>
  QUARTERS.map((quarter) => ({
    ...{ year, quarter, state: "open" as const, deadlines: [] },
    ...defaultEntryWindow(year, quarter),
  })),
);

/** A commune with `count` thôn that all report the indicators since 2026; the last indicator only the first one. */
export function createWorld(count: number, indicatorIds: readonly string[] = ["a", "b"]): UnitChangeState {
  const ids = Array.from({ length: count }, (_, index) => `thon-${index + 1}`);
  const unit = { parentId: "xa", cellType: null, validFrom: null, validTo: null, version: 1 };
  return {
    units: [
      { ...unit, id: "xa", kind: "commune", name: "Xã", parentId: null, sortOrder: 0 },
      ...ids.map((id, index) => ({
        ...unit,
        id,
        kind: "party-cell" as const,
        name: `Chi bộ ${id}`,
        sortOrder: index + 1,
      })),
    ],
    quarters: opened,
    indicators: indicatorIds.map((id) => ({ id, name: id, onlyOneUnit: false, cumulativeEntry: false })),
    assignments: ids.flatMap((unitId) =>
      indicatorIds.map((indicatorId) => ({
        indicatorId,
        unitId,
        fromQuarter: quarterIndex(2026, 1),
        toQuarter: null,
      })),
    ),
    lastReported: new Map(),
    sheets: [],
    plans: [],
    accounts: ids.map((id) => ({ id: `tk-${id}`, displayName: id, username: id, unitIds: [id], version: 1 })),
  };
}

/** The world after the plan, as the command writes it. `stamp` tells units of one change from those of the next. */
export function applyPlan(state: UnitChangeState, plan: UnitChangePlan, stamp: string): UnitChangeState {
  const idOf = (unit: UnitRef) => ("unitId" in unit ? unit.unitId : `${stamp}-${unit.opens}`);
  const lastDays = new Map(plan.closes.map((each) => [each.unitId, each.validTo]));
  const isSame = (a: AssignmentSpan, b: AssignmentSpan) =>
    a.indicatorId === b.indicatorId && a.unitId === b.unitId && a.fromQuarter === b.fromQuarter;
  const opens = plan.opens.map((unit, index) => ({
    ...unit,
    id: idOf({ opens: index }),
    validTo: null,
    version: 1,
  }));
  return {
    ...state,
    units: [...state.units.map((unit) => ({ ...unit, validTo: lastDays.get(unit.id) ?? unit.validTo })), ...opens],
    assignments: [
      ...state.assignments.flatMap((span) => {
        const end = plan.ends.find((each) => isSame(each.span, span));
        if (!end) return [span];
        return end.toQuarter === null ? [] : [{ ...span, toQuarter: end.toQuarter }];
      }),
      ...plan.begins.map(({ unit, ...span }) => ({ ...span, unitId: idOf(unit) })),
    ],
    accounts: state.accounts.map((account) => {
      const gains = plan.accounts.find((each) => each.accountId === account.id)?.gains ?? null;
      return gains === null ? account : { ...account, unitIds: [...account.unitIds, idOf(gains)] };
    }),
  };
}

/** Units that report an indicator in a quarter; a unit listed twice would be counted twice. */
export function reportersOf(state: UnitChangeState, indicatorId: string, quarter: number): string[] {
  return state.assignments
    .filter((each) => each.indicatorId === indicatorId && each.fromQuarter <= quarter)
    .filter(({ toQuarter }) => toQuarter === null || toQuarter >= quarter)
    .map((each) => each.unitId);
}
