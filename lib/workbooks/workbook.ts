/**
 * One cell as a person sees it. `text`: of a number the exact decimal with "." at Excel's 15 significant digits
 * ("1234.5", never an exponent); of a date yyyy-mm-dd; of a truth value "true" or "false"; of an error its name
 * ("#REF!"); always NFC. Of a formula it is the value that the program which saved the file had reckoned.
 */
export type WorkbookCell = {
  text: string;
  type: "empty" | "text" | "number" | "date" | "boolean" | "error";
  isFormula: boolean;
};

/** `number`: the row's own number in the file, from 1. `cells`: by column from A = 0, without empty ones at the end. */
export type WorkbookRow = { number: number; cells: WorkbookCell[] };

/** `rows`: rising, empty ones left out. Of a merged range only the first cell has a value. */
export type WorkbookSheet = { name: string; hidden: boolean; rows: WorkbookRow[] };

/** What a workbook may be at most. A plan of a commune has some hundreds of rows. */
export const WORKBOOK_LIMITS = {
  fileBytes: 1_000_000,
  entries: 60,
  unpackedBytes: 20_000_000,
  /** Unpacked to packed, of one entry. */
  ratio: 100,
  cells: 20_000,
  rows: 5_000,
  columns: 256,
  /** Excel's own limit for the text of a cell. */
  textLength: 32_767,
} as const;

export type WorkbookProblem =
  | "empty-file"
  | "too-large"
  | "not-a-workbook"
  | "csv"
  | "old-excel"
  | "binary-excel"
  | "encrypted"
  | "macros"
  | "damaged"
  | "too-many-parts"
  | "unpacks-too-large"
  | "bad-part-name"
  | "nested-archive"
  | "embedded-object"
  | "external-link"
  | "document-type"
  | "too-many-rows"
  | "too-many-cells"
  | "too-many-columns"
  | "text-too-long"
  | "number-unreadable"
  | "date-unreadable"
  | "value-under-merge"
  | "no-sheet"
  | "too-heavy";

/** `place`: the cell or the part of the file, e.g. "KeHoach!C17"; null when it is the file as a whole. */
export type ReadWorkbook =
  | { ok: true; sheets: WorkbookSheet[] }
  | { ok: false; problem: WorkbookProblem; place: string | null };
