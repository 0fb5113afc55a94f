import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { listPeriods } from "@/db/periods/queries";
import { listAnnualReports } from "@/lib/reports/report-list";

/** The annual summaries of the commune, newest year first. */
export async function loadReports() {
  const { commune } = await requireGrant("report:read");
  const periods = await listPeriods(getStore(), commune.id);
  return { reports: listAnnualReports(periods) };
}
