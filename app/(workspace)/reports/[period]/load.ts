import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { readReport } from "../report.load";

/**
 * The report of `/reports/2026`, `/reports/2026-Q3` and the like, built from approved figures on each request.
 * @param layout "layout-party.2027-01-01": under that layout record instead, to look at it
 */
export async function loadReport(periodText: string, layout?: string) {
  return readReport(await requireGrant("report:read"), periodText, { layout });
}
