"use client";

import { useSearchParams } from "next/navigation";
import { ExcelLink } from "@/app/_ui/excel-link";
import { readTableChoice, tableQuery } from "@/lib/charts/table-choice";

/** The workbook of exactly what the table shows, also after filtering in the browser. */
export function TableExcelLink({ query }: { query: string }) {
  const choice = readTableChoice(Object.fromEntries(useSearchParams()));
  return <ExcelLink href={`/indicators/excel?${tableQuery(query, choice)}`} />;
}
