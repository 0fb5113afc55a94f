import { newId } from "@/db/ids";
import {
  acceptTask,
  concludeOnIndicator,
  correctConclusion,
  sendTaskBack,
  withdrawConclusion,
} from "@/db/tasks/commands";
import { createTask, SEEN } from "@/db/tasks/testing/task-scene";
import type { Permission } from "@/lib/access/policy";
import { type AccessCommand, as } from "./access-scene";

const TODAY = "2026-11-22";
const DUE = "2026-11-25";
const GIVEN = { text: "Đẩy nhanh tiến độ", dueOn: DUE, today: TODAY };

/** The scene's own task: prepared once per scene under an id of its own. */
const idIn = ({ communeId }: { communeId: string }) => `t-${communeId}`.slice(0, 64);
const click = (scene: { communeId: string }, version: number) => ({ operationId: newId(), id: idIn(scene), version });

/** No figure changes, so nothing stops when the quarter is locked. */
const command = (
  name: string,
  permission: Permission,
  prepared: "given" | "reported" | null,
  run: AccessCommand["run"],
): AccessCommand => ({
  name,
  permission,
  stopsAtLock: false,
  ...(prepared === null
    ? {}
    : {
        prepare: (store, scene) => {
          const { communeId, tax: indicatorId } = scene;
          const people = { giverId: scene.office.actor.accountId, assigneeId: scene.reporter.actor.accountId };
          return createTask(store, { communeId, indicatorId, ...people, state: prepared }, idIn(scene));
        },
      }),
  run,
});

export const TASK_COMMANDS: AccessCommand[] = [
  command("concludeOnIndicator", "task:give", null, (store, grant, { tax, reporter }) =>
    concludeOnIndicator(store, as(grant), {
      ...{ ...GIVEN, operationId: newId(), indicatorId: tax, year: 2026, period: "2026-9M", seen: SEEN },
      assigneeId: reporter.actor.accountId,
    }),
  ),
  command("correctConclusion", "task:give", "given", (store, grant, scene) =>
    correctConclusion(store, as(grant), { ...click(scene, 1), ...GIVEN, assigneeId: scene.reporter.actor.accountId }),
  ),
  command("acceptTask", "task:give", "reported", (store, grant, scene) =>
    acceptTask(store, as(grant), { ...click(scene, 2), comment: "" }),
  ),
  command("sendTaskBack", "task:give", "reported", (store, grant, scene) =>
    sendTaskBack(store, as(grant), { ...click(scene, 2), missing: "Còn thiếu", dueOn: DUE, today: TODAY }),
  ),
  command("withdrawConclusion", "task:give", "given", (store, grant, scene) =>
    withdrawConclusion(store, as(grant), click(scene, 1)),
  ),
];
