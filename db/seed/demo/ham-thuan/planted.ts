import type { SignKind } from "@/lib/party-cell-meetings/formality/sign";
import type { HelpReason } from "@/lib/party-cell-meetings/help";

/** Low and high of something drawn for each meeting, in percent unless said otherwise. */
export type Span = readonly [low: number, high: number];

/** How a cell meets and writes; what is not said is as in an ordinary cell. */
export type Habit = {
  /** Present of those due. */
  attendance: Span;
  /** Of a regular meeting; a combined one takes half an hour more. Minutes. */
  minutes: Span;
  /** Who spoke, of those present. */
  speakers: Span;
  /** Of last month's tasks. */
  tasksDone: number;
  /** Of the points that are given by hand. */
  points: Span;
  /** The same words every month. */
  copies: boolean;
  /** What it says of itself is always this many points, and nobody takes any off. */
  alwaysPoints: number | null;
  /** Nothing is written of last month's tasks. */
  forgetsTasks: boolean;
  /** The records of the months from the first to the last of a pair are all written on a day of the month after. */
  writesTogether: readonly { year: number; months: readonly [first: number, last: number]; on: string }[];
  /** Months without any meeting. */
  skips: readonly { year: number; months: readonly number[] }[];
  /** Quarters without a thematic meeting. */
  skipsThematic: readonly { year: number; quarters: readonly number[] }[];
};

/** From a month on ("2025-10") a cell has the habit, and what is to be found of it in 2026. */
export type Planted<What extends string = string> = {
  unitId: string;
  what: readonly What[];
  habit: Partial<Habit>;
  from: string;
};

const REVIEWED_2026 = { year: 2026, months: [1, 6], on: "2026-07-04" } as const;

/** Cells whose meetings are held for the form's sake, each in its own way, and the signs that tell it in 2026. */
export const FORMAL_CELLS: readonly Planted<SignKind>[] = [
  {
    unitId: "chi-bo-thon-4",
    what: ["repeated-text", "always-everyone", "same-score"],
    habit: { copies: true, attendance: [100, 100], alwaysPoints: 96, speakers: [52, 60], tasksDone: 100 },
    from: "2025-01",
  },
  {
    unitId: "chi-bo-to-dan-pho-3",
    what: ["repeated-text", "written-on-one-day"],
    habit: { copies: true, writesTogether: [REVIEWED_2026] },
    from: "2025-10",
  },
  {
    unitId: "chi-bo-truong-hoc-2",
    what: ["always-everyone", "top-without-speakers", "tasks-not-reported"],
    habit: { attendance: [100, 100], speakers: [0, 4], forgetsTasks: true, points: [97, 100] },
    from: "2025-01",
  },
  {
    unitId: "chi-bo-thon-17",
    what: ["repeated-text", "short"],
    habit: { copies: true, minutes: [45, 80] },
    from: "2025-07",
  },
  {
    unitId: "chi-bo-uy-ban",
    what: ["same-score", "short", "tasks-not-reported"],
    habit: { alwaysPoints: 91, minutes: [50, 84], forgetsTasks: true },
    from: "2025-01",
  },
];

/** Cells whose meetings are weak, and why they need help in 2026. */
export const WEAK_CELLS: readonly Planted<HelpReason["kind"]>[] = [
  {
    unitId: "chi-bo-thon-11",
    what: ["low", "attendance"],
    habit: { attendance: [58, 76], tasksDone: 45, points: [52, 66], minutes: [78, 104], speakers: [10, 30] },
    from: "2025-01",
  },
  {
    unitId: "chi-bo-thon-23",
    what: ["missing", "no-thematic"],
    habit: {
      attendance: [80, 92],
      skips: [{ year: 2026, months: [2, 5, 8] }],
      skipsThematic: [{ year: 2026, quarters: [2, 3] }],
    },
    from: "2025-01",
  },
  {
    unitId: "chi-bo-to-dan-pho-8",
    what: ["falling", "no-thematic"],
    habit: { tasksDone: 62, points: [73, 84], speakers: [18, 34], skipsThematic: [{ year: 2026, quarters: [1, 3] }] },
    from: "2026-01",
  },
];

export const PLANTED: readonly Planted[] = [...FORMAL_CELLS, ...WEAK_CELLS];

/** Honest cells that look odd in one thing: no rule may name them. */
export const HONEST_BUT_ODD: readonly { unitId: string; habit: Partial<Habit> }[] = [
  // A small cell of one house: everyone is there every time.
  { unitId: "chi-bo-quan-su", habit: { attendance: [100, 100] } },
  // An elder cell that meets briefly after the morning exercise.
  { unitId: "chi-bo-to-dan-pho-10", habit: { minutes: [76, 92] } },
  // One month was lost to the flood.
  { unitId: "chi-bo-thon-6", habit: { skips: [{ year: 2025, months: [11] }] } },
];
