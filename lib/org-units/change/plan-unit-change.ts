import { dueOnFor } from "@/lib/periods/deadline";
import { addDays, type LocalDate } from "@/lib/periods/local-date";
import { quarterIndex } from "@/lib/periods/period";
import { cellTypeOf } from "../guess-cell-type";
import { nameKey } from "../parse-unit-list";
import { findFirstQuarter } from "./first-quarter";
import { moveAssignments } from "./move-assignments";
import type {
  MergedUnit,
  PlannedSheet,
  UnitChange,
  UnitChangePlan,
  UnitChangeRefusal,
  UnitChangeState,
  UnitRef,
} from "./unit-change";

type Unit = UnitChangeState["units"][number];
type Refused = { ok: false; reason: UnitChangeRefusal; unitId?: string };
type NewUnit = Pick<UnitChangePlan["opens"][number], "name" | "kind" | "cellType" | "parentId">;

/** The units a change is about, found and fit for it. */
type Cast = { units: Unit[]; survivor: Unit | null; opens: NewUnit[] };

/**
 * Works out everything that a change of units brings with it, and changes nothing itself. The same state and the same
 * change always give the same plan.
 */
export function planUnitChange(
  state: UnitChangeState,
  change: UnitChange,
): { ok: true; plan: UnitChangePlan } | Refused {
  const cast = castOf(state, change);
  if ("reason" in cast) return cast;
  const { units, survivor } = cast;
  const refusal = findRefusal(state, change, cast);
  if (refusal !== null) return refusal;
  const closing = units.filter((unit) => unit !== survivor);
  const ids = closing.map((unit) => unit.id);
  const first = findFirstQuarter(
    state,
    change,
    units.map((unit) => unit.id),
  );
  const successors: UnitRef[] = survivor ? [{ unitId: survivor.id }] : cast.opens.map((_, opens) => ({ opens }));
  const heir = successors[0] ?? null;
  const lastDay = lastDayOf(change);
  const moved = moveAssignments(state, { closing: ids, successors, firstQuarter: first.firstQuarter });
  const cumulative = state.indicators.filter((each) => each.cumulativeEntry).map((each) => each.id);
  return {
    ok: true,
    plan: {
      change,
      ...first,
      closes: closing.map(({ id, version }) => ({ unitId: id, version, validTo: lastDay })),
      opens: cast.opens.map((unit, index) => ({
        ...unit,
        validFrom: change.on,
        sortOrder: Math.min(...units.map((each) => each.sortOrder)) + index,
      })),
      survivor: survivor ? { unitId: survivor.id, version: survivor.version } : null,
      successions: ids.flatMap((predecessorId) => successors.map((successor) => ({ predecessorId, successor }))),
      ...moved,
      children: childrenOf(state, closing, heir),
      sheets: plannedSheets(state, ids, first.firstQuarter, heir !== null),
      deadlines: deadlinesOf(state, ids, first.firstQuarter, cast),
      plans: plansOf(state, ids, first.firstQuarter),
      accounts: state.accounts
        .filter((account) => account.unitIds.some((id) => ids.includes(id)))
        .map(({ id, version, displayName, username, unitIds }) => ({
          accountId: id,
          version,
          name: `${displayName} (${username})`,
          from: unitIds.filter((unitId) => ids.includes(unitId)),
          gains: survivor && unitIds.includes(survivor.id) ? null : heir,
        })),
      cumulative: [...new Set(moved.begins.map((each) => each.indicatorId))].filter((id) => cumulative.includes(id)),
    },
  };
}

function castOf(state: UnitChangeState, change: UnitChange): Cast | Refused {
  const wanted = change.kind === "merge" ? [...new Set(change.unitIds)] : [change.unitId];
  const units: Unit[] = [];
  for (const unitId of wanted) {
    const unit = state.units.find((each) => each.id === unitId);
    if (!unit) return { ok: false, reason: "not-found", unitId };
    units.push(unit);
  }
  const [only] = units;
  if (!only) return { ok: false, reason: "too-few-units" };
  const { kind, cellType } = only;
  const parentId = only.parentId ?? "";
  switch (change.kind) {
    case "merge": {
      const { into } = change;
      if (!("unitId" in into)) {
        return { units, survivor: null, opens: [mergedUnit(units, into)] };
      }
      const survivor = units.find((unit) => unit.id === into.unitId);
      return survivor ? { units, survivor, opens: [] } : { ok: false, reason: "bad-target" };
    }
    case "split":
      return { units, survivor: null, opens: change.names.map((name) => ({ name, kind, cellType, parentId })) };
    case "rename":
      return { units, survivor: null, opens: [{ name: change.name, kind, cellType, parentId: change.parentId }] };
    case "close":
      return { units, survivor: null, opens: [] };
  }
}

/** A cell made of cells of one type is of that type; else its name says it. */
function mergedUnit(units: Unit[], { name, unitKind: kind, parentId }: MergedUnit): NewUnit {
  const [type = null, ...others] = new Set(units.map((unit) => unit.cellType));
  const common = type === null || others.length > 0 ? {} : { cellType: type };
  return { name, kind, cellType: cellTypeOf({ kind, name, ...common }), parentId };
}

/** The last day of the units that close. */
function lastDayOf({ kind, on }: UnitChange): LocalDate {
  return kind === "close" ? on : addDays(on, -1);
}

function findRefusal(state: UnitChangeState, change: UnitChange, { units, survivor, opens }: Cast): Refused | null {
  if (change.kind === "merge" && units.length < 2) return { ok: false, reason: "too-few-units" };
  if (change.kind === "split" && opens.length < 2) return { ok: false, reason: "too-few-parts" };
  const lastYear = Math.max(...state.quarters.map((each) => each.year));
  if (state.quarters.length > 0 && Number(change.on.slice(0, 4)) > lastYear + 1) {
    return { ok: false, reason: "date-too-far" };
  }
  const lastDay = lastDayOf(change);
  for (const unit of units) {
    const refuse = (reason: UnitChangeRefusal): Refused => ({ ok: false, reason, unitId: unit.id });
    if (unit.kind === "commune" || unit.kind === "predecessor") return refuse("not-reporting-unit");
    if (unit.validTo !== null) return refuse("closed");
    if (unit.validFrom !== null && lastDay < unit.validFrom) return refuse("before-start");
  }
  const closing = units.filter((unit) => unit !== survivor);
  const open = state.units.filter((unit) => unit.validTo === null && !closing.includes(unit));
  const parents = new Set(open.map((unit) => unit.id));
  if (opens.some((unit) => !parents.has(unit.parentId) || isBelow(state, unit.parentId, closing))) {
    return { ok: false, reason: "bad-parent" };
  }
  const [only] = units;
  if (change.kind === "rename" && only && only.name === change.name && only.parentId === change.parentId) {
    return { ok: false, reason: "nothing-changes" };
  }
  const taken = new Set(open.map((unit) => nameKey(unit.name)));
  for (const { name } of opens) {
    if (taken.has(nameKey(name))) return { ok: false, reason: "name-taken" };
    taken.add(nameKey(name));
  }
  return null;
}

/** Whether the unit stands somewhere below one of the others. */
function isBelow(state: UnitChangeState, unitId: string, others: readonly Unit[]): boolean {
  const seen = new Set<string>();
  for (let next: string | null = unitId; next !== null && !seen.has(next); ) {
    seen.add(next);
    const id: string = next;
    if (others.some((each) => each.id === id)) return true;
    next = state.units.find((each) => each.id === id)?.parentId ?? null;
  }
  return false;
}

function childrenOf(state: UnitChangeState, closing: Unit[], heir: UnitRef | null): UnitChangePlan["children"] {
  return state.units
    .filter((unit) => unit.validTo === null && !closing.includes(unit))
    .flatMap(({ id, parentId, version }) => {
      const parent = closing.find((each) => each.id === parentId);
      if (!parent) return [];
      const above = heir ?? (parent.parentId === null ? null : { unitId: parent.parentId });
      return above === null ? [] : [{ unitId: id, version, parent: above }];
    });
}

function plannedSheets(state: UnitChangeState, ids: string[], firstQuarter: number, hasHeir: boolean): PlannedSheet[] {
  return state.sheets
    .filter((sheet) => ids.includes(sheet.unitId))
    .map((sheet) => {
      const done = sheet.state === "approved" || sheet.state === "excused";
      if (sheet.quarterIndex < firstQuarter) return { ...sheet, becomes: done ? "done" : "finish" };
      return { ...sheet, becomes: hasHeir ? "move" : "end" };
    });
}

function deadlinesOf(
  state: UnitChangeState,
  ids: string[],
  firstQuarter: number,
  { survivor, opens }: Cast,
): UnitChangePlan["deadlines"] {
  const kind = survivor?.kind ?? opens[0]?.kind;
  if (kind === undefined) return [];
  const moved = new Set(
    state.sheets.filter((sheet) => ids.includes(sheet.unitId)).map(({ quarterIndex: index }) => index),
  );
  return state.quarters
    .map((each) => ({
      quarterIndex: quarterIndex(each.year, each.quarter),
      dueOn: dueOnFor(each, each.deadlines, kind),
    }))
    .filter((each) => each.quarterIndex >= firstQuarter && moved.has(each.quarterIndex));
}

/** Plans of the years that the new order reaches: they stay with the old unit, and the office gives new ones. */
function plansOf(state: UnitChangeState, ids: string[], firstQuarter: number): UnitChangePlan["plans"] {
  const plans: UnitChangePlan["plans"] = [];
  for (const { unitId, year, indicatorId } of state.plans) {
    if (!ids.includes(unitId) || year < Math.floor(firstQuarter / 4)) continue;
    const known = plans.find((each) => each.unitId === unitId && each.year === year);
    if (known) known.indicatorIds.push(indicatorId);
    else plans.push({ unitId, year, indicatorIds: [indicatorId] });
  }
  return plans;
}
