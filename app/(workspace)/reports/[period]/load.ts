import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { listIssued } from "@/db/reports/issued-queries";
import { findOpenReport } from "@/db/reports/queries";
import { reachOf } from "@/lib/access/grant";
import { readReport } from "../report.load";

/**
 * The report of `/reports/2026`, `/reports/2026-Q3` and the like, built from approved figures on each request. Whoever
 * may read drafts gets it as the office is writing it, everybody else what the program says by itself.
 * @param layout "layout-party.2027-01-01": under that layout record instead, to look at it
 */
export async function loadReport(periodText: string, layout?: string) {
  const reader = await requireGrant("report:read");
  const { roles, communeId } = reader.actor;
  const readsDrafts = reachOf(roles, "report:read-draft") !== null;
  const open = readsDrafts ? await findOpenReport(getStore(), communeId, periodText, null) : null;
  // What is told from figures anew must not be taken for what was signed.
  const [issued = null] = open === null ? await listIssued(getStore(), communeId, { periodKey: periodText }) : [];
  const writes = reachOf(roles, "report:write") !== null;
  return { ...(await readReport(reader, periodText, { draft: open, layout })), open, issued, writes };
}
