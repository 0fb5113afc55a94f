import "server-only";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { listPeriods } from "@/db/periods/queries";
import { listIssued } from "@/db/reports/issued-queries";
import { listOpenReports } from "@/db/reports/queries";
import { authorize } from "@/lib/access/grant";
import { type ArchiveQuery, readArchiveQuery } from "@/lib/reports/archive-query";
import { listReportable, listReportSets } from "@/lib/reports/report-list";

/** What can be reported of a year and how far it is, and the archive of what was issued. */
export async function loadReports(searchParams: SearchParams) {
  const { actor, commune, today } = await requireGrant("report:read");
  const store = getStore();
  const years = [...new Set((await listPeriods(store, commune.id)).map(({ year }) => year))].sort((a, b) => b - a);
  const asked = years.find((year) => String(year) === searchParams.of);
  const year = asked ?? years.find((each) => `${each}` <= today.slice(0, 4)) ?? years[0];
  const readsDrafts = authorize(actor, "report:read-draft") !== null;
  const open = readsDrafts ? await listOpenReports(store, commune.id) : [];
  const issued = await listIssued(store, commune.id);
  const query = readArchiveQuery(searchParams);
  const reportable = year === undefined ? [] : listReportable(year, today, open, issued);
  const writes = authorize(actor, "report:write") !== null;
  return {
    ...{ years, year, query, readsDrafts, reportable, writes, operationId: newId() },
    sets: writes && year !== undefined ? listReportSets(year, reportable) : [],
    issues: authorize(actor, "report:issue") !== null,
    archive: isNarrow(query) ? await listIssued(store, commune.id, filterOf(query)) : issued,
    archiveYears: [...new Set(issued.map(({ periodKey }) => periodKey.slice(0, 4)))].sort().reverse(),
    hasIssued: issued.length > 0,
  };
}

/** The rows of the archive as the address narrows them. */
export async function loadArchive(searchParams: SearchParams) {
  const { commune } = await requireGrant("report:read");
  return listIssued(getStore(), commune.id, filterOf(readArchiveQuery(searchParams)));
}

function isNarrow({ text, kind, year }: ArchiveQuery): boolean {
  return text !== "" || kind !== "" || year !== "";
}

function filterOf({ text, kind, year }: ArchiveQuery) {
  return { text, ...(kind === "" ? {} : { kind }), ...(year === "" ? {} : { year: Number(year) }) };
}

export type ReportsModel = Awaited<ReturnType<typeof loadReports>>;
