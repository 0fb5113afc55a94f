import "server-only";
import type { SearchParams } from "@/app/_ui/period-param";
import { headlineCard } from "@/lib/charts/headline-card";
import { indicatorChoices, indicatorRowGroups } from "@/lib/charts/indicator-rows";
import { buildQuarterChart, canBeDrawn } from "@/lib/charts/quarter-chart";
import type { IndicatorResult } from "@/lib/indicators/result";
import { openQuarterOf } from "@/lib/periods/open-quarter";
import { loadPeriodView, type Reader } from "./year-book.load";

const CARDS = 4;

/**
 * A page about some of the indicators: their cards, table, one chart, and which quarter is open for entry. The caller
 * has passed its gate.
 */
export async function loadTopic(
  reader: Reader,
  searchParams: SearchParams,
  choose: (result: IndicatorResult, groupCode: string | undefined) => boolean,
) {
  const view = await loadPeriodView(reader, searchParams);
  const { today } = view;
  const codeOf = new Map(view.book.groups.map((group) => [group.id, group.code]));
  const results = view.results.filter((result) => choose(result, codeOf.get(result.indicator.groupId)));
  const drawable = results.filter(canBeDrawn);
  const ranked = byImportance(drawable);
  const chosen = drawable.find((each) => each.indicator.code === searchParams.indicator) ?? ranked[0];
  const second = ranked.find((each) => each !== chosen && each.plan !== null);
  return {
    ...view,
    results,
    groups: indicatorRowGroups(view.book.groups, results),
    cards: byImportance(results)
      .filter((result) => result.indicator.headline || result.plan !== null)
      .slice(0, CARDS)
      .map(headlineCard),
    chart: chosen ? buildQuarterChart(view.book, chosen) : null,
    secondChart: second ? buildQuarterChart(view.book, second) : null,
    chosenCode: chosen ? chosen.indicator.code : null,
    choices: indicatorChoices(view.book.groups, drawable),
    /** The unit chosen for the entry form, as the address says. */
    entryUnitId: typeof searchParams.unit === "string" ? searchParams.unit : undefined,
    /** Nothing is entered into the past. */
    openQuarter: view.lookBack === null ? openQuarterOf(view.periods, today) : null,
  };
}

export type TopicView = Awaited<ReturnType<typeof loadTopic>>;

/** Headline indicators first, then those with a plan: what the page is looked up for. */
function byImportance(results: IndicatorResult[]): IndicatorResult[] {
  const rank = ({ indicator, plan }: IndicatorResult) => (indicator.headline ? 0 : plan !== null ? 1 : 2);
  return [...results].sort((a, b) => rank(a) - rank(b));
}
