import { z } from "zod";
import { CERTAINTIES, SUPPLY_CHANNELS } from "@/lib/indicators/figure";
import { QUANTITY_LIMIT } from "@/lib/indicators/quantity";
import { parseLocalDate } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";
import { LONGEST_NOTE } from "./note";
import { SUPPLIER_MAX, SUPPLIER_MIN } from "./on-behalf";

/** What the server accepts for a sheet. Cells are checked one by one, so that one bad cell refuses only itself. */
export const MAX_REASON = 500;
/** A sheet has 12 to 40 rows; beyond this the batch is not ours. */
export const MAX_CELLS = 300;

const id = z.string().min(1).max(64);
const operationId = z.string().min(8).max(64);
const quantity = z.int().min(-QUANTITY_LIMIT).max(QUANTITY_LIMIT);
const reason = z.string().trim().min(1).max(MAX_REASON);

const cellValue = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("blank") }),
  z.strictObject({ kind: z.literal("value"), value: quantity }),
  z.strictObject({ kind: z.literal("rate"), numerator: quantity, denominator: quantity.min(1) }),
  z.strictObject({ kind: z.literal("nothing-arose") }),
  z.strictObject({ kind: z.literal("no-data"), reason }),
]);

/** One cell as posted; `version` is the one the writer saw, 0 = no row yet. */
export const cellEntrySchema = z.strictObject({
  indicatorId: id,
  version: z.int().min(0).max(1_000_000),
  value: cellValue,
  certainty: z.enum(CERTAINTIES),
});
export type CellEntry = z.infer<typeof cellEntrySchema>;

export const sheetRefSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  quarter: z
    .int()
    .min(1)
    .max(4)
    .transform((quarter) => quarter as Quarter),
});
export type SheetRef = { year: number; quarter: Quarter };

export const recordCellsSchema = z.strictObject({
  ...sheetRefSchema.shape,
  operationId,
  /** Who supplied the figures, when somebody else types for the unit; null when the unit types itself. */
  onBehalf: z
    .strictObject({
      suppliedBy: z.string().trim().min(SUPPLIER_MIN).max(SUPPLIER_MAX),
      via: z.enum(SUPPLY_CHANNELS),
    })
    .nullable(),
  cells: z.array(z.unknown()).min(1).max(MAX_CELLS),
});

/** A batch as the browser posts it; cells and notes are checked one by one by their commands. */
export const postedBatchSchema = z.strictObject({
  /** The account that typed: not always the one whose cookie the browser has by now. */
  accountId: id,
  operationId,
  onBehalf: recordCellsSchema.shape.onBehalf,
  cells: z.array(z.unknown()).max(MAX_CELLS),
  notes: z.array(z.looseObject({ id, indicatorId: id, cellVersion: z.int().min(0) })).max(MAX_CELLS),
});
export type PostedBatch = z.infer<typeof postedBatchSchema>;

/** Submit, withdraw, take: the sheet and a click. */
export const moveSheetSchema = z.strictObject({ ...sheetRefSchema.shape, operationId });
export type MoveSheet = z.infer<typeof moveSheetSchema>;

/** Return and excuse need a reason. */
export const moveWithReasonSchema = z.strictObject({ ...moveSheetSchema.shape, reason });
export type MoveWithReason = z.infer<typeof moveWithReasonSchema>;

/** A return may point at cells of the sheet, by indicator. */
export const returnSchema = z.strictObject({
  ...moveWithReasonSchema.shape,
  pointedCells: z.array(id).max(MAX_CELLS).default([]),
});
export type ReturnSheet = z.input<typeof returnSchema>;

export const approveSchema = z.strictObject({
  ...moveSheetSchema.shape,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Approve = z.infer<typeof approveSchema>;

const localDate = z.string().refine((text) => parseLocalDate(text) !== null);

export const reopenSchema = z.strictObject({
  ...moveWithReasonSchema.shape,
  /** Last day on which the unit may change the sheet. */
  until: localDate,
  today: localDate,
});
export type Reopen = z.infer<typeof reopenSchema>;

/** One note as posted; its id is made by the client, so that a note sent twice is one note. Empty text takes it away. */
export const noteEntrySchema = z.strictObject({
  id: z.string().regex(/^[\w-]{8,64}$/),
  indicatorId: id,
  text: z.string().trim().max(LONGEST_NOTE),
  cellVersion: z.int().min(0).max(1_000_000),
});
export type NoteEntry = z.infer<typeof noteEntrySchema>;

export const recordNotesSchema = z.strictObject({
  ...moveSheetSchema.shape,
  notes: z.array(z.unknown()).min(1).max(MAX_CELLS),
});

export const reviewNoteSchema = z.strictObject({
  ...moveSheetSchema.shape,
  indicatorId: id,
  text: z.string().trim().min(1).max(LONGEST_NOTE),
});
export type ReviewNote = z.infer<typeof reviewNoteSchema>;

export const attachFileSchema = z.strictObject({
  ...moveSheetSchema.shape,
  indicatorId: id,
  fileName: z.string().min(1).max(400),
  bytes: z.instanceof(Uint8Array),
});
export type AttachFile = z.infer<typeof attachFileSchema>;

export const removeFileSchema = z.strictObject({ ...moveSheetSchema.shape, fileId: id });
export type RemoveFile = z.infer<typeof removeFileSchema>;
