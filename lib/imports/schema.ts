import { z } from "zod";
import { SUPPLY_CHANNELS } from "@/lib/indicators/figure";
import { dateField, yearField } from "@/lib/periods/schema";
import { planDocumentSchema } from "@/lib/plans/schema";
import { SUPPLIER_MAX, SUPPLIER_MIN } from "@/lib/sheets/on-behalf";
import { IMPORT_KINDS } from "./import-kind";

const line = (label: string, max: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.normalize("NFC").trim())
    .pipe(z.string().max(max, `${label} dài tối đa ${max} ký tự.`));

/** What holds for every row of a file of plans: the year, the document, from when, why. */
export const planOptionsSchema = z
  .object({
    year: yearField,
    ...planDocumentSchema.shape,
    effectiveOn: z.union([z.literal("").transform(() => null), dateField]),
    reason: line("Lý do", 500),
  })
  .refine(({ effectiveOn, year }) => effectiveOn === null || effectiveOn <= `${year}-12-31`, {
    path: ["effectiveOn"],
    message: "Ngày áp dụng không được sau năm kế hoạch.",
  });

/** Figures of past years name their source. */
export const pastYearOptionsSchema = z.object({
  source: line("Nguồn", 200).refine(
    (text) => text.length >= 5,
    "Cần ghi nguồn, ví dụ: Báo cáo số 120-BC/ĐU ngày 15/12/2025.",
  ),
});

/** Totals of meetings are typed for the cells: the quarter, and who gave them. */
export const meetingOptionsSchema = z.object({
  period: z.string().regex(/^20\d\d-Q[1-4]$/, "Chọn quý."),
  suppliedBy: line("Người cung cấp", SUPPLIER_MAX).refine(
    (text) => text.length >= SUPPLIER_MIN,
    "Ghi người cung cấp số liệu.",
  ),
  suppliedVia: z.enum(SUPPLY_CHANNELS, "Chọn cách nhận số liệu."),
});

const id = z.string().min(1).max(80);

export const startImportSchema = z.object({
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string().min(1).max(400),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sheets: z.array(z.any()).min(1).max(60),
});

const columnIndex = z.int().min(0).max(255).nullable();

export const prepareImportSchema = z.object({
  importId: id,
  version: z.coerce.number().int().min(1),
  sheetName: z.string().min(1).max(100),
  mapping: z.record(z.string().max(80), columnIndex),
  options: z.record(z.string().max(40), z.string().max(600)),
});

export const importRefSchema = z.object({ importId: id, version: z.coerce.number().int().min(1) });
export type ImportRef = z.infer<typeof importRefSchema>;

export const commitImportSchema = z.object({
  ...importRefSchema.shape,
  /** Digest of the preview that the person saw. */
  seen: z.string().min(10).max(64),
  /** Rows with an error are left out instead of holding up the others. */
  skipErrors: z.boolean(),
});
export type CommitImport = z.infer<typeof commitImportSchema>;
