import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { indicatorDetailBook } from "@/lib/charts/indicator-detail-book";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { viewWorkbook } from "../../year-book.load";
import { loadIndicator } from "../load";

type Context = { params: Promise<{ code: string }> };

/** One indicator of the period and the switches in the address as a workbook. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { commune } = await requireGrant("figures:read");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const model = await loadIndicator((await params).code, query);
  const { view, result, yearFigure } = model;
  const title = `${result.indicator.name} ${formatPeriodInSentence(view.period)}`;
  const [line] = viewWorkbook({ ...view, results: [result] }, title, commune).sheets;
  if (line === undefined) throw new Error("a table without a sheet");
  const { committeeName } = commune;
  const { workbookWords: words } = view;
  const { unitStandings, cumulativeWords, unitWords, years, yearsSeries } = model;
  return workbookResponse(
    indicatorDetailBook({
      ...{ title, committeeName, words, result, line, yearFigure },
      ...{ unitStandings, cumulativeWords, unitWords, years, yearsSeries },
    }),
  );
}
