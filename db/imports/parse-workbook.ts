import type { WorkbookSheet } from "@/lib/workbooks/workbook";
import { openArchive } from "./archive";
import { findWorkbookPart } from "./package-parts";
import { isExternalLinkPart } from "./part-rules";
import { type CellBudget, readSheet } from "./read-sheet";
import type { TagCount } from "./read-xml";
import { readDateStyles, readSharedStrings, readWorkbookPart } from "./workbook-parts";
import { WorkbookRefused } from "./workbook-refused";

export type ParsedWorkbook = { sheets: WorkbookSheet[]; inflated: number; cells: number };

/** A whole workbook from its bytes; throws WorkbookRefused. Run where it may take its time and its memory. */
export async function parseWorkbook(bytes: Buffer): Promise<ParsedWorkbook> {
  const archive = await openArchive(bytes);
  const count: TagCount = { tags: 0 };
  const parts = await readWorkbookPart(archive, await findWorkbookPart(archive, count), count);
  if (parts.sheets.length === 0) throw new WorkbookRefused("no-sheet");
  const context = {
    is1904: parts.is1904,
    dateStyles: await readDateStyles(archive, parts.styles, count),
    strings: await readSharedStrings(archive, parts.strings, count),
  };
  const budget: CellBudget = { cells: 0, rows: 0, seenCells: 0, seenRows: 0 };
  const sheets: WorkbookSheet[] = [];
  for (const sheet of parts.sheets) {
    const rows = await readSheet(archive, sheet, context, budget, count);
    sheets.push({ name: sheet.name, hidden: sheet.hidden, rows });
  }
  // Only now: a cell that uses the link has been named by then.
  const link = archive.names.find(isExternalLinkPart);
  if (link !== undefined) throw new WorkbookRefused("external-link", link);
  return { sheets, inflated: archive.count.inflated, cells: budget.cells };
}
