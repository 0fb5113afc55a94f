import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { checkImport } from "@/db/imports/check-import";
import { findImport } from "@/db/imports/queries";
import { errorBook } from "@/lib/imports/import-books";
import { importGrant } from "@/lib/imports/import-grant";
import { workbookResponse } from "@/lib/workbooks/attachment";

type Context = { params: Promise<{ import: string }> };

/** Every refused row with its cells, as a workbook. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { commune, actor, today } = await requireGrant("audit:read");
  const stored = await findImport(getStore(), commune.id, (await params).import);
  if (stored === null || importGrant(actor, stored.kind) === null) notFound();
  const preview = await checkImport(getStore(), { actor, today }, stored);
  return workbookResponse(errorBook(stored.fileName, preview?.checked?.lines ?? [], Date.now()));
}
