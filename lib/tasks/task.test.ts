import { describe, expect, it } from "vitest";
import { taskWords } from "./labels";
import { byDueDay, fitsTaskFilter, readTaskFilter } from "./list-filter";
import { correctSchema } from "./schema";
import {
  isOpen,
  shownTaskState,
  stateAfter,
  stateOfConclusion,
  TASK_MOVES,
  TASK_STATES,
  type Task,
  type TaskMove,
  type TaskState,
  WAITING_TASK_STATES,
} from "./task";

/** Every state × every move; what is not in the table is refused. */
const ALLOWED: [TaskState, TaskMove, TaskState][] = [
  ["noted", "correct", "noted"],
  ["noted", "withdraw", "withdrawn"],
  ["given", "correct", "given"],
  ["given", "report", "reported"],
  ["given", "accept", "done"],
  ["given", "withdraw", "withdrawn"],
  ["reported", "accept", "done"],
  ["reported", "send-back", "redo"],
  ["redo", "correct", "given"],
  ["redo", "report", "reported"],
  ["redo", "accept", "done"],
  ["redo", "withdraw", "withdrawn"],
];

const task = (values: Partial<Task>): Task => ({
  ...{ id: "1", indicator: { id: "i", code: "i", name: "I" }, period: "2026-9M", year: 2026 },
  ...{ concludedOn: "2026-11-20", state: "given", text: "Làm", dueOn: "2026-11-25", givenAt: 1, version: 1 },
  assignee: { id: "a", name: "Trần Văn A", position: "" },
  seen: { figure: "1", plan: "2", percent: "50%", status: "behind", estimated: false, view: "" },
  givenBy: { id: "b", name: "B" },
  ...values,
});

describe("states of a task", () => {
  const cells = TASK_STATES.flatMap((state) => TASK_MOVES.map((move) => [state, move] as const));

  it.each(cells)("%s × %s", (state, move) => {
    const row = ALLOWED.find(([from, by]) => from === state && by === move);
    expect(stateAfter(state, move)).toBe(row ? row[2] : null);
  });

  it("is a task only with a person, waits for that person in two states and is open in three", () => {
    expect([stateOfConclusion(null), stateOfConclusion("a")]).toEqual(["noted", "given"]);
    expect(WAITING_TASK_STATES).toEqual(["given", "redo"]);
    expect(TASK_STATES.filter(isOpen)).toEqual(["given", "reported", "redo"]);
  });

  it.each([
    [{}, "2026-11-25", "given", "nhiệm vụ: Trần Văn A, hạn 25/11/2026, chưa xong"],
    [{}, "2026-11-26", "overdue", "nhiệm vụ: Trần Văn A, hạn 25/11/2026, chưa xong (quá hạn)"],
    [{ state: "redo" }, "2026-11-26", "overdue", "nhiệm vụ: Trần Văn A, hạn 25/11/2026, chưa xong (quá hạn)"],
    [{ state: "reported" }, "2026-12-01", "reported", "nhiệm vụ: Trần Văn A, hạn 25/11/2026, đã báo kết quả, chờ xem"],
    [{ state: "done" }, "2026-12-01", "done", "nhiệm vụ: Trần Văn A, hạn 25/11/2026, đã xong"],
    [{ state: "noted", assignee: null, dueOn: null }, "2026-12-01", "noted", ""],
  ] as const)("%j on %s is shown as %s", (values, today, shown, words) => {
    expect(shownTaskState(task(values), today)).toBe(shown);
    expect(taskWords(task(values), today)).toBe(words);
  });
});

describe("the list", () => {
  it.each([
    [{}, true],
    [{ state: "open" }, true],
    [{ state: "overdue" }, true],
    [{ state: "done" }, false],
    [{ state: "noted" }, false],
    [{ state: "nonsense", who: ["mine"] }, true],
    [{ who: "mine" }, false],
  ])("%j: %s", (asked, expected) => {
    const row = { ...task({}), shown: "overdue" as const, own: false };
    expect(fitsTaskFilter(row, readTaskFilter(asked))).toBe(expected);
  });

  it("puts what is still to be done first, by its day, and leaves the rest as it came", () => {
    const rows = [
      task({ id: "done", state: "done", dueOn: "2026-01-01" }),
      task({ id: "later", dueOn: "2026-12-01" }),
      task({ id: "note", state: "noted", dueOn: null }),
      task({ id: "sooner", state: "reported", dueOn: "2026-11-01" }),
    ];
    expect(rows.toSorted(byDueDay).map(({ id }) => id)).toEqual(["sooner", "later", "done", "note"]);
  });
});

describe("what is typed", () => {
  const parse = (assigneeId: string, dueOn: string) => {
    const parsed = correctSchema.safeParse({
      ...{ operationId: "00000000", id: "1", version: "1", text: "Đẩy nhanh tiến độ", assigneeId, dueOn },
    });
    return parsed.success
      ? [parsed.data.assigneeId, parsed.data.dueOn]
      : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  };

  it.each([
    ["", "", [null, null]],
    ["a", "25/11/2026", ["a", "2026-11-25"]],
    ["a", "", ["dueOn: Đã chọn người thì ghi thời hạn."]],
    ["", "25/11/2026", ["assigneeId: Đã ghi thời hạn thì chọn người thực hiện."]],
    ["a", "31/11/2026", ["dueOn: Ghi thời hạn theo ngày/tháng/năm, ví dụ 25/11/2026."]],
  ])("“%s” until “%s”", (assigneeId, dueOn, expected) => {
    expect(parse(assigneeId, dueOn)).toEqual(expected);
  });
});
