import type { Quantity } from "@/lib/indicators/quantity";
import { parsePercent } from "@/lib/settings/percent";
import type { RubricRef } from "./meeting";

/** What the program can measure of a meeting from its record. */
export const MEASURES = ["duration", "attendance", "speakers", "last-tasks"] as const;
export type Measure = (typeof MEASURES)[number];

/** Each measure is a share: of the least minutes, of those due to attend, of those present, of last month's tasks. */
export const MEASURE_WORDS: Record<Measure, string> = {
  duration: "Thời lượng",
  attendance: "Tỷ lệ có mặt",
  speakers: "Tỷ lệ phát biểu",
  "last-tasks": "Nhiệm vụ kỳ trước hoàn thành",
};

/** One line of "cell-meeting-rubric"; level 2 lines are the parts of the level 1 line above them. */
export type Criterion = {
  level: "1" | "2";
  name: string;
  /** Whole points. */
  max: number;
  /** "" = given by hand. */
  measure: Measure | "";
  /** "90: 4; 75: 3; 0: 1": from 90 % on 4 points …; "" without a measure. */
  bands: string;
};

/** A version of the rubric; points of classes are whole, "Kém" is below `average`. */
export type Rubric = {
  basis: string;
  criteria: readonly Criterion[];
  good: number;
  fair: number;
  average: number;
  /** Least minutes of a meeting, and of a combined one. Source: domain.md §4.1 (S10). */
  minutes: number;
  minutesCombined: number;
  /** A record is late when it is not written this many days after the month's end. Local; minutes are due within days (S41). */
  lateAfterDays: number;
  /** Anyone absent without a reason: the lowest band of attendance (one ward's rule, S54). */
  unexcusedLowest: boolean;
};

/** Bands and parts that are built in are one ward's (domain.md §4.3, S54): a model to be changed, and said so. */
export const RUBRIC_SAMPLE_NOTE = "Tiêu chí con và mức tính là mẫu, sửa theo hướng dẫn của địa phương.";

/** From this share on (thousandths: 900 = 90 %), so many points. */
export type Band = { from: number; points: Quantity };

/** Bands as typed, highest first and the last from 0; null where the text is not such a list. */
export function parseBands(text: string): Band[] | null {
  const bands: Band[] = [];
  for (const part of text.split(/[;\n]/).filter((each) => each.trim() !== "")) {
    const [from, points, ...rest] = part.split(":").map(parsePercent);
    if (from === undefined || from === null || points === undefined || points === null || rest.length > 0) return null;
    const before = bands.at(-1);
    if (before && (from >= before.from || points * 100 > before.points)) return null;
    bands.push({ from, points: points * 100 });
  }
  return bands.at(-1)?.from === 0 ? bands : null;
}

/** The places that are scored: lines without parts, in the order of the rubric. */
export function leafPlaces({ criteria }: Pick<Rubric, "criteria">): number[] {
  return criteria.flatMap(({ level }, place) => (level === "1" && criteria[place + 1]?.level === "2" ? [] : [place]));
}

export type RubricVersion = RubricRef & { value: Rubric };

/**
 * The version a meeting is scored by. `versions` holds also what was recorded again for the same day; a built-in
 * version (0) that the office has replaced since is the one of that day. Null of a version nobody knows.
 */
export function rubricOf<T extends RubricVersion>(
  versions: readonly T[],
  { effectiveFrom, version }: RubricRef,
): T | null {
  const ofTheDay = versions.filter((each) => each.effectiveFrom === effectiveFrom);
  return ofTheDay.find((each) => each.version === version) ?? null;
}
