import type { HeadingLevel, Span } from "./document";

/** `agreed` = the leader has agreed to it as it stands; any later edit makes it a draft again. */
export const REPORT_STATES = ["draft", "agreed", "issued"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What happened to a report being written. */
export const REPORT_MOVES = ["begin", "next-draft", "agree", "take-back", "issue"] as const;
export type ReportMove = (typeof REPORT_MOVES)[number];

/**
 * Which sentences the program offers for a section: `opening` the headline, `group:<id>` one lĩnh vực, `counts` the
 * assessment of the year, `missed` targets missed or in danger, `causes` accepted explanations, `meetings` cell
 * meetings, `rating` the year's rating; null = the office's own prose alone.
 */
export type SectionSource = "opening" | `group:${string}` | "counts" | "missed" | "causes" | "meetings" | "rating";

export type OutlineSection = {
  /** Stable within one report. */
  id: string;
  level: HeadingLevel;
  /** Without number: I., 1., a) follow from the order. */
  heading: string;
  source: SectionSource | null;
};

/**
 * What stands in a section, in order. Generated sentences that no item names follow after the last named one, so a
 * figure approved later enters by itself.
 */
export type DraftItem =
  /** A paragraph of the office's own; numbers in it are text. */
  | { kind: "own"; text: string }
  /** Where a sentence of the program stands. */
  | { kind: "generated"; key: string }
  /** The office's wording with live numbers; `seen` = how each number read when it was written. */
  | { kind: "reworded"; key: string; parts: RewordedPart[] }
  /** Nothing in it follows the figures any more. */
  | { kind: "frozen"; key: string; text: string }
  | { kind: "left-out"; key: string };

export type RewordedPart =
  | { kind: "text"; text: string }
  /**
   * The n-th number of the sentence (0 = the first) as the program writes it now; place and measure as `numbersOf`
   * names them, so that it is never taken for another one when the sentence changes.
   */
  | { kind: "number"; place: number; measure: string; seen: string };

export type DraftSection = OutlineSection & { items: DraftItem[] };

/** One sentence of the program, with its full stop; `key` stays the same while figures change. */
export type Sentence = { key: string; spans: Span[] };

/** All the program can say for a section, paragraph by paragraph; `lead` stands before items that begin with "-". */
export type SectionText = { paragraphs: Sentence[][]; lists: { lead: Sentence; items: Sentence[] }[] };

/** Something the office should look at before it issues. */
export type DraftFlag = {
  sectionId: string;
  key: string;
  kind: "number-changed" | "number-gone" | "sentence-gone";
  /** How the number read when the sentence was written, and how it reads now. */
  seen: string;
  now: string;
};

/** Which annexes a report carries, and the columns of each that are left out. */
export const ANNEX_KINDS = [
  "indicators",
  "budget",
  "land-certificates",
  "cell-meetings",
  "membership",
  "explanations",
] as const;
export type AnnexKind = (typeof ANNEX_KINDS)[number];
export type AnnexChoice = { kind: AnnexKind; withoutColumns: string[] };
