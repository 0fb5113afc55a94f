import type { LocalDate } from "@/lib/periods/local-date";
import type { DatedPlan } from "@/lib/plans/plan";
import type { AssessmentThresholds } from "./assessment";
import type { Figure, Qualifier, QuarterTotal } from "./figure";
import type { Indicator, IndicatorGroup } from "./indicator";
import type { Quantity } from "./quantity";

/** A year-level figure "chốt trước hệ thống" (published without quarters), with its wording and source. */
export type YearFigure = {
  indicatorId: string;
  year: number;
  figure: Figure;
  qualifier: Qualifier;
  source: string;
  illustrative: boolean;
};

/** A percentage of plan published without the figures behind it. */
export type PublishedRate = {
  indicatorId: string;
  year: number;
  percent: Quantity;
  qualifier: Qualifier;
  source: string;
};

/** "từ năm 2027 đổi đơn vị tính từ giấy thành hồ sơ": printed as the reason of "không so sánh được". */
export type SeriesBreak = { indicatorId: string; reason: string };

/** Everything approved (or entered) about one year and the year before: the only input of results, charts and reports. */
export type YearBook = {
  year: number;
  groups: IndicatorGroup[];
  /** As they stand in the year; `retiredFrom` (quarterIndex) where one is no longer followed at its end. */
  indicators: (Indicator & { retiredFrom?: number | null })[];
  /** As they stood in the year before, to read its totals with. */
  previousIndicators: Indicator[];
  /** Indicators whose figures cannot be held against those of the year before, with the reason. */
  seriesBreaks: SeriesBreak[];
  /** Every plan the commune has had for the year and not withdrawn, oldest first within an indicator and basis. */
  plans: DatedPlan[];
  totals: QuarterTotal[];
  previousTotals: QuarterTotal[];
  yearFigures: YearFigure[];
  publishedRates: PublishedRate[];
  thresholds: AssessmentThresholds[];
  /** Date of "Chốt đánh giá năm"; null while the year is open. */
  assessmentClosedOn: LocalDate | null;
  /** Submitted or approved sheets of each quarter: "47/52 đơn vị đã nộp". */
  submissions: { quarter: 1 | 2 | 3 | 4; submitted: number; approved: number; expected: number }[];
  /** Instant of the last approval (of the last entry, in a book of entered figures); null while there is no figure. */
  updatedAt: number | null;
};
