import { newId } from "@/db/ids";
import { createScene, type Scene } from "@/db/sheets/testing/sheet-scene";
import type { Store } from "@/db/store";
import { createAccount, grantFor, type TestAccount } from "@/db/testing/factories";
import { QUANTITY_SCALE } from "@/lib/indicators/quantity";
import type { MeetingContent, Score } from "@/lib/party-cell-meetings/meeting";
import { scoresOf } from "@/lib/party-cell-meetings/testing/meetings";
import { confirmMeeting, submitMeeting } from "../commands";

export const TODAY = "2026-11-22";

/** A whole record that contradicts itself nowhere. */
export const CONTENT: MeetingContent = {
  ...{ kind: "regular", form: "in-person", heldOn: "2026-11-03", startsAt: "19:00", endsAt: "20:45" },
  members: { official: 20, probationary: 2, exempt: 2, present: 18, excused: 1, unexcused: 1 },
  speakers: 9,
  lastTasks: [{ task: "Vận động nộp thuế đất", result: "done", note: "" }],
  newTasks: [{ task: "Rà soát hộ nghèo", position: "Phó Bí thư chi bộ", dueOn: "2026-11-30" }],
  votes: { inFavour: 17, total: 17 },
  ...{ resolutionNumber: "11-NQ/CB", topic: "Nhiệm vụ tháng 11", strengths: "Đi họp đông đủ", weaknesses: "Ít ý kiến" },
};

/** Points of every line without parts, all full; `lost` is taken off the last of them. */
export function scored(lost = 0): Score[] {
  return scoresOf(100 * QUANTITY_SCALE - lost);
}

export type Led = Scene & { member: TestAccount };

/** The scene's unit is a cell that one leader follows. */
export async function createLedCell(store: Store): Promise<Led> {
  const scene = await createScene(store);
  const member = await createAccount(store, scene.communeId, ["leader"], [], {}, [scene.unitId]);
  return { ...scene, member };
}

/** What the record form sends. */
export const written = ({ unitId }: { unitId: string }, values: object = {}) => ({
  ...{ operationId: newId(), id: null, version: 0, unitId, year: 2026, month: 11, content: CONTENT },
  ...{ scores: scored(), secondRegular: false, today: TODAY },
  ...values,
});

/** A submitted record of the scene's cell, by its reporter. */
export async function submitted(store: Store, scene: Scene, values: object = {}): Promise<string> {
  const grant = grantFor(scene.reporter.actor, "meeting:record", scene.unitId);
  const answer = await submitMeeting(store, grant, written(scene, values));
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.id;
}

/** The same, confirmed by the office. */
export async function confirmed(store: Store, scene: Scene, values: object = {}): Promise<string> {
  const id = await submitted(store, scene, values);
  const grant = grantFor(scene.office.actor, "meeting:review", scene.unitId);
  const input = { operationId: newId(), id, version: 1, scores: scored(), comment: "" };
  const answer = await confirmMeeting(store, grant, input);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return id;
}
