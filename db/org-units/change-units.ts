import { createHash } from "node:crypto";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { planUnitChange } from "@/lib/org-units/change/plan-unit-change";
import type {
  UnitChange,
  UnitChangePlan,
  UnitChangeRefusal,
  UnitChangeState,
} from "@/lib/org-units/change/unit-change";
import { readUnitChangeState } from "./change-state";
import { writeUnitChange } from "./write-unit-change";

export type UnitChangePreview = {
  plan: UnitChangePlan;
  /** SHA-256 of the plan: the command does this plan and no other. */
  hash: string;
  /** Names of every unit and indicator in the plan, by id. */
  names: Record<string, string>;
};

type Refused = { ok: false; reason: UnitChangeRefusal; unitName?: string };

/** What the change would do if it were made now. Writes nothing. */
export async function previewUnitChange(
  c: Connection,
  communeId: string,
  change: UnitChange,
): Promise<{ ok: true; preview: UnitChangePreview } | Refused> {
  const state = await readUnitChangeState(c, communeId, change.on);
  const planned = planUnitChange(state, change);
  if (!planned.ok) return named(state, planned);
  const names = [...state.units, ...state.indicators].map(({ id, name }) => [id, name]);
  return { ok: true, preview: { plan: planned.plan, hash: hashOf(planned.plan), names: Object.fromEntries(names) } };
}

/**
 * Merges, splits, renames or closes units from a date, in one transaction: exactly the plan whose hash the office saw,
 * or nothing (`moved`). It rewrites no figure, sheet or plan; undoing it is another dated change.
 */
export async function changeUnits(
  store: Store,
  grant: Grant<"unit:manage">,
  { change, hash }: { change: UnitChange; hash: string },
): Promise<{ ok: true; plan: UnitChangePlan } | Refused | { ok: false; reason: "moved" }> {
  assertGrant(grant, "unit:manage");
  return store.inTransaction(async (tx) => {
    const state = await readUnitChangeState(tx, grant.actor.communeId, change.on);
    const planned = planUnitChange(state, change);
    if (!planned.ok) return named(state, planned);
    if (hashOf(planned.plan) !== hash) return { ok: false, reason: "moved" };
    await writeUnitChange(tx, grant, state, planned.plan);
    return { ok: true, plan: planned.plan };
  });
}

function hashOf(plan: UnitChangePlan): string {
  return createHash("sha256").update(JSON.stringify(plan)).digest("base64url");
}

function named(state: UnitChangeState, { reason, unitId }: { reason: UnitChangeRefusal; unitId?: string }): Refused {
  const unitName = state.units.find((unit) => unit.id === unitId)?.name;
  return { ok: false, reason, ...(unitName === undefined ? {} : { unitName }) };
}
