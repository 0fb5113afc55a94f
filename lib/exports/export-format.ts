import type { Permission } from "@/lib/access/policy";

/** The open format: its name and version stand in every file and every answer. A change that breaks readers counts up. */
export const EXPORT_FORMAT = "so-chi-tieu-export";
export const EXPORT_VERSION = 1;

/** How a value is written; each is explained in `FIELD_TYPE_WORDS`. */
export type FieldType =
  | "text"
  | "code"
  | "integer"
  | "boolean"
  | "quantity"
  | "date"
  | "instant"
  | "quarter"
  | "quarter-index"
  | "json";

export const FIELD_TYPE_WORDS: Record<FieldType, string> = {
  text: "Chữ, đúng như đã gõ.",
  code: "Một trong các mã liệt kê.",
  integer: "Số nguyên.",
  boolean: "true hoặc false.",
  quantity:
    'Số thập phân viết thành chữ, chính xác đến phần nghìn, dấu chấm trước phần lẻ: "12.5", "-3", "0". Tỷ lệ phần trăm cũng vậy: "92.28" là 92,28%.',
  date: 'Ngày theo giờ Việt Nam: "2026-11-22".',
  instant: 'Thời điểm theo giờ Việt Nam: "2026-11-22T14:05:09.120+07:00".',
  quarter: "Số quý 1 đến 4; 0 là cả năm.",
  "quarter-index": 'Một quý của một năm: "2026-Q3".',
  json: "Một giá trị JSON lồng bên trong, theo cấu trúc của nơi ghi ra.",
};

export type ExportField = {
  /** The name in JSON. */
  key: string;
  /** The property of the database table. */
  column: string;
  type: FieldType;
  /** Head of the column in the workbook, and what the field is called in the description. */
  title: string;
  /** null may stand here. */
  optional: boolean;
  /** Of a `code`: every code with its Vietnamese word. */
  values?: Record<string, string>;
  /** The key of the table whose `id` this is. */
  refers?: string;
};

export type ExportTable = {
  /** Name in JSON and in the address. */
  key: string;
  /** The property of the schema that it is read from. */
  source: string;
  /** Name of the sheet in the workbook. */
  title: string;
  meaning: string;
  /** Whoever lacks it gets the export without this table. */
  permission: Permission;
  fields: ExportField[];
  /** JSON names that tell a row from every other; rows come in this order. */
  order: string[];
};

type Given = [key: string, title: string, column?: string];

/** camelCase property of a snake_case name, unless the table calls it otherwise. */
function columnOf(key: string, column?: string): string {
  return column ?? key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Names that mean the same wherever they stand. `supplied_by` is no account: it is a name that was typed. */
const REFERS: [name: RegExp, table: string][] = [
  [/^supplied_by$/, ""],
  [/^(unit|predecessor|successor)_id$/, "units"],
  [/^indicator_id$/, "indicators"],
  [/^group_id$/, "indicator_groups"],
  [/^document_id$/, "plan_documents"],
  [/^(account|actor|assignee|author|reviewer)_id$|_by$/, "accounts"],
];

function field(type: FieldType, optional: boolean) {
  return (...[key, title, column]: Given): ExportField => {
    const refers = REFERS.find(([name]) => name.test(key))?.[1] ?? "";
    return {
      ...{ key, title, type, optional },
      column: columnOf(key, column),
      ...(refers === "" ? {} : { refers }),
    };
  };
}

/** The upper one of the same table. */
export function parentOf(table: string, title: string): ExportField {
  return { ...field("text", true)("parent_id", title), refers: table };
}

export const text = field("text", false);
export const optionalText = field("text", true);
export const integer = field("integer", false);
export const optionalInteger = field("integer", true);
export const boolean = field("boolean", false);
export const quantity = field("quantity", false);
export const optionalQuantity = field("quantity", true);
export const date = field("date", false);
export const optionalDate = field("date", true);
export const instant = field("instant", false);
export const optionalInstant = field("instant", true);
export const quarter = field("quarter", false);
export const quarterIndexField = field("quarter-index", false);
export const optionalQuarterIndex = field("quarter-index", true);
export const json = field("json", false);
export const optionalJson = field("json", true);

export function code(key: string, title: string, values: Record<string, string>, optional = false): ExportField {
  return { ...field("code", optional)(key, title), values };
}
