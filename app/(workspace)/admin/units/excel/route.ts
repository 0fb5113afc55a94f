import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { unitsBook } from "@/lib/org-units/units-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadUnits } from "../load";

/** Units at work and closed ones. */
export async function GET(): Promise<Response> {
  const { commune } = await requireGrant("unit:manage");
  const { open, closed } = await loadUnits();
  return workbookResponse(unitsBook(open, closed, commune.committeeName));
}
