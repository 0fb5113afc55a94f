import { z } from "zod";
import { dateField } from "@/lib/periods/schema";
import { CELL_TYPES } from "./cell-type";
import type { UnitChange } from "./change/unit-change";
import { CHOOSABLE_KINDS } from "./guess-kind";
import { UNIT_CHANGE_REFUSALS } from "./labels";
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
  /** "" = not said. */
  cellType: z.enum([...CELL_TYPES, ""], "Chọn loại hình chi bộ.").transform((type) => type || null),
});
export type ChangeUnit = z.infer<typeof changeUnitSchema>;

const unitId = z.string().min(1, "Chọn đơn vị.").max(40);
const parentId = z.string().min(1, "Chọn đơn vị cấp trên.").max(40);
const names = z
  .string()
  .transform((text) => text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== ""))
  .pipe(z.array(unitName).min(2, UNIT_CHANGE_REFUSALS["too-few-parts"]).max(20, "Mỗi lần tách tối đa 20 đơn vị."));
const dated = { on: dateField };

const mergeSchema = z
  .object({
    kind: z.literal("merge"),
    ...dated,
    unitIds: z
      .array(unitId)
      .min(2, UNIT_CHANGE_REFUSALS["too-few-units"])
      .max(50, "Mỗi lần sáp nhập tối đa 50 đơn vị."),
    /** The unit that goes on; empty = a new one with the name, kind and parent below. */
    target: z.string().max(40),
    name: z.string(),
    unitKind: z.enum(CHOOSABLE_KINDS, "Chọn loại đơn vị."),
    parentId,
  })
  .transform(({ kind, on, unitIds, target, ...unit }, context): UnitChange => {
    if (target !== "") return { kind, on, unitIds, into: { unitId: target } };
    const name = unitName.safeParse(unit.name);
    for (const { message } of name.error?.issues ?? []) context.addIssue({ code: "custom", path: ["name"], message });
    return { kind, on, unitIds, into: { ...unit, name: name.data ?? "" } };
  });

/** The form of each assistant: what to do with which units, from which day. */
export const unitChangeSchema = z.discriminatedUnion("kind", [
  mergeSchema,
  z.object({ kind: z.literal("split"), ...dated, unitId, names }),
  z.object({ kind: z.literal("rename"), ...dated, unitId, name: unitName, parentId }),
  z.object({ kind: z.literal("close"), ...dated, unitId }),
]) satisfies z.ZodType<UnitChange>;
