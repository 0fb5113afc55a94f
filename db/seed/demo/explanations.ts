import type { Schema } from "@/db/schema";
import type { ExplanationState } from "@/lib/explanations/explanation";
import type { Quarter } from "@/lib/periods/period";
import { DEMO_ACCOUNTS, reporterOf } from "./accounts";
import { at } from "./instants";
import { COMMUNE_ID } from "./units";

type Said = { state: ExplanationState; on: string; text: string; dueOn?: string };
type Spec = { id: string; year: number; quarter: Quarter; code: string; unitId: string; steps: Said[] };

const LEADER = "lanhdao";

/** Illustrative: one waits for the unit, one for the leader, two are settled. */
const EXPLANATIONS: Spec[] = [
  {
    ...{ id: "giai-trinh-minh-hoa-1", year: 2026, quarter: 3, code: "ban-giao-mat-bang", unitId: "phong-kinh-te" },
    steps: [
      {
        ...{ state: "asked", on: "2026-11-20", dueOn: "2026-11-25" },
        text: "Vì sao đến hết quý III mới bàn giao được một phần mặt bằng, còn vướng ở khâu nào? (minh họa)",
      },
    ],
  },
  {
    ...{ id: "giai-trinh-minh-hoa-2", year: 2026, quarter: 3, code: "san-pham-ocop", unitId: "phong-kinh-te" },
    steps: [
      {
        ...{ state: "asked", on: "2026-11-12", dueOn: "2026-11-17" },
        text: "Sản phẩm nào còn thiếu hồ sơ để công nhận trong năm? (minh họa)",
      },
      {
        ...{ state: "answered", on: "2026-11-16" },
        text: "Hai sản phẩm chờ kết quả kiểm nghiệm, dự kiến đủ hồ sơ trong tháng 12. (minh họa)",
      },
    ],
  },
  {
    ...{ id: "giai-trinh-minh-hoa-3", year: 2025, quarter: 4, code: "giai-ngan-dau-tu-cong", unitId: "phong-kinh-te" },
    steps: [
      {
        ...{ state: "asked", on: "2026-01-08", dueOn: "2026-01-13" },
        text: "Nguyên nhân giải ngân không đạt kế hoạch năm? (minh họa)",
      },
      {
        ...{ state: "answered", on: "2026-01-12" },
        text: "Vốn bổ sung giao cuối quý III, hai công trình chậm mặt bằng do sắp xếp đơn vị hành chính; phần còn lại đã chuyển nguồn. (minh họa)",
      },
      { state: "accepted", on: "2026-01-14", text: "" },
    ],
  },
  {
    ...{ id: "giai-trinh-minh-hoa-4", year: 2026, quarter: 2, code: "sinh-hoat-thuong-ky", unitId: "chi-bo-thon-1" },
    steps: [
      {
        ...{ state: "asked", on: "2026-07-02", dueOn: "2026-07-07" },
        text: "Đề nghị nêu rõ lịch sinh hoạt các tháng của quý II. (minh họa)",
      },
      { state: "answered", on: "2026-07-06", text: "Chi bộ sinh hoạt đủ ba kỳ vào ngày 03 hằng tháng. (minh họa)" },
      { state: "accepted", on: "2026-07-07", text: "Đồng ý. (minh họa)" },
    ],
  },
];

export function explanationRows(): Schema["explanations"]["$inferInsert"][] {
  return EXPLANATIONS.map(({ id, year, quarter, code, unitId, steps }) => ({
    ...{ communeId: COMMUNE_ID, id, year, quarter, indicatorId: code, unitId },
    ...{ state: steps.at(-1)?.state ?? "asked", dueOn: dueOf(steps), cellVersion: 1 },
    ...{ askedBy: LEADER, askedAt: instantOf(steps[0]), version: steps.length },
  }));
}

export function explanationStepRows(): Schema["explanationSteps"]["$inferInsert"][] {
  return EXPLANATIONS.flatMap(({ id, unitId, steps }) =>
    steps.map((step, index) => ({
      ...{ communeId: COMMUNE_ID, explanationId: id, sequence: index + 1, state: step.state, text: step.text },
      ...{ dueOn: step.dueOn ?? null, onBehalf: false, at: instantOf(step) },
      actorId: step.state === "answered" ? (reporterOf(DEMO_ACCOUNTS, unitId) ?? LEADER) : LEADER,
    })),
  );
}

function dueOf(steps: readonly Said[]): string {
  return steps.findLast((step) => step.dueOn !== undefined)?.dueOn ?? "";
}

function instantOf(step: Said | undefined): number {
  if (!step) throw new Error("an explanation begins with a question");
  return at(step.on, step.state === "answered" ? 16 : 9);
}
