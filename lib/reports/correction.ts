import { formatPartyDate } from "@/lib/format/dates";
import type { LocalDate } from "@/lib/periods/local-date";
import type { ReportDocument } from "./document";

/** The report a correction stands for names the first under its title; without one it is as it was. */
export function namingFirst(
  document: ReportDocument,
  first: { number: string; issuedOn: LocalDate } | null,
): ReportDocument {
  if (first === null) return document;
  const line = `(Thay thế Báo cáo số ${first.number}, ${formatPartyDate(first.issuedOn)})`;
  return { ...document, abstract: [...document.abstract, line] };
}
