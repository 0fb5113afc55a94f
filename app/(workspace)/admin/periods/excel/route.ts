import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { periodsBook } from "@/lib/periods/periods-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadPeriods } from "../load";

/** Years and quarters with their deadlines. */
export async function GET(): Promise<Response> {
  const { commune } = await requireGrant("period:open");
  const { years } = await loadPeriods();
  return workbookResponse(periodsBook(years, commune.committeeName));
}
