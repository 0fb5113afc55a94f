import { z } from "zod";
import { dateField } from "@/lib/periods/schema";
import { CHOOSABLE_KINDS } from "./guess-kind";
import { UNIT_LIST_LIMIT, UNIT_NAME_LIMIT } from "./parse-unit-list";

const unitName = z
  .string()
  .transform((text) => text.normalize("NFC").trim())
  .pipe(
    z
      .string()
      .min(1, "Cần ghi tên đơn vị.")
      .max(UNIT_NAME_LIMIT, `Tên đơn vị dài tối đa ${UNIT_NAME_LIMIT} ký tự.`)
      .regex(/^[^\p{Cc}]*$/u, "Tên đơn vị có ký tự không dùng được."),
  );

/** The list after the preview step. */
export const newUnitsSchema = z.object({
  units: z
    .array(z.object({ name: unitName, kind: z.enum(CHOOSABLE_KINDS, "Chọn loại đơn vị.") }))
    .min(1, "Chưa có đơn vị nào để lưu.")
    .max(UNIT_LIST_LIMIT, `Mỗi lần lưu tối đa ${UNIT_LIST_LIMIT} đơn vị.`),
});
export type NewUnits = z.infer<typeof newUnitsSchema>;

const unitRef = { unitId: z.string().min(1).max(40), version: z.coerce.number().int().min(1) };

export const changeUnitSchema = z.object({
  ...unitRef,
  name: unitName,
  kind: z.enum(CHOOSABLE_KINDS, "Chọn loại đơn vị."),
});
export type ChangeUnit = z.infer<typeof changeUnitSchema>;

/** The last day the unit worked. */
export const closeUnitSchema = z.object({ ...unitRef, validTo: dateField });
export type CloseUnit = z.infer<typeof closeUnitSchema>;
