import { parseLocalDate } from "@/lib/periods/local-date";
import { parsePeriodKey } from "@/lib/periods/period";
import { thousandthsOf } from "./encode-row";
import type { ExportField, ExportTable } from "./export-format";

/** What is wrong with rows of a table by the definition; empty when they are as described. At most twenty lines. */
export function tableProblems(table: ExportTable, rows: readonly unknown[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    if (problems.length >= 20) return;
    const at = `${table.key}[${index}]`;
    if (typeof row !== "object" || row === null) {
      problems.push(`${at}: not an object`);
      return;
    }
    problems.push(...rowProblems(table, row as Record<string, unknown>, at));
    const key = JSON.stringify(table.order.map((name) => (row as Record<string, unknown>)[name]));
    if (seen.has(key)) problems.push(`${at}: twice`);
    seen.add(key);
  });
  return problems;
}

function rowProblems(table: ExportTable, row: Record<string, unknown>, at: string): string[] {
  const names = table.fields.map((field) => field.key);
  return [
    ...Object.keys(row)
      .filter((name) => !names.includes(name))
      .map((name) => `${at}.${name}: not described`),
    ...table.fields.flatMap((field) => {
      if (!(field.key in row)) return [`${at}.${field.key}: left out`];
      const problem = valueProblem(field, row[field.key]);
      return problem === null ? [] : [`${at}.${field.key}: ${problem}`];
    }),
  ];
}

function valueProblem(field: ExportField, value: unknown): string | null {
  if (value === null) return field.optional || field.type === "json" ? null : "null";
  return HOLDS[field.type](value, field) ? null : `not a ${field.type}: ${JSON.stringify(value).slice(0, 60)}`;
}

const HOLDS: Record<ExportField["type"], (value: unknown, field: ExportField) => boolean> = {
  text: (value) => typeof value === "string",
  code: (value, field) => typeof value === "string" && Object.hasOwn(field.values ?? {}, value),
  integer: Number.isSafeInteger,
  boolean: (value) => typeof value === "boolean",
  quantity: (value) => typeof value === "string" && thousandthsOf(value) !== null,
  date: (value) => typeof value === "string" && parseLocalDate(value) !== null,
  instant: (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+07:00$/.test(value),
  quarter: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 4,
  "quarter-index": (value) => typeof value === "string" && parsePeriodKey(value)?.kind === "quarter",
  json: () => true,
};
