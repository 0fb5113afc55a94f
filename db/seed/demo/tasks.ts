import type { Schema } from "@/db/schema";
import type { SeenFigure, TaskState, TaskStepKind } from "@/lib/tasks/task";
import { at } from "./instants";
import { COMMUNE_ID } from "./units";

type Said = { step: TaskStepKind; on: string; by: string; text: string; dueOn?: string };
type Spec = { id: string; code: string; assigneeId: string | null; state: TaskState; steps: Said[] };

const LEADER = "lanhdao";
const OFFICE = "vanphong";
const ECONOMY = "phongkinhte";
const LAST = "2026-11-16";
const BEFORE = "2026-11-02";

const VIEW = "kế hoạch xã giao, sau điều chỉnh · chỉ số liệu đã duyệt";
/** What the screens of 9 tháng say of these indicators (seed.test.ts reckons them again). */
const SEEN: Record<string, SeenFigure> = {
  "giai-ngan-dau-tu-cong": {
    ...{ figure: "40 %", plan: "≥ 95", percent: "-55 điểm %", status: "at-risk", estimated: false, view: VIEW },
  },
  "ban-giao-mat-bang": {
    ...{ figure: "66,5 %", plan: "≥ 100", percent: "-33,5 điểm %", status: "behind", estimated: false, view: VIEW },
  },
  "san-pham-ocop": {
    ...{ figure: "10 sản phẩm", plan: "12", percent: "83,3%", status: "behind", estimated: false, view: VIEW },
  },
};

/** Illustrative: two meetings in November; one conclusion of each kind. */
const TASKS: Spec[] = [
  {
    ...{ id: "nhiem-vu-minh-hoa-1", code: "giai-ngan-dau-tu-cong", assigneeId: ECONOMY, state: "given" },
    steps: [
      {
        ...{ step: "conclude", on: LAST, by: LEADER, dueOn: "2026-11-27" },
        text: "Rà soát từng công trình chậm giải ngân, đề xuất điều chuyển vốn ngay trong tháng 11. (minh họa)",
      },
    ],
  },
  {
    ...{ id: "nhiem-vu-minh-hoa-2", code: "ban-giao-mat-bang", assigneeId: ECONOMY, state: "reported" },
    steps: [
      {
        ...{ step: "conclude", on: BEFORE, by: LEADER, dueOn: "2026-11-20" },
        text: "Lập danh sách các vị trí còn vướng mặt bằng, nêu rõ nguyên nhân từng vị trí. (minh họa)",
      },
      {
        ...{ step: "report", on: "2026-11-19", by: ECONOMY },
        text: "Đã lập danh sách 5 vị trí, 3 vị trí chờ thẩm định giá đất. (minh họa)",
      },
    ],
  },
  {
    ...{ id: "nhiem-vu-minh-hoa-3", code: "san-pham-ocop", assigneeId: ECONOMY, state: "given" },
    steps: [
      {
        ...{ step: "conclude", on: BEFORE, by: OFFICE, dueOn: "2026-11-13" },
        text: "Hoàn thiện hồ sơ hai sản phẩm còn lại, gửi hội đồng đánh giá. (minh họa)",
      },
    ],
  },
  {
    ...{ id: "nhiem-vu-minh-hoa-4", code: "giai-ngan-dau-tu-cong", assigneeId: ECONOMY, state: "done" },
    steps: [
      {
        ...{ step: "conclude", on: BEFORE, by: LEADER, dueOn: "2026-11-10" },
        text: "Báo cáo khối lượng hoàn thành chưa thanh toán của từng công trình. (minh họa)",
      },
      { ...{ step: "report", on: "2026-11-09", by: ECONOMY }, text: "Đã gửi bảng tổng hợp ba công trình. (minh họa)" },
      { ...{ step: "accept", on: "2026-11-10", by: LEADER }, text: "Số liệu đầy đủ. (minh họa)" },
    ],
  },
  {
    ...{ id: "nhiem-vu-minh-hoa-5", code: "ban-giao-mat-bang", assigneeId: null, state: "noted" },
    steps: [
      {
        ...{ step: "conclude", on: LAST, by: LEADER },
        text: "Thống nhất chủ trương họp dân hai thôn còn vướng trong tuần đầu tháng 12. (minh họa)",
      },
    ],
  },
  {
    ...{ id: "nhiem-vu-minh-hoa-6", code: "san-pham-ocop", assigneeId: OFFICE, state: "redo" },
    steps: [
      {
        ...{ step: "conclude", on: BEFORE, by: LEADER, dueOn: "2026-11-13" },
        text: "Dự thảo văn bản của Đảng ủy chỉ đạo hỗ trợ chủ thể sản phẩm OCOP. (minh họa)",
      },
      { ...{ step: "report", on: "2026-11-13", by: OFFICE }, text: "Đã trình dự thảo lần một. (minh họa)" },
      {
        ...{ step: "send-back", on: LAST, by: LEADER, dueOn: "2026-11-25" },
        text: "Bổ sung phần phân công từng chi bộ. (minh họa)",
      },
    ],
  },
  {
    ...{ id: "nhiem-vu-minh-hoa-7", code: "san-pham-ocop", assigneeId: null, state: "withdrawn" },
    steps: [
      { ...{ step: "conclude", on: LAST, by: OFFICE }, text: "Ghi nhầm chỉ tiêu. (minh họa)" },
      { ...{ step: "withdraw", on: LAST, by: OFFICE }, text: "" },
    ],
  },
];

export function taskRows(): Schema["tasks"]["$inferInsert"][] {
  return TASKS.map(({ id, code, assigneeId, state, steps }, index) => {
    const seen = SEEN[code];
    const [first] = steps;
    if (!seen || !first) throw new Error(`${id} says nothing`);
    return {
      ...{ communeId: COMMUNE_ID, id, indicatorId: code, year: 2026, period: "2026-9M", concludedOn: first.on, state },
      ...{ text: first.text, assigneeId, dueOn: dueAfter(steps) },
      ...{ seenFigure: seen.figure, seenPlan: seen.plan, seenPercent: seen.percent },
      ...{ seenStatus: seen.status, seenEstimated: seen.estimated, seenView: seen.view },
      ...{ givenBy: first.by, givenAt: at(first.on, 9, index), version: steps.length },
    };
  });
}

export function taskStepRows(): Schema["taskSteps"]["$inferInsert"][] {
  return TASKS.flatMap(({ id, assigneeId, steps }, index) =>
    steps.map(({ step, on, by, text }, order) => ({
      ...{ communeId: COMMUNE_ID, taskId: id, sequence: order + 1, step, text, assigneeId },
      ...{ dueOn: dueAfter(steps.slice(0, order + 1)), actorId: by, at: at(on, 9 + order, index) },
    })),
  );
}

function dueAfter(steps: readonly Said[]): string | null {
  return steps.findLast((step) => step.dueOn !== undefined)?.dueOn ?? null;
}
