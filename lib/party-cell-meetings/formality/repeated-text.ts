import { foldForSearch } from "@/lib/format/fold";
import { formatPercent } from "@/lib/format/numbers";
import { compareRatios, type Ratio } from "@/lib/indicators/quantity";
import type { ScoredMeeting } from "../scored";
import { evidenceOf, type History, LEAST_ALIKE, type Sign } from "./sign";

/** Texts that share this part of their runs of three words are almost word for word the same. */
const ALIKE: Ratio = { numerator: 80, denominator: 100 };
/** Shorter texts ("Không có") say nothing about copying. */
const LEAST_WORDS = 5;

const FIELDS = [
  ["topic", "chủ đề"],
  ["strengths", "ưu điểm"],
  ["weaknesses", "hạn chế"],
] as const;

/**
 * Two meetings are alike when at least two of topic, strengths and weaknesses are: strengths alone may well stay the
 * same. The sign speaks of the largest group that is alike to one meeting, of three or more.
 */
export function repeatedText(history: History): Sign | null {
  const texts = history.map(({ meeting }) => FIELDS.map(([field]) => triplesOf(meeting.content[field])));
  const groups = texts.map((own, place) => ({
    place,
    alike: texts.flatMap((other, at) => (at !== place && alikeFields(own, other).length >= 2 ? [at] : [])),
  }));
  const largest = groups.reduce((best, each) => (each.alike.length > best.alike.length ? each : best), {
    place: 0,
    alike: [] as number[],
  });
  const model = history[largest.place];
  if (model === undefined || largest.alike.length + 1 < LEAST_ALIKE) return null;
  const own = texts[largest.place] ?? [];
  return {
    kind: "repeated-text",
    words: `${largest.alike.length + 1} kỳ ghi gần như giống hệt nhau`,
    evidence: [
      evidenceOf(model, quote(model)),
      ...largest.alike.flatMap((at) => {
        const each = history[at];
        return each ? [evidenceOf(each, likeness(own, texts[at] ?? []))] : [];
      }),
    ],
  };
}

function quote({ meeting: { content } }: ScoredMeeting): string {
  return FIELDS.filter(([field]) => content[field] !== "")
    .map(([field, word]) => `${word}: “${content[field]}”`)
    .join("; ");
}

function likeness(own: readonly Set<string>[], other: readonly Set<string>[]): string {
  return alikeFields(own, other)
    .map(({ word, share }) => `${word} trùng ${formatPercent(share, 0)}`)
    .join(", ");
}

function alikeFields(own: readonly Set<string>[], other: readonly Set<string>[]): { word: string; share: Ratio }[] {
  return FIELDS.flatMap(([, word], field) => {
    const share = sharedPart(own[field] ?? new Set(), other[field] ?? new Set());
    return share !== null && compareRatios(share, ALIKE) >= 0 ? [{ word, share }] : [];
  });
}

/** Runs of three words, without marks and punctuation: "da tham gia", "tham gia phat" … */
export function triplesOf(text: string): Set<string> {
  const words = foldForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < LEAST_WORDS
    ? new Set()
    : new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}

/** Twice the shared runs ÷ the runs of both; null when one text is too short to compare. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): Ratio | null {
  if (a.size === 0 || b.size === 0) return null;
  const shared = [...a].filter((triple) => b.has(triple)).length;
  return { numerator: 2 * shared, denominator: a.size + b.size };
}
