import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { notify } from "@/db/notifications/notify";
import { listAccountsWithRole } from "@/db/notifications/recipients";
import type { Connection } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import type { Explanation, ExplanationState } from "@/lib/explanations/explanation";
import { explanationNotice } from "@/lib/explanations/notice-words";
import { readAnswering } from "./answering";

type Step = { state: ExplanationState; text: string; dueOn: string | null; onBehalf: boolean };

/** One step further: its words, where the explanation now stands, the trail, and whoever is to know. */
export async function appendStep(
  tx: Connection,
  grant: Grant<"explanation:ask" | "explanation:answer">,
  before: Explanation,
  step: Step,
  at: number,
): Promise<void> {
  const { explanations: e } = tx.t;
  const { communeId } = grant.actor;
  const version = before.version + 1;
  const dueOn = step.dueOn ?? before.dueOn;
  const moved = await tx.db
    .update(e)
    .set({ state: step.state, dueOn, version })
    .where(and(eq(e.communeId, communeId), eq(e.id, before.id), eq(e.version, before.version)))
    .returning({ id: e.id });
  if (moved.length !== 1) throw new Error("the explanation changed inside its own transaction");
  await writeStep(tx, grant, { ...before, dueOn, version }, step, at, { state: before.state, answerBy: before.dueOn });
}

/** The words of a step that has been taken: in the thread, in the trail, and to whoever is to know. */
export async function writeStep(
  tx: Connection,
  grant: Grant<"explanation:ask" | "explanation:answer">,
  taken: Explanation,
  step: Step,
  at: number,
  before?: object,
): Promise<void> {
  const { communeId, accountId } = grant.actor;
  await tx.db
    .insert(tx.t.explanationSteps)
    .values({ communeId, explanationId: taken.id, sequence: taken.version, ...step, actorId: accountId, at });
  await recordAudit(tx, {
    communeId,
    actorId: accountId,
    action: grant.permission,
    entity: "explanation",
    entityId: taken.id,
    before,
    after: trailOf(taken, step),
  });
  await tell(tx, grant, taken, step, at);
}

/** What the trail keeps of a step; ids of indicator and unit say which figure it is about. */
function trailOf(about: Explanation, { state, text, onBehalf }: Step): object {
  const { year, quarter, indicator, unit, dueOn } = about;
  const figure = { indicatorId: indicator.id, unitId: unit.id, year, quarter };
  return { ...figure, state, answerBy: dueOn, text, ...(onBehalf ? { onBehalf } : {}) };
}

/** The unit hears of what a leader did, the leader who asked of the answer; nobody of what they did themselves. */
async function tell(
  tx: Connection,
  grant: Grant<"explanation:ask" | "explanation:answer">,
  about: Explanation,
  step: Step,
  at: number,
): Promise<void> {
  const { communeId, accountId: actorId } = grant.actor;
  const { indicator, unit, year, quarter, dueOn } = about;
  const told =
    step.state === "answered"
      ? await leadersOf(tx, communeId, about.id)
      : (await readAnswering(tx, communeId))(unit.id);
  const figure = { indicatorName: indicator.name, unitName: unit.name, year, quarter };
  const words = explanationNotice({ ...step, ...figure, dueOn });
  const notices = [...new Set(told)]
    .filter((accountId) => accountId !== actorId)
    .map((accountId) => ({
      ...words,
      accountId,
      key: `explanation:${about.id}:${about.version}`,
      href: `/explanations/${about.id}`,
    }));
  await notify(tx, communeId, notices, at);
}

/** The leader who asked, or all leaders where that one has left. */
async function leadersOf(tx: Connection, communeId: string, id: string): Promise<string[]> {
  const { explanations: e } = tx.t;
  const [asked] = await tx.db
    .select({ by: e.askedBy })
    .from(e)
    .where(and(eq(e.communeId, communeId), eq(e.id, id)));
  const leaders = await listAccountsWithRole(tx, communeId, "leader");
  return asked && leaders.includes(asked.by) ? [asked.by] : leaders;
}
