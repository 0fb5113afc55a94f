import { acrossQuarters } from "@/lib/indicators/across-quarters";
import { type CellValue, figureOfCell } from "@/lib/indicators/figure";
import { type CatalogueIndicator, reportsInQuarter } from "@/lib/indicators/indicator";
import type { Quantity } from "@/lib/indicators/quantity";
import type { OrgUnit } from "@/lib/org-units/org-unit";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import { checkSheet } from "@/lib/sheets/checks/check-sheet";
import { oddity } from "@/lib/sheets/checks/warning";
import { buildSheetRows, EMPTY_CELL, type SheetPlan, type SheetRow } from "@/lib/sheets/sheet-row";
import { countedNumber } from "./counted-number";
import { fallenToZero, sameRun } from "./figure-rules";
import type { Finding, UnusualRule } from "./finding";
import { likeUnitsMedians } from "./like-units";
import { allEqualPlan, checkPlan } from "./plan-rules";

export type ApprovedFigure = {
  indicatorId: string;
  unitId: string;
  year: number;
  /** 0 = a year-level figure "chốt trước hệ thống". */
  quarter: Quarter | 0;
  value: CellValue;
};

export type UnusualSources = {
  year: number;
  quarter: Quarter;
  /** As they stand in the year. */
  indicators: readonly CatalogueIndicator[];
  units: readonly Pick<OrgUnit, "id" | "kind">[];
  /** Approved cells of the year and the two before, of all units. */
  figures: readonly ApprovedFigure[];
  /** The plan of the year in force for each unit, the commune among them. */
  plans: readonly { indicatorId: string; unitId: string; plan: PlanFigure }[];
  /** Indicators that one unit alone reports: the commune's plan is that unit's too. */
  sole: ReadonlySet<string>;
};

/** Everything odd about the approved figures of one quarter and about the plans of its year, in catalogue order. */
export function findUnusual(sources: UnusualSources): Finding[] {
  const byUnit = indexed(sources.figures);
  const commune = sources.units.find(({ kind }) => kind === "commune");
  const medians = likeUnitsMedians(sources);
  const findings = sources.units.flatMap((unit) => figureFindings(unit.id, byUnit, sources, medians, commune?.id));
  const order = new Map(sources.indicators.map((indicator, index) => [indicator.id, index]));
  const place = (finding: Finding) => order.get(finding.indicatorId) ?? order.size;
  return [...findings, ...planFindings(byUnit, sources, commune?.id)].sort((a, b) => place(a) - place(b));
}

/** Figures by unit, then by indicator. */
type ByUnit = ReadonlyMap<string, ReadonlyMap<string, ApprovedFigure[]>>;

function indexed(figures: readonly ApprovedFigure[]): ByUnit {
  const units = groupBy(figures, ({ unitId }) => unitId);
  return new Map([...units].map(([unitId, own]) => [unitId, groupBy(own, idOf)]));
}

/** The checks that speak while a figure is typed, over what was approved, and those over several quarters. */
function figureFindings(
  unitId: string,
  byUnit: ByUnit,
  sources: UnusualSources,
  medians: (unitId: string) => ReadonlyMap<string, Quantity>,
  communeId: string | undefined,
): Finding[] {
  const { year, quarter } = sources;
  const own = [...(byUnit.get(unitId)?.values() ?? [])].flat();
  const now = new Set(own.filter((each) => each.year === year && each.quarter === quarter).map(idOf));
  if (now.size === 0 || unitId === communeId) return [];
  const indicators = sources.indicators.filter(({ id }) => now.has(id));
  const from = new Map(indicators.map(({ id, comparableFrom }) => [id, comparableFrom ?? 0]));
  const cells = own.flatMap(({ quarter: at, ...each }) =>
    at === 0 || each.year < (from.get(each.indicatorId) ?? 0) ? [] : [{ ...EMPTY_CELL, ...each, quarter: at }],
  );
  const plans = plansOf(unitId, sources, communeId);
  const rows = buildSheetRows({
    ...{ year, quarter, indicators, plans, cells, approvedLastYear: [] },
    likeUnitsMedians: medians(unitId),
  });
  const warnings = checkSheet(
    quarter,
    rows.map((row) => ({ ...row, value: row.cell.value })),
  );
  return rows.flatMap((row) => {
    const said = (warnings.get(row.indicator.id) ?? []).map((each) => [each.kind, oddity(each)] as const);
    return [...said, ...overQuarters(row, quarter)].map(([rule, message]) => ({
      ...{ rule, message, indicatorId: row.indicator.id, unitId, quarter },
    }));
  });
}

function overQuarters(row: SheetRow, quarter: Quarter): (readonly [UnusualRule, string])[] {
  const context = { ...row, quarter };
  const zero = fallenToZero(context, row.cell.value);
  const same = sameRun(context, row.cell.value);
  return [
    ...(zero === null ? [] : [["fallen-to-zero", zero] as const]),
    ...(same === null ? [] : [["same-run", same] as const]),
  ];
}

function plansOf(unitId: string, { plans, sole }: UnusualSources, communeId: string | undefined) {
  const found = new Map<string, SheetPlan>();
  for (const { indicatorId, unitId: of, plan } of plans) {
    if (of === unitId) found.set(indicatorId, { plan, of: "unit" });
    else if (of === communeId && sole.has(indicatorId) && !found.has(indicatorId))
      found.set(indicatorId, { plan, of: "commune" });
  }
  return found;
}

function planFindings(byUnit: ByUnit, sources: UnusualSources, communeId: string | undefined): Finding[] {
  const indicators = new Map(sources.indicators.map((each) => [each.id, each]));
  const totals = communeId === undefined ? undefined : communeFigures(sources, communeId);
  const actualsOf = (unitId: string) => (unitId === communeId ? totals : byUnit.get(unitId));
  const found = sources.plans.flatMap(({ indicatorId, unitId, plan }): Finding[] => {
    const indicator = indicators.get(indicatorId);
    if (!indicator || !isCounted(indicator)) return [];
    const figures = actualsOf(unitId)?.get(indicatorId) ?? [];
    const warning = checkPlan({
      indicator,
      plan,
      lastYear: wholeYear(indicator, figures, sources.year - 1),
      yearBefore: wholeYear(indicator, figures, sources.year - 2),
      firstQuarter: upTo(indicator, figures, sources.year, 1),
    });
    const of = unitId === communeId ? null : unitId;
    return warning ? [{ ...warning, indicatorId, unitId: of, quarter: sources.quarter }] : [];
  });
  return [...found, ...copiedPlans(byUnit, sources, communeId)];
}

/** Indicators whose units have all reported exactly what they were to reach. */
function copiedPlans(byUnit: ByUnit, sources: UnusualSources, communeId: string | undefined): Finding[] {
  const own = groupBy(
    sources.plans.filter(({ unitId }) => unitId !== communeId),
    idOf,
  );
  return sources.indicators.filter(isCounted).flatMap((indicator): Finding[] => {
    const units = (own.get(indicator.id) ?? []).map(({ unitId, plan }) => {
      const figures = byUnit.get(unitId)?.get(indicator.id) ?? [];
      return { planned: plan.planned, done: upTo(indicator, figures, sources.year, sources.quarter) };
    });
    const message = allEqualPlan(units);
    if (message === null) return [];
    return [{ rule: "all-equal-plan", message, indicatorId: indicator.id, unitId: null, quarter: sources.quarter }];
  });
}

/** Rates and milestones are not compared in size with a plan here. */
function isCounted({ periodRule, comparableFrom }: CatalogueIndicator): boolean {
  return comparableFrom === null && (periodRule === "flow" || periodRule === "stock" || periodRule === "average");
}

/** The commune's own year-level figures and the sums of its units' quarters; a sum where units may be added only. */
function communeFigures(
  { figures, indicators, sole }: UnusualSources,
  communeId: string,
): Map<string, ApprovedFigure[]> {
  const summed = new Set(
    indicators.filter(({ unitRule, id }) => unitRule === "sum" || sole.has(id)).map(({ id }) => id),
  );
  const found = new Map<string, ApprovedFigure>();
  for (const figure of figures) {
    const { indicatorId, year, quarter, value, unitId } = figure;
    if (unitId !== communeId && (!summed.has(indicatorId) || quarter === 0)) continue;
    const key = `${indicatorId} ${year} ${quarter}`;
    const number = countedNumber(value);
    if (number === null) continue;
    const before = found.get(key);
    const sum = number + (before ? (countedNumber(before.value) ?? 0) : 0);
    found.set(key, { ...figure, unitId: communeId, value: { kind: "value", value: sum } });
  }
  return groupBy([...found.values()], idOf);
}

/** The year as published, else over its quarters by the indicator's own rule; null where a due quarter is missing. */
function wholeYear(indicator: CatalogueIndicator, figures: readonly ApprovedFigure[], year: number): Quantity | null {
  const published = figures.find((each) => each.year === year && each.quarter === 0);
  if (published) return countedNumber(published.value);
  return upTo(indicator, figures, year, 4);
}

function upTo(
  indicator: CatalogueIndicator,
  figures: readonly ApprovedFigure[],
  year: number,
  last: Quarter,
): Quantity | null {
  const due = QUARTERS.filter((each) => each <= last && reportsInQuarter(indicator.frequency, each));
  const quarters = due.map((quarter) => {
    const value = figures.find((each) => each.year === year && each.quarter === quarter)?.value ?? { kind: "blank" };
    const coverage = { reported: 1, expected: 1 };
    return { quarter, figure: figureOfCell(value), coverage, estimated: false };
  });
  if (quarters.length === 0) return null;
  const { figure, missingQuarters } = acrossQuarters(indicator, quarters);
  if (missingQuarters.length > 0) return null;
  if (figure.kind === "nothing-arose") return 0;
  return figure.kind === "value" ? figure.value : null;
}

const idOf = ({ indicatorId }: { indicatorId: string }) => indicatorId;

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
