import type { ActionInput } from "./action-input";

const click = (id: string, fields: Record<string, string>) =>
  Object.entries({ operationId: `matrix-${id}-000000000000`, ...fields });

/** The demo's conclusions: 1 waits for its person, 2 is reported, 3 is overdue, 5 has no person. */
const pathOf = (number: number) => `/tasks/nhiem-vu-minh-hoa-${number}`;
const idOf = (number: number) => `nhiem-vu-minh-hoa-${number}`;

export const TASK_INPUTS: Record<string, ActionInput> = {
  // Needs the figure as the page hands it out; e2e/overview/conclusion.spec.ts does it whole.
  concludeAction: {
    path: "/overview/meeting?period=2026-9M&indicator=giai-ngan-dau-tu-cong",
    allowed: null,
    fields: click("conclude", {
      ...{ code: "giai-ngan-dau-tu-cong", query: "period=2026-9M", seen: "x" },
      ...{ text: "Đẩy nhanh giải ngân", assigneeId: "", dueOn: "" },
    }),
  },
  correctConclusionAction: {
    path: pathOf(5),
    allowed: "vanphong",
    fields: click("correct", {
      ...{ id: idOf(5), version: "1", text: "Họp dân trước ngày 01/12" },
      ...{ assigneeId: "phongkinhte", dueOn: "01/12/2026" },
    }),
  },
  reportTaskAction: {
    path: pathOf(1),
    allowed: "phongkinhte",
    fields: click("report", { id: idOf(1), version: "1", result: "Đã rà soát ba công trình." }),
  },
  sendTaskBackAction: {
    path: pathOf(2),
    allowed: "lanhdao",
    fields: click("send-back", { id: idOf(2), version: "2", missing: "Nêu rõ thời hạn", dueOn: "27/11/2026" }),
  },
  acceptTaskAction: {
    path: pathOf(2),
    allowed: "lanhdao",
    fields: click("accept-task", { id: idOf(2), version: "3", comment: "" }),
  },
  withdrawConclusionAction: {
    path: pathOf(3),
    allowed: "lanhdao",
    fields: click("withdraw", { id: idOf(3), version: "1" }),
  },
};
