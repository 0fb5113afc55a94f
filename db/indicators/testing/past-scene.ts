import { and, eq } from "drizzle-orm";
import { chooseIndicators } from "@/db/catalogue/choose-indicators";
import { listThreads } from "@/db/explanations/queries";
import { newId } from "@/db/ids";
import { closingOf, listPeriods } from "@/db/periods/queries";
import { recordPlans } from "@/db/plans/commands";
import { listPlanRows } from "@/db/plans/queries";
import { withdrawPlan } from "@/db/plans/withdraw-plan";
import { approveSheet } from "@/db/sheets/approve";
import { readSheet } from "@/db/sheets/read-sheet";
import { recordCells } from "@/db/sheets/record-cells";
import { excuseSheet, reopenSheet } from "@/db/sheets/review-commands";
import { entry } from "@/db/sheets/testing/sheet-scene";
import { submitSheet } from "@/db/sheets/unit-commands";
import type { Store } from "@/db/store";
import {
  createAccount,
  createAssignment,
  createCommune,
  createGroup,
  createIndicator,
  createPeriod,
  createUnit,
  grantFor,
} from "@/db/testing/factories";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import type { CellValue } from "@/lib/indicators/figure";
import type { YearBook } from "@/lib/indicators/year-book";
import { endOfDay, type LocalDate, localDateAt } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";
import { periodsOfYear } from "@/lib/periods/quarter-days";
import { readUnitSets } from "../assigned-units";
import { findLastApprovedThen, readPastBook, readPastPeriods } from "../look-back";
import { readFigureOrigin, readUnitSeries } from "../origin-queries";
import { findLastApprovedQuarter, listResponsible, readYearBook } from "../queries";

export const YEAR = 2026;
const ALL_QUARTERS = [1, 2, 3, 4, 0] as const;

/** Two units that report a flow, one of them also a rate, with the people who act on them. */
export async function createPastScene(store: Store) {
  const { id: communeId, rootUnitId } = await createCommune(store);
  const units = [await createUnit(store, communeId), await createUnit(store, communeId)] as const;
  const groupId = await createGroup(store, communeId);
  const tax = await createIndicator(store, communeId, { headline: true, groupId });
  const rate = await createIndicator(store, communeId, {
    ...{
      periodRule: "rate-of-flows",
      unitRule: "recompute",
      numeratorLabel: "Số dự",
      denominatorLabel: "Số triệu tập",
    },
  });
  for (const unit of units) await createAssignment(store, communeId, tax, unit, { fromQuarter: 2025 * 4 });
  await createAssignment(store, communeId, rate, units[0], { fromQuarter: 2025 * 4 });
  for (const quarter of ALL_QUARTERS) await createPeriod(store, communeId, YEAR, quarter);
  const office = await createAccount(store, communeId, ["office"]);
  const leader = await createAccount(store, communeId, ["leader"]);
  const reporter = await createAccount(store, communeId, ["reporter"], [...units]);
  return { communeId, rootUnitId, groupId, units, tax, rate, office, leader, reporter };
}

export type PastScene = Awaited<ReturnType<typeof createPastScene>>;

/** The acts of a history; an act that is not allowed where the history stands is refused, and changes nothing. */
export function actsIn(store: Store, scene: PastScene) {
  const { communeId, rootUnitId, units, tax, rate, office, reporter } = scene;
  const click = (quarter: Quarter) => ({ year: YEAR, quarter, operationId: newId() });
  const review = (unit: 0 | 1) => grantFor(office.actor, "sheet:review", units[unit]);
  const versionOf = async (unitId: string, quarter: Quarter, indicatorId: string) => {
    const { actuals: x } = store.t;
    const isCell = and(
      ...[eq(x.communeId, communeId), eq(x.year, YEAR), eq(x.quarter, quarter)],
      ...[eq(x.unitId, unitId), eq(x.indicatorId, indicatorId)],
    );
    const [row] = await store.db.select({ version: x.version }).from(x).where(isCell);
    return row?.version ?? 0;
  };
  const plan = async (planned: number, number: string, issuedOn: LocalDate, effectiveOn: LocalDate | null = null) => {
    const rows = await listPlanRows(store, communeId, YEAR, { unitId: rootUnitId, indicatorId: tax });
    const followed = new Set(rows.map((row) => row.supersedesId));
    return recordPlans(store, grantFor(office.actor, "plan:record"), {
      ...{ year: YEAR, effectiveOn, reason: "Điều chỉnh" },
      document: { number, issuedOn, issuer: "Đảng ủy", title: "", basis: "commune" },
      rows: [
        {
          ...{ indicatorId: tax, unitId: rootUnitId, comparator: "at-least", planned, plannedUpper: null },
          ...{ baseline: null, quarters: null, quartersReason: "" },
          supersedesId: rows.find((row) => !followed.has(row.id))?.id ?? null,
        },
      ],
    });
  };
  return {
    enter: async (unit: 0 | 1, quarter: Quarter, cell: CellValue, indicatorId = tax) => {
      const version = await versionOf(units[unit], quarter, indicatorId);
      return recordCells(store, grantFor(reporter.actor, "sheet:enter", units[unit]), {
        ...{ ...click(quarter), onBehalf: null },
        cells: [entry(indicatorId, version, cell)],
      });
    },
    enterRate: async (quarter: Quarter, numerator: number, denominator: number) =>
      recordCells(store, grantFor(reporter.actor, "sheet:enter", units[0]), {
        ...{ ...click(quarter), onBehalf: null },
        cells: [entry(rate, await versionOf(units[0], quarter, rate), { kind: "rate", numerator, denominator })],
      }),
    submit: (unit: 0 | 1, quarter: Quarter) =>
      submitSheet(store, grantFor(reporter.actor, "sheet:submit", units[unit]), click(quarter)),
    approve: async (unit: 0 | 1, quarter: Quarter) => {
      const sheet = await readSheet(store, communeId, units[unit], YEAR, quarter);
      return approveSheet(store, review(unit), { ...click(quarter), contentHash: sheet?.contentHash ?? "" });
    },
    reopen: (unit: 0 | 1, quarter: Quarter) =>
      reopenSheet(store, review(unit), {
        ...{ ...click(quarter), reason: "Chốt lại số", until: `${YEAR}-12-31`, today: `${YEAR}-01-01` },
      }),
    excuse: (unit: 0 | 1, quarter: Quarter) =>
      excuseSheet(store, review(unit), { ...click(quarter), reason: "Đang kiện toàn" }),
    plan,
    withdrawPlan: async () => {
      const rows = await listPlanRows(store, communeId, YEAR, { unitId: rootUnitId, indicatorId: tax });
      const followed = new Set(rows.map((row) => row.supersedesId));
      const last = rows.find((row) => !followed.has(row.id));
      const withdrawn = new Set(rows.map((row) => row.withdrawsId));
      const current = rows.filter((row) => row.withdrawsId === null && !withdrawn.has(row.id)).at(-1);
      return withdrawPlan(store, grantFor(office.actor, "plan:record"), {
        ...{ year: YEAR, planId: current?.id ?? "x", lastId: last?.id ?? "x", reason: "Ghi nhầm" },
      });
    },
    reporters: (unitIds: readonly (0 | 1)[], fromQuarter: Quarter) =>
      chooseIndicators(store, grantFor(office.actor, "indicator:manage"), {
        ...{ year: YEAR, fromQuarter },
        choices: [{ indicatorId: tax, unitIds: unitIds.map((unit) => units[unit]) }],
      }),
  };
}

/** What the screens of the leaders are made of, now or as looked back on: figure by figure. */
export async function toldOn(store: Store, { communeId, tax, rate }: PastScene, today: LocalDate, day?: LocalDate) {
  const past = day === undefined ? null : await readPastPeriods(store, communeId, day);
  const periods = past?.periods ?? (await listPeriods(store, communeId));
  const book =
    day === undefined
      ? await readYearBook(store, communeId, YEAR)
      : await readPastBook(store, communeId, { year: YEAR, day, assessmentClosedOn: closingOf(periods, YEAR) });
  const indicatorIds = [tax, rate];
  const origins = [];
  for (const quarter of ALL_QUARTERS) {
    origins.push(await readFigureOrigin(store, communeId, { indicatorId: tax, year: YEAR, quarter, day }));
  }
  const asked = { year: YEAR, quarter: 3 as const, day };
  const responsible = await listResponsible(store, communeId, { ...asked, indicatorIds });
  const unitSets = await readUnitSets(store, communeId, asked);
  return {
    book: withoutRevisions(book),
    results: periodsOfYear(YEAR).map((period) => withoutRevisions(buildIndicatorResults(book, period, today))),
    series: await readUnitSeries(store, communeId, { indicatorIds, year: YEAR, day }),
    ...{ origins, responsible, unitSets },
    periods: periods.filter(({ dataFrom }) => dataFrom <= today).map(({ version: _, ...period }) => period),
    latest: await (day === undefined
      ? findLastApprovedQuarter(store, communeId)
      : findLastApprovedThen(store, communeId, day)),
    threads: (
      await listThreads(store, communeId, { year: YEAR, ...(day === undefined ? {} : { before: endOfDay(day) }) })
    ).map(({ version: _, ...thread }) => thread),
  };
}

/** How often the office touched an indicator is no figure. */
function withoutRevisions<T extends YearBook | ReturnType<typeof buildIndicatorResults>>(told: T): unknown {
  return JSON.parse(JSON.stringify(told, (name, value: unknown) => (name === "revision" ? undefined : value)));
}

export type Told = Awaited<ReturnType<typeof toldOn>>;

/** The day in Việt Nam of the (faked) clock. */
export const clockDay = () => localDateAt(Date.now());
