import { plainText } from "./document";
import type { DraftFlag, DraftItem, SectionText } from "./draft";
import type { OpenSection, ReportComment } from "./open-report";
import { usableNumbers } from "./reworded-text";
import { type SectionRow, sectionRows } from "./section-rows";
import { boxText } from "./write-section";

/** A sentence or paragraph as the editing screen draws it. */
export type RowView =
  | { kind: "own"; id: string; text: string }
  | {
      kind: Exclude<DraftItem["kind"], "own">;
      id: string;
      /** As it prints today. */
      shown: string;
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
  const leads = new Set(told?.lists.map(({ lead }) => lead.key));
  return sectionRows(section, told).map((row): RowView => {
    if (row.kind === "own") return row;
    const { id, item, sentence } = row;
    return {
      ...{ kind: item.kind, id, shown: shownText(row), box: boxText(row), lead: leads.has(id) },
      usable: sentence === null ? [] : usableNumbers(sentence),
      flags: flags
        .filter((flag) => flag.sectionId === section.id && flag.key === id)
        .map(({ kind, seen, now }) => ({ kind, seen, now })),
    };
  });
}

function shownText(row: Extract<SectionRow, { kind: "sentence" }>): string {
  const { item, sentence } = row;
  if (item.kind === "frozen") return item.text;
  if (item.kind === "reworded") {
    // Where two numbers read alike the box tells them apart; the paper does not.
    return boxText(row).replace(/\[([^[\]]*?)( \(\d+\))?\]/gu, "$1");
  }
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
    filled: sectionRows(section, told).some((row) => row.kind === "own" || row.item.kind !== "left-out"),
    flags: flags.filter(({ sectionId }) => sectionId === id).length,
    comments: comments.filter(({ sectionId, resolved }) => sectionId === id && resolved === null).length,
  };
}

/** A section of another person as plain text, beside what was typed. */
export function sectionInWords(section: OpenSection, told: SectionText | undefined): string {
  return rowViews(section, told, [])
    .filter(({ kind }) => kind !== "left-out")
    .map((row) => (row.kind === "own" ? row.text : row.shown))
    .join("\n\n");
}
