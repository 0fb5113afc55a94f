import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { listIndicatorGroups, listIndicators, listYearReporters } from "@/db/catalogue/queries";
import { SUGGESTED_REPORTERS } from "@/db/catalogue/suggested-reporters";
import { getStore } from "@/db/client";
import { listReportingUnits, listUnits } from "@/db/org-units/queries";
import { listPeriods, type PeriodRecord } from "@/db/periods/queries";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { reporterChoice, suggestReporter } from "@/lib/org-units/suggest-reporter";
import { QUARTERS, type Quarter, quarterAt } from "@/lib/periods/period";
import { parentChoices } from "./parents.load";

/** The year asked for if it is open, else today's, else the newest; null when no year is open. */
function chooseYear(periods: PeriodRecord[], asked: string | undefined, today: string) {
  const years = periods.filter((period) => period.quarter === 0);
  const wanted = years.find((period) => String(period.year) === asked);
  return wanted ?? years.find((period) => today.startsWith(String(period.year))) ?? years[0] ?? null;
}

/** New assignments begin in the first open quarter, so that nobody owes figures of quarters that were never open. */
function startQuarters(periods: PeriodRecord[], year: number): { choices: Quarter[]; first: Quarter } {
  const ofYear = periods.filter((period) => period.year === year);
  const locked = ofYear.filter((period) => period.state === "locked").map((period) => period.quarter);
  const choices = QUARTERS.filter((quarter) => quarter > Math.max(0, ...locked));
  const open = choices.find((quarter) => ofYear.some((period) => period.quarter === quarter));
  return { choices, first: open ?? choices[0] ?? 4 };
}

async function loadYear(asked: string | undefined) {
  const { commune, today } = await requireGrant("indicator:manage");
  const store = getStore();
  const periods = await listPeriods(store, commune.id);
  const period = chooseYear(periods, asked, today);
  if (period === null) return null;
  const { year, assessmentClosedOn } = period;
  const units = await listReportingUnits(store, commune.id, `${year}-01-01`);
  const reporters = await listYearReporters(store, commune.id, year);
  const years = periods.filter((each) => each.quarter === 0).map((each) => each.year);
  return {
    communeId: commune.id,
    year,
    years,
    closed: assessmentClosedOn !== null,
    start: startQuarters(periods, year),
    units: units.filter((unit) => unit.validTo === null),
    reporters,
  };
}

/** One line of the grid, as short as it can be: the grid is sent as plain rows. */
export type CatalogueLine = {
  id: string;
  name: string;
  unitOfMeasure: string;
  /** "" = nobody reports it this year. */
  reporter: string;
  suggested: string;
  several: number;
  parts: boolean;
  child: boolean;
  /** "quý III/2026" where it is no longer followed at the end of the year. */
  retiredFrom: string | null;
};

/** The whole catalogue by lĩnh vực with who reports what in the year; null while no year is open. */
export async function loadCatalogue(asked: string | undefined) {
  const model = await loadYear(asked);
  if (model === null) return null;
  const { communeId, units, reporters, ...rest } = model;
  const store = getStore();
  const [groups, indicators] = await Promise.all([
    listIndicatorGroups(store, communeId),
    listIndicators(store, communeId, rest.year),
  ]);
  const lines = (groupId: string): CatalogueLine[] =>
    indicators
      .filter((indicator) => indicator.groupId === groupId)
      .map((indicator) => {
        const unitIds = reporters.get(indicator.id) ?? [];
        return {
          id: indicator.id,
          name: indicator.name,
          unitOfMeasure: indicator.unitOfMeasure,
          reporter: reporterChoice(unitIds, units),
          suggested: suggestReporter(SUGGESTED_REPORTERS.get(indicator.code), units),
          several: unitIds.length,
          parts: indicator.parentMode === "sum-of-parts",
          child: indicator.parentId !== null,
          retiredFrom:
            indicator.retiredFrom === null
              ? null
              : formatPeriodInSentence({ kind: "quarter", ...quarterAt(indicator.retiredFrom) }),
        };
      });
  return {
    ...rest,
    units: units.map(({ id, name, kind }) => ({ id, name, kind })),
    groups: groups.map(({ id, name }) => ({ id, name, lines: lines(id) })).filter((group) => group.lines.length > 0),
    chosen: reporters.size,
  };
}
export type CatalogueModel = NonNullable<Awaited<ReturnType<typeof loadCatalogue>>>;

/** The year's catalogue in full with the names of the reporting units, for the workbook; null while no year is open. */
export async function loadCatalogueBook(asked: string | undefined) {
  const model = await loadYear(asked);
  if (model === null) return null;
  const { communeId, year, reporters } = model;
  const store = getStore();
  const names = new Map((await listUnits(store, communeId)).map((unit) => [unit.id, unit.name]));
  return {
    year,
    groups: await listIndicatorGroups(store, communeId),
    indicators: await listIndicators(store, communeId, year),
    reporters: new Map([...reporters].map(([id, unitIds]) => [id, unitIds.flatMap((unit) => names.get(unit) ?? [])])),
  };
}

/** One indicator with every unit, for a choice of several. */
export async function loadIndicatorReporters(indicatorId: string, asked: string | undefined) {
  const model = await loadYear(asked);
  if (model === null) notFound();
  const indicators = await listIndicators(getStore(), model.communeId, model.year);
  const indicator = indicators.find((each) => each.id === indicatorId);
  if (!indicator) notFound();
  return {
    year: model.year,
    start: model.start,
    indicator: {
      id: indicator.id,
      name: indicator.name,
      unitOfMeasure: indicator.unitOfMeasure,
      definition: indicator.definition,
      oneUnit: indicator.unitRule === "none",
      isFlow: indicator.periodRule === "flow" && indicator.parentMode === "entered",
      entryMode: indicator.entryMode,
    },
    units: model.units.map(({ id, name }) => ({ id, name })),
    unitIds: model.reporters.get(indicatorId) ?? [],
  };
}

export async function loadNewIndicator() {
  const { commune, today } = await requireGrant("indicator:manage");
  const groups = await listIndicatorGroups(getStore(), commune.id);
  const all = await listIndicators(getStore(), commune.id, Number(today.slice(0, 4)) + 1);
  return { groups: groups.map(({ id, name }) => ({ id, name })), parents: parentChoices(groups, all, null) };
}
