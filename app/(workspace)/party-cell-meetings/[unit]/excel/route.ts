import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { registerBook } from "@/lib/party-cell-meetings/register-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadRegister } from "../load";

type Context = { params: Promise<{ unit: string }> };

/** Sổ sinh hoạt of one cell as a workbook. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const unitId = (await params).unit;
  const { commune } = await requireGrant("meeting:read", { unitId });
  const { unit, ...view } = await loadRegister(unitId, Object.fromEntries(new URL(request.url).searchParams));
  return workbookResponse(registerBook({ ...view, unitName: unit.name, committeeName: commune.committeeName }));
}
