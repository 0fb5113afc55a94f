import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { auditBook } from "@/lib/audit/audit-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadAuditRows } from "../load";

/** The trail as it is filtered on the page. */
export async function GET(request: Request): Promise<Response> {
  await requireGrant("audit:read");
  const { rows, filter, left, committeeName } = await loadAuditRows(
    Object.fromEntries(new URL(request.url).searchParams),
  );
  return workbookResponse(auditBook(rows, committeeName, filter, left));
}
