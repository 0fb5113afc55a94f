import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { sheetBook } from "@/lib/sheets/sheet-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadSheet, type SheetParams } from "../load";

/** One unit's sheet as it stands. */
export async function GET(_request: Request, { params }: { params: SheetParams }): Promise<Response> {
  const { commune } = await requireGrant("sheet:read", { unitId: (await params).unit });
  const { sheet } = await loadSheet(params);
  return workbookResponse(sheetBook(sheet, commune.committeeName));
}
