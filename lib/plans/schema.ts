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
  comparator: z.enum(COMPARATORS),
  planned: quantity,
  plannedUpper: quantity.nullable(),
  baseline: quantity.nullable(),
  quarters: z.tuple([quantity, quantity, quantity, quantity]).nullable(),
  /** The row in force that the person saw; null = none. */
  supersedesId: identifier.nullable(),
});
export type PlanRowInput = z.infer<typeof planRow>;

export const recordPlansSchema = z.object({
  year: yearField,
  unitId: identifier,
  document: planDocumentSchema,
  reason: line("Lý do", 500),
  rows: z.array(planRow).min(1, "Chưa có kế hoạch nào được ghi hoặc thay đổi.").max(500),
});
export type RecordPlans = z.infer<typeof recordPlansSchema>;
