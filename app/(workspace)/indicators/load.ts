import "server-only";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { getStore } from "@/db/client";
import { readUnitSets } from "@/db/indicators/assigned-units";
import { authorize } from "@/lib/access/grant";
import { arrangeRows } from "@/lib/charts/arrange-rows";
import { indicatorRowGroups } from "@/lib/charts/indicator-rows";
import { readTableChoice, tableWords } from "@/lib/charts/table-choice";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { loadPeriodView } from "./year-book.load";

/** All indicators of the year in one table, filtered and sorted as the address asks. */
export async function loadIndicators(searchParams: SearchParams) {
  const reader = await requireGrant("figures:read");
  const view = await loadPeriodView(reader, searchParams);
  const { units, sets, setOf } = await readUnitSets(getStore(), reader.commune.id, {
    year: view.year,
    quarter: view.lastQuarter,
    day: view.choice.asOf,
  });
  return {
    view,
    title: `Chỉ tiêu ${formatPeriodInSentence(view.period)}`,
    groups: indicatorRowGroups(view.book.groups, view.results, (indicatorId) => setOf[indicatorId] ?? -1),
    filter: { choice: readTableChoice(searchParams), units, sets },
    mayManage: view.lookBack === null && authorize(reader.actor, "indicator:manage") !== null,
  };
}

/** The rows that the page shows, in its order, and the filters in words: for the workbook. */
export async function loadChosenIndicators(searchParams: SearchParams) {
  const { view, title, groups, filter } = await loadIndicators(searchParams);
  const { choice, units } = filter;
  const order = arrangeRows(groups, filter, choice).flatMap(({ rows }) => rows.map(([code]) => code));
  const byCode = new Map(view.results.map((result) => [result.indicator.code, result]));
  return {
    title,
    view: { ...view, results: order.flatMap((code) => byCode.get(code) ?? []) },
    isSorted: choice.sort !== null,
    words: tableWords(
      choice,
      groups.find(({ code }) => code === choice.group)?.name ?? "",
      units.find(({ id }) => id === choice.unit)?.name ?? "",
    ),
  };
}
