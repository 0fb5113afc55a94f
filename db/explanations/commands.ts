import { newId } from "@/db/ids";
import { oncePerClick } from "@/db/operations";
import { findPeriod } from "@/db/periods/queries";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { type Explanation, type ExplanationMove, stateAfter, UNSETTLED_STATES } from "@/lib/explanations/explanation";
import type { ExplanationRefusal } from "@/lib/explanations/labels";
import type { Accept, Answer, Ask, AskAgain, Withdraw } from "@/lib/explanations/schema";
import type { LocalDate } from "@/lib/periods/local-date";
import { isInsideGroups } from "@/lib/sheets/review-scope";
import { approvedVersion, isAssigned } from "./figure";
import { listAnsweredUnits, listExplanations } from "./queries";
import { appendStep, writeStep } from "./step";

export type ExplanationAnswer = { ok: true; id: string } | { ok: false; reason: ExplanationRefusal };

/**
 * A leader asks the unit that reported the figure, or that was to report it. A locked period stops nothing here: no
 * figure changes. One unsettled question at most stands on a figure.
 */
export async function askExplanation(
  store: Store,
  grant: Grant<"explanation:ask">,
  input: Ask & { today: LocalDate },
): Promise<ExplanationAnswer> {
  assertGrant(grant, "explanation:ask");
  const { communeId } = grant.actor;
  return oncePerClick(store, grant, ["ask", input], async (tx, at): Promise<ExplanationAnswer> => {
    const { year, quarter, indicatorId, unitId } = input;
    if (input.dueOn < input.today) return { ok: false, reason: "date-past" };
    if (!(await findPeriod(tx, communeId, year, quarter))) return { ok: false, reason: "no-period" };
    if (!(await isAssigned(tx, communeId, input))) return { ok: false, reason: "not-assigned" };
    const figure = { year, quarter, indicatorId, unitIds: [unitId], states: UNSETTLED_STATES };
    if ((await listExplanations(tx, communeId, figure)).length > 0) return { ok: false, reason: "unsettled" };
    const id = newId();
    await insertQuestion(tx, grant, id, input, at);
    return { ok: true, id };
  });
}

async function insertQuestion(
  tx: Connection,
  grant: Grant<"explanation:ask">,
  id: string,
  input: Ask,
  at: number,
): Promise<void> {
  const { communeId, accountId } = grant.actor;
  const { year, quarter, indicatorId, unitId, dueOn } = input;
  const cellVersion = await approvedVersion(tx, communeId, input);
  const step = { state: "asked" as const, text: input.question, dueOn, onBehalf: false };
  await tx.db.insert(tx.t.explanations).values({
    ...{ communeId, id, year, quarter, indicatorId, unitId, dueOn, cellVersion },
    ...{ state: step.state, askedBy: accountId, askedAt: at, version: 1 },
  });
  const [asked] = await listExplanations(tx, communeId, { id });
  if (!asked) throw new Error("the question is not there");
  await writeStep(tx, grant, asked, step, at);
}

/**
 * The unit answers, for itself or for one that was merged into it; the office may write down what a unit told it, in
 * its own lĩnh vực. The unit in whose name it is done is the grant's.
 */
export async function answerExplanation(
  store: Store,
  grant: Grant<"explanation:answer">,
  input: Answer,
): Promise<ExplanationAnswer> {
  assertGrant(grant, "explanation:answer");
  const { communeId, unitIds, reviewedGroupIds } = grant.actor;
  return oncePerClick(store, grant, ["answer", input], async (tx, at): Promise<ExplanationAnswer> => {
    const found = await findToMove(tx, communeId, input, "answer");
    if (!found.ok) return found;
    const { before, state } = found;
    const unitId = grant.target.unitId ?? "";
    const answered = await listAnsweredUnits(tx, communeId, [unitId]);
    if (!answered.includes(before.unit.id)) return { ok: false, reason: "not-yours" };
    const onBehalf = !unitIds.includes(unitId);
    if (onBehalf && !isInsideGroups([before.indicator.groupId], reviewedGroupIds)) {
      return { ok: false, reason: "outside-groups" };
    }
    await appendStep(tx, grant, before, { state, text: input.answer, dueOn: null, onBehalf }, at);
    return { ok: true, id: before.id };
  });
}

/** Any leader accepts, not only the one who asked; from then on it stands on the figure as its explanation. */
export async function acceptExplanation(
  store: Store,
  grant: Grant<"explanation:ask">,
  input: Accept,
): Promise<ExplanationAnswer> {
  assertGrant(grant, "explanation:ask");
  return moveByLeader(store, grant, "accept", input, { text: input.comment, dueOn: null });
}

/** The answer does not do: asked again, with what is missing and another day. */
export async function askExplanationAgain(
  store: Store,
  grant: Grant<"explanation:ask">,
  input: AskAgain & { today: LocalDate },
): Promise<ExplanationAnswer> {
  assertGrant(grant, "explanation:ask");
  if (input.dueOn < input.today) return { ok: false, reason: "date-past" };
  return moveByLeader(store, grant, "ask-again", input, { text: input.question, dueOn: input.dueOn });
}

/** "Rút": while nothing has been answered. The question stays in the thread and in the list. */
export async function withdrawExplanation(
  store: Store,
  grant: Grant<"explanation:ask">,
  input: Withdraw,
): Promise<ExplanationAnswer> {
  assertGrant(grant, "explanation:ask");
  return moveByLeader(store, grant, "withdraw", input, { text: "", dueOn: null });
}

function moveByLeader(
  store: Store,
  grant: Grant<"explanation:ask">,
  move: ExplanationMove,
  input: Withdraw,
  said: { text: string; dueOn: string | null },
): Promise<ExplanationAnswer> {
  return oncePerClick(store, grant, [move, input], async (tx, at): Promise<ExplanationAnswer> => {
    const found = await findToMove(tx, grant.actor.communeId, input, move);
    if (!found.ok) return found;
    await appendStep(tx, grant, found.before, { ...said, state: found.state, onBehalf: false }, at);
    return { ok: true, id: found.before.id };
  });
}

type Found =
  | { ok: true; before: Explanation; state: Explanation["state"] }
  | { ok: false; reason: "not-found" | "moved" };

/** As the person saw it, in a state the move is allowed from. */
async function findToMove(
  tx: Connection,
  communeId: string,
  { id, version }: Withdraw,
  move: ExplanationMove,
): Promise<Found> {
  const [before] = await listExplanations(tx, communeId, { id });
  if (!before) return { ok: false, reason: "not-found" };
  const state = stateAfter(before.state, move);
  if (before.version !== version || state === null) return { ok: false, reason: "moved" };
  return { ok: true, before, state };
}
