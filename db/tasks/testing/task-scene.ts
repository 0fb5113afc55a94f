import { newId } from "@/db/ids";
import type { Store } from "@/db/store";
import type { TaskState } from "@/lib/tasks/task";

export const SEEN = {
  ...{ figure: "18 triệu đồng", plan: "40", percent: "45%", status: "behind" as const, estimated: false },
  view: "kế hoạch xã giao",
};

type Values = { communeId: string; indicatorId: string; giverId: string; assigneeId: string; state: TaskState };

/** A task as rows, at the version that the state takes: 1 as given, 2 as reported. */
export async function createTask(store: Store, values: Values, id: string = newId()): Promise<string> {
  const { communeId, indicatorId, giverId, assigneeId, state } = values;
  const version = state === "given" ? 1 : 2;
  const said = { assigneeId, dueOn: "2026-11-25" };
  await store.inTransaction(async (tx) => {
    await tx.db.insert(tx.t.tasks).values({
      ...{ communeId, id, indicatorId, year: 2026, period: "2026-9M", concludedOn: "2026-11-20", state, ...said },
      ...{ text: "Đẩy nhanh tiến độ", seenFigure: SEEN.figure, seenPlan: SEEN.plan, seenPercent: SEEN.percent },
      ...{ seenStatus: SEEN.status, seenEstimated: SEEN.estimated, seenView: SEEN.view },
      ...{ givenBy: giverId, givenAt: 1, version },
    });
    const step = { communeId, taskId: id, ...said };
    await tx.db
      .insert(tx.t.taskSteps)
      .values({ ...step, sequence: 1, step: "conclude", text: "Đẩy nhanh tiến độ", actorId: giverId, at: 1 });
    if (version === 1) return;
    await tx.db
      .insert(tx.t.taskSteps)
      .values({ ...step, sequence: 2, step: "report", text: "Đã xong", actorId: assigneeId, at: 2 });
  });
  return id;
}
