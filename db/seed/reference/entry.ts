import type { Comparator, Direction, Frequency, Indicator, PercentRule, UnitRule } from "@/lib/indicators/indicator";

/** Who usually reports an indicator. Only a suggestion: the office assigns units itself. */
type ReporterKind =
  | "phong-kinh-te"
  | "phong-van-hoa-xa-hoi"
  | "van-phong-ubnd"
  | "trung-tam-hanh-chinh-cong"
  | "cong-an"
  | "quan-su"
  | "van-phong-dang-uy"
  | "ban-xay-dung-dang"
  | "co-quan-kiem-tra"
  | "mat-tran"
  | "chi-bo";

/** One row of the catalogue; codes stand for ids, which are the same in every commune. */
export type CatalogueEntry = Omit<Indicator, "id" | "groupId" | "parentId" | "sortOrder"> & {
  parentCode: string | null;
  reporter: ReporterKind;
};

export type CatalogueGroup = { code: string; name: string; entries: CatalogueEntry[] };

type Named = {
  code: string;
  name: string;
  shortName?: string;
  reporter: ReporterKind;
  definition: string;
  direction?: Direction;
  comparator?: Comparator;
  percentRule?: PercentRule;
  frequency?: Frequency;
  unitRule?: UnitRule;
  decimals?: number;
  parent?: string;
  headline?: boolean;
  /** A flow that papers give as lũy kế từ đầu năm. */
  typedAsCumulative?: boolean;
};

type Counted = Named & { unit: string };

/** The labels stand above the two inputs of a rate: [numerator, denominator]. */
type Rated = Omit<Named, "unitRule" | "typedAsCumulative"> & {
  parts: [string, string];
  /** The numerator is not counted inside the denominator, so that over 100 % is possible. */
  mayExceedWhole?: boolean;
};

const COMPARATOR_OF: Record<Direction, Comparator> = {
  higher: "at-least",
  lower: "at-most",
  exact: "equals",
  neutral: "about",
};

/** Lower-is-better figures and rates show Đạt/Không đạt and a difference, not a percentage (domain.md §2.6). */
function complete(
  named: Named,
  rules: Pick<CatalogueEntry, "unitOfMeasure" | "decimals" | "periodRule" | "unitRule" | "percentRule">,
): CatalogueEntry {
  const direction = named.direction ?? "higher";
  return {
    code: named.code,
    name: named.name,
    shortName: named.shortName ?? named.name,
    parentCode: named.parent ?? null,
    parentMode: "entered",
    direction,
    frequency: named.frequency ?? "quarter",
    defaultComparator: named.comparator ?? COMPARATOR_OF[direction],
    numeratorLabel: null,
    denominatorLabel: null,
    entryMode: named.typedAsCumulative ? "cumulative" : "in-period",
    partOfWhole: false,
    definition: named.definition,
    headline: named.headline ?? false,
    reporter: named.reporter,
    ...rules,
    percentRule: named.percentRule ?? (direction === "lower" ? "none" : rules.percentRule),
  };
}

/** Phát sinh trong quý, cộng dồn trong năm và cộng giữa các đơn vị. */
export function flow(named: Counted): CatalogueEntry {
  return complete(named, {
    unitOfMeasure: named.unit,
    decimals: named.decimals ?? 0,
    periodRule: "flow",
    unitRule: named.unitRule ?? "sum",
    percentRule: "actual-over-plan",
  });
}

/** Số có đến cuối quý: lấy quý cuối, không cộng các quý. */
export function stock(named: Counted): CatalogueEntry {
  return complete(named, {
    unitOfMeasure: named.unit,
    decimals: named.decimals ?? 0,
    periodRule: "stock",
    unitRule: named.unitRule ?? "sum",
    percentRule: "actual-over-plan",
  });
}

/** A value that is neither summed over quarters nor over units: growth, income per head, a score. */
export function average(named: Counted): CatalogueEntry {
  return complete(named, {
    unitOfMeasure: named.unit,
    decimals: named.decimals ?? 2,
    periodRule: "average",
    unitRule: named.unitRule ?? "none",
    percentRule: "actual-over-plan",
  });
}

/** Both parts arise in the quarter: summed over the year, then divided. */
export function rateOfFlows(named: Rated): CatalogueEntry {
  return rate(named, "rate-of-flows");
}

/** Both parts stand at the end of the quarter (or run from the start of the year): the last quarter counts. */
export function rateOfStocks(named: Rated): CatalogueEntry {
  return rate(named, "rate-of-stocks");
}

function rate(named: Rated, periodRule: "rate-of-flows" | "rate-of-stocks"): CatalogueEntry {
  const entry = complete(named, {
    unitOfMeasure: "%",
    decimals: named.decimals ?? 2,
    periodRule,
    unitRule: "recompute",
    percentRule: "none",
  });
  const [numeratorLabel, denominatorLabel] = named.parts;
  return { ...entry, numeratorLabel, denominatorLabel, partOfWhole: !named.mayExceedWhole };
}

/** Xong hay chưa: 1 là hoàn thành, 0 là chưa. */
export function milestone(named: Omit<Named, "unitRule">): CatalogueEntry {
  return complete(
    { ...named, comparator: "milestone" },
    { unitOfMeasure: "hoàn thành", decimals: 0, periodRule: "milestone", unitRule: "none", percentRule: "none" },
  );
}
