import "server-only";
import { randomUUID } from "node:crypto";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import { listAccounts } from "@/db/accounts/directory";
import { planYearCopy } from "@/db/catalogue/copy-year";
import { listIndicators, listYearReporters } from "@/db/catalogue/queries";
import { readYearBook } from "@/db/indicators/queries";
import { findCommuneUnit, listReportingUnits, listUnits } from "@/db/org-units/queries";
import { listPeriods } from "@/db/periods/queries";
import { missingDeadlines } from "@/db/periods/roll-over";
import { listPlanRows } from "@/db/plans/queries";
import { compareYears } from "@/lib/indicators/versions/compare-years";
import { QUARTERS } from "@/lib/periods/period";
import { type RolloverFacts, rolloverSteps, rolloverYear } from "@/lib/periods/rollover";
import { foldLedger } from "@/lib/plans/ledger";

/** The steps into a year with what is true of each now; the year to come from October on, where none is asked for. */
export async function loadRollover(asked: string | undefined) {
  const { commune, today } = await requireGrant("period:open");
  const suggested = rolloverYear(today);
  const year = [suggested - 1, suggested, suggested + 1].find((each) => String(each) === asked) ?? suggested;
  const facts = {
    year,
    ...(await periodFacts(commune.id, year)),
    ...(await catalogueFacts(commune.id, year)),
    ...(await peopleFacts(commune.id, today)),
  };
  const isAutomaticDone = facts.isOpen && facts.toCopy === 0 && facts.deadlinesToCopy === 0;
  return { year, steps: rolloverSteps(facts), isAutomaticDone, operationId: randomUUID() };
}

async function periodFacts(communeId: string, year: number) {
  const store = await keptReader(communeId);
  const periods = await listPeriods(store, communeId);
  const row = (of: number, quarter: number) => periods.find((each) => each.year === of && each.quarter === quarter);
  let deadlinesToCopy = 0;
  for (const quarter of QUARTERS) deadlinesToCopy += (await missingDeadlines(store, communeId, year, quarter)).length;
  const old = row(year - 1, 0);
  return {
    isOpen: row(year, 0) !== undefined,
    openQuarters: QUARTERS.filter((quarter) => row(year, quarter)?.state === "open").length,
    deadlinesToCopy,
    lastYear: {
      isOpen: old !== undefined,
      closedOn: old?.assessmentClosedOn ?? null,
      fourthQuarterLocked: row(year - 1, 4)?.state === "locked",
    },
  } satisfies Partial<RolloverFacts>;
}

async function catalogueFacts(communeId: string, year: number) {
  const store = await keptReader(communeId);
  const reporters = await listYearReporters(store, communeId, year);
  const yearOf = async (of: number) => ({
    indicators: await listIndicators(store, communeId, of),
    reporters: await listYearReporters(store, communeId, of),
  });
  const root = await findCommuneUnit(store, communeId);
  const plans = root
    ? foldLedger(await listPlanRows(store, communeId, year, { unitId: root.id }))
    : new Map<string, never>();
  const planned = [...reporters.keys()].filter((id) => (plans.get(id)?.current ?? null) !== null).length;
  const { lines } = await planYearCopy(store, communeId, year);
  const { thresholds } = await readYearBook(store, communeId, year);
  return {
    chosen: reporters.size,
    toCopy: lines.filter((line) => line.change !== "same").length,
    differences: compareYears(await yearOf(year - 1), await yearOf(year), new Map()).length,
    planned,
    thresholdsFrom:
      thresholds
        .map((each) => each.effectiveFrom)
        .sort()
        .at(-1) ?? null,
  } satisfies Partial<RolloverFacts>;
}

async function peopleFacts(communeId: string, today: string) {
  const store = await keptReader(communeId);
  const active = (await listAccounts(store, communeId)).filter((account) => account.disabledAt === null);
  const withAccount = new Set(active.flatMap((account) => account.unitIds));
  const reporting = await listReportingUnits(store, communeId, today);
  const closed = new Set(
    (await listUnits(store, communeId))
      .filter((unit) => unit.validTo !== null && unit.validTo < today)
      .map((unit) => unit.id),
  );
  return {
    unitsWithoutAccount: reporting.filter((unit) => !withAccount.has(unit.id)).length,
    accountsOfClosedUnits: active.filter(({ unitIds }) => unitIds.length > 0 && unitIds.every((id) => closed.has(id)))
      .length,
  } satisfies Partial<RolloverFacts>;
}
