import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { balanceSheet } from "@/lib/budget/balance-rows";
import { SIDE_TITLES } from "@/lib/budget/words";
import { cumulativeSheet } from "@/lib/charts/cumulative-sheet";
import { planLinesSheet } from "@/lib/charts/plan-lines-sheet";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadBudget } from "../load";

/** The trees, the balance and the numbers of the charts, each on its own sheet. */
export async function GET(request: Request): Promise<Response> {
  const { commune } = await requireGrant("figures:read");
  const { view, sides, balance, charts } = await loadBudget(Object.fromEntries(new URL(request.url).searchParams));
  const { cumulativeLabel, lastQuarter } = view;
  const title = `Ngân sách ${formatPeriodInSentence(view.period)}`;
  const heading = [title, commune.committeeName, `Số liệu toàn xã: ${view.workbookWords}.`];
  return workbookResponse({
    title,
    sheets: [
      ...sides.map(({ side, lines }) =>
        planLinesSheet({ name: SIDE_TITLES[side], heading, cumulativeLabel, lastQuarter, lines }),
      ),
      ...(balance === null ? [] : [balanceSheet(balance, cumulativeLabel, heading)]),
      ...(charts.length === 0
        ? []
        : [
            cumulativeSheet(
              charts.map(({ chart }) => chart),
              heading,
            ),
          ]),
    ],
  });
}
