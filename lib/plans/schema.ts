import { z } from "zod";
import { COMPARATORS } from "@/lib/indicators/indicator";
import { QUANTITY_LIMIT } from "@/lib/indicators/quantity";
import { dateField, yearField } from "@/lib/periods/schema";
import { PLAN_BASES } from "./plan";

const line = (label: string, max: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim())
    .pipe(z.string().max(max, `${label} dài tối đa ${max} ký tự.`));

const required = (label: string, max: number) =>
  line(label, max).refine((text) => text !== "", `Cần ghi ${label.toLowerCase()}.`);

/** Văn bản giao: what gives a plan its authority. */
export const planDocumentSchema = z.object({
  number: required("Số, ký hiệu văn bản", 60),
  issuedOn: dateField,
  issuer: required("Cơ quan ban hành", 120),
  title: line("Trích yếu", 300),
  basis: z.enum(PLAN_BASES, "Chọn căn cứ giao."),
});

const quantity = z.int().min(-QUANTITY_LIMIT).max(QUANTITY_LIMIT);
const identifier = z.string().min(1).max(80);

const planRow = z.object({
  indicatorId: identifier,
  unitId: identifier,
  comparator: z.enum(COMPARATORS),
  planned: quantity,
  plannedUpper: quantity.nullable(),
  baseline: quantity.nullable(),
  quarters: z.tuple([quantity, quantity, quantity, quantity]).nullable(),
  /** Why four quarters do not make the year; empty where they do. */
  quartersReason: line("Lý do", 300),
  /** Why this plan replaces another, where it is not the reason of the whole document; empty or left out = it is. */
  reason: line("Lý do", 500).optional(),
  /** The last row of the ledger that the person saw; null = none. */
  supersedesId: identifier.nullable(),
});
export type PlanRowInput = z.infer<typeof planRow>;

export const recordPlansSchema = z
  .object({
    year: yearField,
    document: planDocumentSchema,
    /** First day of effect; empty = a first plan from 1 January, a revision from the day of its document. */
    effectiveOn: z.union([z.literal("").transform(() => null), dateField]),
    reason: line("Lý do", 500),
    rows: z
      .array(planRow)
      .min(1, "Chưa có kế hoạch nào được ghi hoặc thay đổi.")
      .max(500)
      .refine(
        (rows) => new Set(rows.map((row) => `${row.indicatorId} ${row.unitId}`)).size === rows.length,
        "Một chỉ tiêu được ghi hai lần trong cùng một văn bản.",
      ),
  })
  .refine(({ effectiveOn, year }) => effectiveOn === null || effectiveOn <= `${year}-12-31`, {
    path: ["effectiveOn"],
    message: "Ngày áp dụng không được sau năm kế hoạch.",
  });
export type RecordPlans = z.infer<typeof recordPlansSchema>;

export const withdrawPlanSchema = z.object({
  year: yearField,
  planId: identifier,
  /** The last row of the ledger that the person saw. */
  lastId: identifier,
  reason: required("Lý do rút", 500).refine((text) => text.length >= 5, "Xin ghi rõ hơn lý do rút."),
});
export type WithdrawPlan = z.infer<typeof withdrawPlanSchema>;
