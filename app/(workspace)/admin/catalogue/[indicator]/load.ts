import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { listIndicatorHistory } from "@/db/catalogue/history";
import { listIndicatorGroups, listIndicators } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { listPeriods } from "@/db/periods/queries";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { describeChange } from "@/lib/indicators/versions/describe-change";
import { changeableYears } from "@/lib/indicators/versions/years";
import { QUARTERS, quarterAt } from "@/lib/periods/period";
import { loadIndicatorReporters } from "../load";

/** One indicator as the office manages it in a year: who reports it, what changed, whether it is still followed. */
export async function loadManagedIndicator(indicatorId: string, asked: string | undefined) {
  const { commune } = await requireGrant("indicator:manage");
  const store = getStore();
  const reporters = await loadIndicatorReporters(indicatorId, asked);
  const all = await listIndicators(store, commune.id, reporters.year);
  const indicator = all.find((each) => each.id === indicatorId);
  if (!indicator) notFound();
  const periods = await listPeriods(store, commune.id);
  const isLocked = (year: number, quarter: number) =>
    periods.some((each) => each.year === year && each.quarter === quarter && each.state === "locked");
  const years = changeableYears(periods);
  const groups = await listIndicatorGroups(store, commune.id);
  const names = new Map([...groups, ...all].map(({ id, name }) => [id, name]));
  const { first, versions, retirements } = await listIndicatorHistory(store, commune.id, indicatorId);
  const open = retirements.find((each) => each.toQuarter === null) ?? null;
  const line = [first, ...versions];
  return {
    ...reporters,
    status: { revision: indicator.revision, retired: open !== null },
    retirements: retirements.map(({ fromQuarter, toQuarter, reason }) => ({
      from: quarterWords(fromQuarter),
      until: toQuarter === null ? null : quarterWords(toQuarter),
      reason,
    })),
    quarters: years
      .flatMap((year) => QUARTERS.map((quarter) => ({ year, quarter })))
      .filter(({ year, quarter }) => !isLocked(year, quarter)),
    history: versions.map((version, index) => ({
      fromYear: version.fromYear,
      reason: version.reason,
      breakNote: version.breakNote,
      by: version.recordedByName,
      at: version.recordedAt,
      lines: describeChange(line[index] ?? version, version, names),
    })),
  };
}
export type ManagedIndicator = Awaited<ReturnType<typeof loadManagedIndicator>>;
export type HistoryModel = ManagedIndicator["history"][number];

function quarterWords(index: number): string {
  return formatPeriodInSentence({ kind: "quarter", ...quarterAt(index) });
}
