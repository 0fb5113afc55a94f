import type { PlanTexts } from "./read-plan-row";

/** What stands in the rows of the plan form, by row. */
export type TypedPlans = Record<string, PlanTexts>;
export type PlanPatch = { key: string; changes: Partial<PlanTexts> };

/** The rows with what undo and redo go back to; `field` = where the last letter was typed: one field is one step. */
export type TypedHistory = { now: TypedPlans; past: TypedPlans[]; future: TypedPlans[]; field: string | null };

const STEPS_KEPT = 100;

export function startHistory(now: TypedPlans): TypedHistory {
  return { now, past: [], future: [], field: null };
}

/** Changes rows in one step. `field`: typing on in the same field adds to the step before; null = a step of its own. */
export function changePlans(
  history: TypedHistory,
  patches: readonly PlanPatch[],
  field: string | null = null,
): TypedHistory {
  const now = { ...history.now };
  let changed = false;
  for (const { key, changes } of patches) {
    const own = now[key];
    if (own === undefined || isWithin(own, changes)) continue;
    now[key] = { ...own, ...changes };
    changed = true;
  }
  if (!changed) return history;
  const goesOn = field !== null && field === history.field;
  const past = goesOn ? history.past : [...history.past, history.now].slice(-STEPS_KEPT);
  return { now, past, future: [], field };
}

export function undoPlans({ now, past, future }: TypedHistory): TypedHistory {
  const before = past.at(-1);
  if (before === undefined) return { now, past, future, field: null };
  return { now: before, past: past.slice(0, -1), future: [now, ...future], field: null };
}

export function redoPlans({ now, past, future }: TypedHistory): TypedHistory {
  const [next, ...rest] = future;
  if (next === undefined) return { now, past, future, field: null };
  return { now: next, past: [...past, now], future: rest, field: null };
}

function isWithin(texts: PlanTexts, changes: Partial<PlanTexts>): boolean {
  return Object.entries(changes).every(([field, text]) => texts[field as keyof PlanTexts] === text);
}
