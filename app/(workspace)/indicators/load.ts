import "server-only";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { indicatorRowGroups } from "@/lib/charts/indicator-rows";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { ASSESSMENT_STATUSES } from "@/lib/indicators/assessment";
import { loadPeriodView } from "./year-book.load";

/** All indicators of the year in one table, filtered as the address asks. */
export async function loadIndicators(searchParams: SearchParams) {
  const view = await loadPeriodView(await requireGrant("figures:read"), searchParams);
  const { q, status } = searchParams;
  return {
    view,
    period: view.period,
    years: view.years,
    query: view.query,
    year: view.year,
    lastQuarter: view.lastQuarter,
    cumulativeLabel: view.cumulativeLabel,
    title: `Chỉ tiêu ${formatPeriodInSentence(view.period)}`,
    groups: indicatorRowGroups(view.book.groups, view.results),
    filter: {
      text: typeof q === "string" ? q.slice(0, 100) : "",
      status: ASSESSMENT_STATUSES.find((each) => each === status) ?? ("" as const),
    },
  };
}
