import { newId } from "@/db/ids";
import { REF, type Scene } from "@/db/sheets/testing/sheet-scene";
import type { Store } from "@/db/store";
import { createAccount } from "@/db/testing/factories";

/** A question about the scene's first indicator as rows, asked by a leader of its own; `answered` by its reporter. */
export async function createQuestion(
  store: Store,
  scene: Scene,
  state: "asked" | "answered",
  id: string = newId(),
): Promise<string> {
  const { actor } = await createAccount(store, scene.communeId, ["leader"]);
  const { communeId, unitId, tax: indicatorId } = scene;
  const dueOn = "2026-11-25";
  await store.inTransaction(async (tx) => {
    await tx.db.insert(tx.t.explanations).values({
      ...{ communeId, id, ...REF, indicatorId, unitId, state, dueOn, cellVersion: 0 },
      ...{ askedBy: actor.accountId, askedAt: 1, version: state === "asked" ? 1 : 2 },
    });
    const said = { communeId, explanationId: id, onBehalf: false };
    await tx.db
      .insert(tx.t.explanationSteps)
      .values({ ...said, sequence: 1, state: "asked", text: "Vì sao?", dueOn, actorId: actor.accountId, at: 1 });
    if (state === "asked") return;
    await tx.db.insert(tx.t.explanationSteps).values({
      ...{ ...said, sequence: 2, state, text: "Do mưa lũ", dueOn: null },
      ...{ actorId: scene.reporter.actor.accountId, at: 2 },
    });
  });
  return id;
}
