import { romanQuarter } from "@/lib/format/roman";
import { parsePeriodKey } from "@/lib/periods/period";
import { type FigureChange, originKey, textsByOrigin } from "./changes-since";
import { type FigureAspect, type FigureOrigin, originPath } from "./document";
import type { FrozenFigure } from "./issued";
import { measureWords } from "./measure-words";
import type { ReportInput } from "./report-input";

export const FIGURE_ASPECT_WORDS: Record<FigureAspect, string> = {
  figure: "Thực hiện",
  "in-quarter": "Thực hiện trong quý",
  plan: "Kế hoạch",
  completion: "Tỷ lệ hoàn thành",
  variance: "Chênh lệch",
  "same-period": "Cùng kỳ",
  change: "So với cùng kỳ",
  coverage: "Số đơn vị báo cáo",
  needed: "Cần bình quân mỗi quý còn lại",
  assessment: "Đánh giá",
};

/** One number of a paper: what it is of, as printed, and as it reads now. */
export type FigureRow = {
  /** One row, one number. */
  key: string;
  what: string;
  aspect: string;
  /** Empty = it came after the issue. */
  printed: string;
  /** Null = as printed; empty = it stands nowhere any more. */
  now: string | null;
  href: string;
};

/** Indicators by code, as they are called in the year of the report, and units by id. */
export type FigureNames = ReadonlyMap<string, string>;

export function namesIn({ figures, units, cells }: Pick<ReportInput, "figures" | "units" | "cells">): FigureNames {
  return new Map([
    ...figures.results.map(({ indicator }) => [indicator.code, indicator.name] as const),
    ...units.map(({ unitId, unitName }) => [unitId, unitName] as const),
    ...(cells?.lines ?? []).map(({ unitId, name }) => [unitId, name] as const),
  ]);
}

export function printedRows(
  figures: readonly FrozenFigure[],
  changes: readonly FigureChange[],
  names: FigureNames,
): FigureRow[] {
  const changed = new Map(changes.map((change) => [originKey(change.origin), change]));
  return [...textsByOrigin(figures)].map(([key, { origin, texts }]) => {
    const change = changed.get(key);
    return { ...rowOf(origin, names), printed: [...texts].join(" · "), now: change ? change.now.join(" · ") : null };
  });
}

/** Only what reads otherwise, with what came later. */
export function changedRows(changes: readonly FigureChange[], names: FigureNames): FigureRow[] {
  return changes.map(({ origin, printed, now }) => ({
    ...rowOf(origin, names),
    printed: printed.join(" · "),
    now: now.join(" · "),
  }));
}

function rowOf(origin: FigureOrigin, names: FigureNames): Omit<FigureRow, "printed" | "now"> {
  return { key: originKey(origin), ...wordsOf(origin, names), href: originPath(origin) };
}

function wordsOf(origin: FigureOrigin, names: FigureNames): { what: string; aspect: string } {
  const of = (what: string, unitId: string | null = null) => {
    const unit = unitId === null ? undefined : names.get(unitId);
    return unit === undefined ? what : `${what}: ${unit}`;
  };
  switch (origin.kind) {
    case "indicator":
    case "unit-figure":
      return {
        what: of(names.get(origin.indicatorCode) ?? origin.indicatorCode, "unitId" in origin ? origin.unitId : null),
        aspect: aspectWords(origin),
      };
    case "roll-up":
      return { what: "Tổng hợp các chỉ tiêu", aspect: measureWords(origin.kind, origin.measure) ?? "Số chỉ tiêu" };
    case "meetings":
      return {
        what: of("Sinh hoạt chi bộ", origin.unitId),
        aspect: measureWords(origin.kind, origin.measure) ?? `Năm ${origin.year}`,
      };
    case "rating": {
      // "level <unit id>": how one cell was rated.
      const [measure = "", unitId = null] = origin.measure.split(" ");
      return {
        what: of("Xếp loại chi bộ", unitId),
        aspect: measureWords(origin.kind, measure) ?? `Năm ${origin.year}`,
      };
    }
  }
}

/** "Thực hiện trong quý II": an annex tells the quarters of a unit side by side. */
function aspectWords({ aspect, periodKey }: Extract<FigureOrigin, { aspect: FigureAspect }>): string {
  const period = aspect === "in-quarter" ? parsePeriodKey(periodKey) : null;
  const words = FIGURE_ASPECT_WORDS[aspect];
  return period?.kind === "quarter" ? `${words} ${romanQuarter(period.quarter)}` : words;
}
