import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireAccount } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { listAnsweredUnits, listThreads } from "@/db/explanations/queries";
import { newId } from "@/db/ids";
import { authorize, reachOf } from "@/lib/access/grant";
import { type ExplanationThread, UNSETTLED_STATES } from "@/lib/explanations/explanation";

export type UnitRequest = ExplanationThread & {
  /** The unit in whose name this account answers, and the click; null = it only reads. */
  answer: { unitId: string; operationId: string } | null;
};

/**
 * What leaders ask about the figures of a unit, of the units merged into it too, and has not been settled. Whoever
 * reports for the unit answers in place; for others it is only there to read.
 */
export async function loadUnitRequests(unitId: string): Promise<UnitRequest[]> {
  const { actor } = await requireAccount();
  const own = actor.unitIds.includes(unitId);
  if (!own && reachOf(actor.roles, "explanation:read") !== "any") return [];
  const unitIds = await listAnsweredUnits(await keptReader(actor.communeId), actor.communeId, [unitId]);
  const threads = await listThreads(getStore(), actor.communeId, { unitIds, states: UNSETTLED_STATES });
  const mayAnswer = own && authorize(actor, "explanation:answer", { unitId }) !== null;
  return threads.map((thread) => ({ ...thread, answer: mayAnswer ? { unitId, operationId: newId() } : null }));
}
