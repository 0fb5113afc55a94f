import {
  acceptExplanation,
  answerExplanation,
  askExplanation,
  askExplanationAgain,
  withdrawExplanation,
} from "@/db/explanations/commands";
import { createQuestion } from "@/db/explanations/testing/explanation-scene";
import { newId } from "@/db/ids";
import { REF } from "@/db/sheets/testing/sheet-scene";
import type { Permission } from "@/lib/access/policy";
import { type AccessCommand, as } from "./access-scene";

const TODAY = "2026-11-22";
const DUE = "2026-11-25";

/** The scene's own thread: prepared once per scene under an id of its own. */
const idIn = ({ communeId }: { communeId: string }) => `q-${communeId}`.slice(0, 64);
const click = (scene: { communeId: string }, version: number) => ({
  operationId: newId(),
  id: idIn(scene),
  version,
});

/** No figure changes, so nothing stops when the quarter is locked. */
const command = (
  name: string,
  permission: Permission,
  prepared: "asked" | "answered" | null,
  run: AccessCommand["run"],
): AccessCommand => ({
  name,
  permission,
  stopsAtLock: false,
  ...(prepared === null ? {} : { prepare: (store, scene) => createQuestion(store, scene, prepared, idIn(scene)) }),
  run,
});

export const EXPLANATION_COMMANDS: AccessCommand[] = [
  command("askExplanation", "explanation:ask", null, (store, grant, scene) =>
    askExplanation(store, as(grant), {
      ...{ ...REF, operationId: newId(), indicatorId: scene.tax, unitId: scene.unitId },
      ...{ question: "Vì sao?", dueOn: DUE, today: TODAY },
    }),
  ),
  command("answerExplanation", "explanation:answer", "asked", (store, grant, scene) =>
    answerExplanation(store, as(grant), { ...click(scene, 1), answer: "Do mưa lũ" }),
  ),
  command("acceptExplanation", "explanation:ask", "answered", (store, grant, scene) =>
    acceptExplanation(store, as(grant), { ...click(scene, 2), comment: "" }),
  ),
  command("askExplanationAgain", "explanation:ask", "answered", (store, grant, scene) =>
    askExplanationAgain(store, as(grant), {
      ...click(scene, 2),
      ...{ question: "Nêu rõ hơn", dueOn: DUE, today: TODAY },
    }),
  ),
  command("withdrawExplanation", "explanation:ask", "asked", (store, grant, scene) =>
    withdrawExplanation(store, as(grant), click(scene, 1)),
  ),
];
