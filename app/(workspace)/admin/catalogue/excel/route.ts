import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { catalogueBook } from "@/lib/indicators/catalogue-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadCatalogueBook } from "../load";

/** The year's catalogue with every rule and who reports what. */
export async function GET(request: Request): Promise<Response> {
  const { commune } = await requireGrant("indicator:manage");
  const model = await loadCatalogueBook(new URL(request.url).searchParams.get("year") ?? undefined);
  if (model === null) notFound();
  return workbookResponse(catalogueBook({ ...model, committeeName: commune.committeeName }));
}
