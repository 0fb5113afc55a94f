import { type FigureChange, originKey, textsByOrigin } from "./changes-since";
import { type FigureAspect, type FigureOrigin, originPath } from "./document";
import type { FrozenFigure } from "./issued";

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
  what: string;
  aspect: string;
  /** Empty = it came after the issue. */
  printed: string;
  /** Null = as printed; empty = it stands nowhere any more. */
  now: string | null;
  href: string;
};

/** @param names of indicators by code, as they are called in the year of the report */
export function printedRows(
  figures: readonly FrozenFigure[],
  changes: readonly FigureChange[],
  names: ReadonlyMap<string, string>,
): FigureRow[] {
  const changed = new Map(changes.map((change) => [originKey(change.origin), change]));
  return [...textsByOrigin(figures)].map(([key, { origin, texts }]) => {
    const change = changed.get(key);
    return { ...rowOf(origin, names), printed: [...texts].join(" · "), now: change ? change.now.join(" · ") : null };
  });
}

/** Only what reads otherwise, with what came later. */
export function changedRows(changes: readonly FigureChange[], names: ReadonlyMap<string, string>): FigureRow[] {
  return changes.map(({ origin, printed, now }) => ({
    ...rowOf(origin, names),
    printed: printed.join(" · "),
    now: now.join(" · "),
  }));
}

function rowOf(origin: FigureOrigin, names: ReadonlyMap<string, string>): Omit<FigureRow, "printed" | "now"> {
  return { ...wordsOf(origin, names), href: originPath(origin) };
}

function wordsOf(origin: FigureOrigin, names: ReadonlyMap<string, string>): { what: string; aspect: string } {
  switch (origin.kind) {
    case "indicator":
    case "unit-figure":
      return {
        what: names.get(origin.indicatorCode) ?? origin.indicatorCode,
        aspect: FIGURE_ASPECT_WORDS[origin.aspect],
      };
    case "roll-up":
      return { what: "Tổng hợp các chỉ tiêu", aspect: "Số chỉ tiêu" };
    case "meetings":
      return { what: "Sinh hoạt chi bộ", aspect: `Năm ${origin.year}` };
    case "rating":
      return { what: "Xếp loại chi bộ", aspect: `Năm ${origin.year}` };
  }
}
