import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { overviewBook } from "@/lib/charts/overview-book";
import { headlineResults } from "@/lib/indicators/roll-up";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { viewWorkbook } from "../../indicators/year-book.load";
import { loadOverview } from "../load";

/** The overview of the period and the switches in the address as a workbook. */
export async function GET(request: Request): Promise<Response> {
  const { commune } = await requireGrant("figures:read");
  const { view, ...model } = await loadOverview(Object.fromEntries(new URL(request.url).searchParams), true);
  const table = viewWorkbook({ ...view, results: headlineResults(view.results) }, model.title, commune);
  const [headlines] = table.sheets;
  if (headlines === undefined) throw new Error("a table without a sheet");
  const { results, workbookWords: words } = view;
  return workbookResponse(overviewBook({ ...model, committeeName: commune.committeeName, words, results, headlines }));
}
