import { describe, expect, it } from "vitest";
import { taskBefore } from "./past-task";
import type { TaskStep, TaskStepKind, TaskThread } from "./task";

const step = (at: number, kind: TaskStepKind, more: Partial<TaskStep> = {}): TaskStep => ({
  ...{ step: kind, text: "", assigneeName: "Chị Hai", dueOn: "2026-05-01", at, actorName: "Bí thư", ...more },
});

const STEPS = [
  step(10, "conclude", { text: "Rà soát", assigneeName: null, dueOn: null }),
  step(20, "correct", { text: "Rà soát lại", dueOn: "2026-04-20" }),
  step(30, "report", { text: "Đã xong", dueOn: "2026-04-20" }),
  step(40, "send-back", { text: "Chưa đủ" }),
  step(50, "report", { text: "Đủ rồi" }),
  step(60, "accept"),
];

const task = {
  ...{ id: "t", text: "Rà soát lại", state: "done", dueOn: "2026-05-01", version: 6, steps: STEPS },
  assignee: { id: "a", name: "Chị Hai", position: "Phòng Kinh tế" },
} as TaskThread;

describe("a task as it was", () => {
  it.each([
    [10, null],
    [11, ["noted", "Rà soát", null, null, 1]],
    [21, ["given", "Rà soát lại", "Chị Hai", "2026-04-20", 2]],
    [31, ["reported", "Rà soát lại", "Chị Hai", "2026-04-20", 3]],
    [41, ["redo", "Rà soát lại", "Chị Hai", "2026-05-01", 4]],
    [51, ["reported", "Rà soát lại", "Chị Hai", "2026-05-01", 5]],
    [61, ["done", "Rà soát lại", "Chị Hai", "2026-05-01", 6]],
  ])("before %i", (before, expected) => {
    const then = taskBefore(task, before);
    expect(then && [then.state, then.text, then.assignee?.name ?? null, then.dueOn, then.steps.length]).toEqual(
      expected,
    );
  });

  it("after its last step it is what it is", () => {
    expect(taskBefore(task, 1000)).toEqual(task);
  });
});
