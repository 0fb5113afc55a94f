import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { findUnit, isReporting, listSuccessions, listUnits } from "@/db/org-units/queries";
import { inTreeOrder } from "@/lib/org-units/tree";

/** Units in two lists: those at work as a tree, and those closed with their last day and what became of them. */
export async function loadUnits() {
  const { commune } = await requireGrant("unit:manage");
  const units = await listUnits(getStore(), commune.id);
  const successors = await listNeighbours(commune.id, units);
  return {
    open: inTreeOrder(units.filter((unit) => unit.validTo === null && isReporting(unit.kind))),
    closed: units
      .filter((unit) => unit.validTo !== null && unit.kind !== "commune")
      .map((unit) => ({ ...unit, successors: successors(unit.id, "after") })),
  };
}

export async function loadUnit(unitId: string) {
  const { commune } = await requireGrant("unit:manage");
  const unit = await findUnit(getStore(), commune.id, unitId);
  if (!unit || !isReporting(unit.kind)) notFound();
  const neighbours = await listNeighbours(commune.id, await listUnits(getStore(), commune.id));
  return { unit, before: neighbours(unit.id, "before"), after: neighbours(unit.id, "after") };
}

/** Names of the units that came before or after a unit, with the day. */
async function listNeighbours(communeId: string, units: readonly { id: string; name: string }[]) {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const successions = await listSuccessions(getStore(), communeId);
  return (unitId: string, side: "before" | "after") =>
    successions
      .filter((each) => (side === "after" ? each.predecessorId : each.successorId) === unitId)
      .map((each) => {
        const id = side === "after" ? each.successorId : each.predecessorId;
        return { id, name: names.get(id) ?? "", on: each.effectiveOn };
      });
}
export type Neighbour = ReturnType<Awaited<ReturnType<typeof listNeighbours>>>[number];
