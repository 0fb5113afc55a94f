import { z } from "zod";
import { dateField } from "@/lib/periods/schema";

export const newTokenSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, "Ghi tên để sau này biết khóa này của phần mềm nào.")
    .max(100, "Tên dài quá 100 ký tự."),
  expiresOn: dateField,
});

/** One click makes one file. */
export const startExportSchema = z.strictObject({
  form: z.enum(["json", "xlsx"]),
  operationId: z.string().min(8).max(64),
});

export const tokenIdSchema = z.strictObject({ tokenId: z.string().min(1).max(64) });

/** One page of a table: `after` is the cursor that the last answer gave. */
export const pageSchema = z.strictObject({
  after: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});
