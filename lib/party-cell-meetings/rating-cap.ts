import { percentText } from "@/lib/settings/form";

/** What the cap on HTXSNV is a share of: those rated HTTNV, or these with those moved up. Unclear in the rule: a setting. */
export const CAP_BASES = ["good", "good-and-excellent"] as const;
export type CapBase = (typeof CAP_BASES)[number];

export const CAP_BASE_WORDS: Record<CapBase, string> = {
  good: "số HTTNV",
  "good-and-excellent": "số HTTNV và HTXSNV",
};

/** `percent` in thousandths: 200 = 20 %. */
export type CapRule = { capPercent: number; capBase: CapBase };

export type RatingCap = {
  base: number;
  /** Whole, rounded down. */
  most: number;
  /** How many are rated above it; 0 = within. */
  over: number;
  words: string;
};

/** At most so many may be rated HTXSNV, and how that is reckoned. Source: domain.md §5. */
export function ratingCap(
  { excellent, good }: { excellent: number; good: number },
  { capPercent, capBase }: CapRule,
): RatingCap {
  const base = capBase === "good" ? good : good + excellent;
  const most = Math.floor((base * capPercent) / 1000);
  const over = Math.max(0, excellent - most);
  const of = capBase === "good" ? `${base} HTTNV` : `${base} HTTNV và HTXSNV (${good} + ${excellent})`;
  const limit = `${percentText(capPercent)}% của ${of}: nhiều nhất ${most} HTXSNV`;
  const words = over > 0 ? `${limit}; đang có ${excellent}, vượt ${over}` : `${limit}; đang có ${excellent}`;
  return { base, most, over, words };
}
