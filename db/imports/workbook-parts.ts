import { isBuiltInDate, isDateFormat } from "@/lib/workbooks/serial-date";
import { WORKBOOK_LIMITS } from "@/lib/workbooks/workbook";
import type { Archive } from "./archive";
import { readRelations } from "./package-parts";
import { readXml, type TagCount } from "./read-xml";
import { WorkbookRefused } from "./workbook-refused";

/** What the sheets are read with. `strings`: null = longer than a cell may be. */
export type WorkbookContext = {
  is1904: boolean;
  /** By number of the cell format: shows a day. */
  dateStyles: boolean[];
  strings: (string | null)[];
};

export type SheetPart = { name: string; hidden: boolean; part: string };

/** The workbook's own part: its sheets in order, its date system, and the parts its sheets need. */
export async function readWorkbookPart(archive: Archive, part: string, count: TagCount) {
  const relations = await readRelations(archive, part, count);
  if (relations.some(({ type }) => /macrosheet/i.test(type))) throw new WorkbookRefused("macros");
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let is1904 = false;
  await readXml(part, archive.read(part), count, {
    open(tag, attributes) {
      if (tag === "workbookPr") is1904 = /^(1|true|on)$/.test(attributes.date1904 ?? "");
      if (tag !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key === "id" || key.endsWith(":id"))?.[1] ?? "";
      const hidden = /^(hidden|veryHidden)$/.test(attributes.state ?? "");
      listed.push({ name: (attributes.name ?? "").normalize("NFC"), hidden, id });
    },
  });
  const sheets = listed.flatMap(({ name, hidden, id }): SheetPart[] => {
    const relation = relations.find((each) => each.id === id);
    if (!relation) throw new WorkbookRefused("damaged", name);
    // Sheets that are only a chart have no cells.
    return relation.type === "worksheet" ? [{ name, hidden, part: relation.target }] : [];
  });
  const targetOf = (kind: string) => relations.find(({ type }) => type === kind)?.target ?? null;
  return { sheets, is1904, styles: targetOf("styles"), strings: targetOf("sharedStrings") };
}

/** For each cell format, whether it shows a day. */
export async function readDateStyles(archive: Archive, part: string | null, count: TagCount): Promise<boolean[]> {
  if (part === null) return [];
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  await readXml(part, archive.read(part), count, {
    open(tag, { numFmtId, formatCode = "" }) {
      const id = Number(numFmtId ?? 0);
      if (tag === "numFmt") custom.set(id, isDateFormat(formatCode));
      else if (tag === "cellXfs") inCellFormats = true;
      else if (tag === "xf" && inCellFormats) styles.push(custom.get(id) ?? isBuiltInDate(id));
    },
    close(tag) {
      if (tag === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}

/** The texts that cells point at; runs of rich text joined, readings in another script left out. */
export async function readSharedStrings(archive: Archive, part: string | null, count: TagCount) {
  const strings: (string | null)[] = [];
  if (part === null) return strings;
  const text = createTextCollector();
  await readXml(part, archive.read(part), count, {
    open(tag) {
      if (tag === "si") text.reset();
      text.open(tag);
    },
    text: text.add,
    close(tag) {
      text.close(tag);
      if (tag === "si") strings.push(text.take());
    },
  });
  return strings;
}

/** Joins the `t` of a string item; null once it is longer than a cell may be, so that it needs no memory. */
export function createTextCollector() {
  let [text, inText, inReading, isTooLong] = ["", false, false, false];
  return {
    reset() {
      [text, inText, inReading, isTooLong] = ["", false, false, false];
    },
    open(tag: string) {
      if (tag === "rPh") inReading = true;
      if (tag === "t") inText = !inReading;
    },
    add(piece: string) {
      if (!inText || isTooLong) return;
      text += piece;
      isTooLong = text.length > WORKBOOK_LIMITS.textLength;
      if (isTooLong) text = "";
    },
    close(tag: string) {
      if (tag === "rPh") inReading = false;
      if (tag === "t") inText = false;
    },
    take(): string | null {
      return isTooLong ? null : text;
    },
  };
}
