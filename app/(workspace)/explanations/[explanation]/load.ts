import "server-only";
import { notFound } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireAccount } from "@/app/_auth/session";
import { listIndicators } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { listThreads } from "@/db/explanations/queries";
import { newId } from "@/db/ids";
import { readFigureOrigin } from "@/db/indicators/origin-queries";
import { listSuccessions } from "@/db/org-units/queries";
import { type Actor, authorize, reachOf } from "@/lib/access/grant";
import { cellWithUnit } from "@/lib/charts/cell-text";
import { addWorkingDays, DEFAULT_WORKING_DAYS } from "@/lib/explanations/due-day";
import { shownState } from "@/lib/explanations/explanation";
import { withPredecessors } from "@/lib/org-units/lineage";

/** One thread with the figure it is about and what this account may do next. */
export async function loadExplanation(id: string) {
  const { actor, today } = await requireAccount();
  const reach = reachOf(actor.roles, "explanation:read");
  if (reach === null) notFound();
  const { communeId } = actor;
  const [thread] = await listThreads(getStore(), communeId, { id });
  if (!thread) notFound();
  const answersAs = await answeringUnit(actor, thread.unit.id);
  if (reach === "own-unit" && answersAs === null) notFound();
  const { year, quarter } = thread;
  const reader = await keptReader(communeId);
  const indicator = (await listIndicators(reader, communeId, year)).find((each) => each.id === thread.indicator.id);
  const origin = await readFigureOrigin(reader, communeId, { indicatorId: thread.indicator.id, year, quarter });
  const approved = origin.units.find((unit) => unit.unitId === thread.unit.id)?.approved ?? null;
  return {
    thread,
    today,
    shown: shownState(thread, today),
    figure: approved && indicator ? cellWithUnit(approved.cell, indicator) : null,
    /** Approved after the question was asked: the figure may be another one now. */
    approvedLater: approved !== null && approved.approvedAt > thread.askedAt,
    leads: authorize(actor, "explanation:ask") !== null,
    answer: answerAs(actor, thread.unit.id, answersAs),
    defaultDueOn: addWorkingDays(today, DEFAULT_WORKING_DAYS),
    operationId: newId(),
  };
}

export type ExplanationModel = Awaited<ReturnType<typeof loadExplanation>>;

/** The unit of the account that answers for this one: itself or what it was merged into; null = none. */
async function answeringUnit(actor: Actor, unitId: string): Promise<string | null> {
  const successions = await listSuccessions(await keptReader(actor.communeId), actor.communeId);
  return actor.unitIds.find((own) => withPredecessors([own], successions).has(unitId)) ?? null;
}

/** In whose name this account answers; the office does it for the unit itself. */
function answerAs(actor: Actor, unitId: string, own: string | null) {
  const as = own ?? unitId;
  if (authorize(actor, "explanation:answer", { unitId: as }) === null) return null;
  return { unitId: as, onBehalf: own === null };
}
