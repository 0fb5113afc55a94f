import { composeSection, sayRow } from "./compose";
import { plainText } from "./document";
import type { DraftFlag, DraftItem, SectionText } from "./draft";
import type { OpenSection, ReportComment } from "./open-report";
import { usableNumbers, wordingSeen } from "./reworded-text";
import { type SectionRow, sectionRows } from "./section-rows";
import { boxText } from "./write-section";

/** A sentence or paragraph as the editing screen draws it. */
export type RowView =
  | { kind: "own"; id: string; text: string }
  | {
      kind: Exclude<DraftItem["kind"], "own">;
      id: string;
      /** As it prints today; what does not print, as it would. */
      shown: string;
      /** Stands on the paper as things are. */
      prints: boolean;
      /** As it stands in the text box, numbers in brackets. */
      box: string;
      usable: string[];
      /** Heads a list: it moves with its items. */
      lead: boolean;
      flags: Pick<DraftFlag, "kind" | "seen" | "now">[];
    };

/** How a section stands, for the outline beside it. */
export type SectionStanding = {
  id: string;
  level: number;
  heading: string;
  filled: boolean;
  flags: number;
  comments: number;
};

export function rowViews(section: OpenSection, told: SectionText | undefined, flags: readonly DraftFlag[]): RowView[] {
  const rows = sectionRows(section, told);
  const said = new Map(rows.map((row) => [row.id, row.kind === "own" ? null : sayRow(row)]));
  const lists = new Map(told?.lists.map(({ lead, items }) => [lead.key, items]));
  return rows.map((row): RowView => {
    if (row.kind === "own") return row;
    const { id, item, sentence } = row;
    const spans = said.get(id) ?? null;
    const list = lists.get(id);
    return {
      ...{ kind: item.kind, id, box: boxText(row), lead: list !== undefined },
      shown: spans === null ? unprinted(row) : plainText(spans),
      // The head of a list prints with the first of its items.
      prints: spans !== null && (list === undefined || list.some(({ key }) => (said.get(key) ?? null) !== null)),
      usable: sentence === null ? [] : usableNumbers(sentence),
      flags: flags
        .filter((flag) => flag.sectionId === section.id && flag.key === id)
        .map(({ kind, seen, now }) => ({ kind, seen, now })),
    };
  });
}

function unprinted({ item, sentence }: Extract<SectionRow, { kind: "sentence" }>): string {
  if (item.kind === "reworded") return wordingSeen(item.parts);
  return sentence === null ? "" : plainText(sentence.spans);
}

export function standingOf(
  section: OpenSection,
  told: SectionText | undefined,
  flags: readonly DraftFlag[],
  comments: readonly ReportComment[],
): SectionStanding {
  const { id, level, heading } = section;
  return {
    ...{ id, level, heading },
    filled: composeSection(section, told).blocks.length > 0,
    flags: flags.filter(({ sectionId }) => sectionId === id).length,
    comments: comments.filter(({ sectionId, resolved }) => sectionId === id && resolved === null).length,
  };
}

/** What prints of the rows, for whoever reads. */
export function printedTexts(rows: readonly RowView[]): { id: string; text: string }[] {
  return rows.flatMap((row) => {
    if (row.kind === "own") return [row];
    return row.prints ? [{ id: row.id, text: row.shown }] : [];
  });
}

/** A section of another person as plain text, beside what was typed. */
export function sectionInWords(section: OpenSection, told: SectionText | undefined): string {
  return printedTexts(rowViews(section, told, []))
    .map(({ text }) => text)
    .join("\n\n");
}
