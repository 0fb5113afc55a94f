import "server-only";
import { getStore } from "@/db/client";
import { listExplanations, saidUntil } from "@/db/explanations/queries";
import { listResponsible } from "@/db/indicators/queries";
import { type Actor, reachOf } from "@/lib/access/grant";
import { attentionRow } from "@/lib/charts/attention";
import { isUnsettled } from "@/lib/explanations/explanation";
import { standingWords } from "@/lib/explanations/labels";
import { offCoursePhases } from "@/lib/indicators/off-course";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { PeriodView } from "../indicators/year-book.load";

/* For loaders that have passed their gate. */

/** Each with the units that answer for it and the quarters since when. */
export async function loadAttention(
  communeId: string,
  { book, choice, today, ...view }: PeriodView,
  found: IndicatorResult[],
) {
  const phases = offCoursePhases(book, found, choice.period, today, choice.plan);
  const responsible = await listResponsible(getStore(), communeId, {
    year: view.year,
    quarter: view.lastQuarter,
    indicatorIds: found.map((each) => each.indicator.id),
    day: choice.asOf,
  });
  const unitsOf = new Map(responsible.map((each) => [each.indicatorId, each.units]));
  return found.map((result) =>
    attentionRow(result, unitsOf.get(result.indicator.id) ?? [], phases.get(result.indicator.id) ?? []),
  );
}

/**
 * How the explanations of the last quarter's figures stand, by code of the indicator: one that still runs, else the last
 * one. Only leaders and the office see those of all units.
 */
export async function loadStanding(
  { roles, communeId }: Actor,
  { year, lastQuarter, today, choice: { asOf } }: PeriodView,
) {
  if (reachOf(roles, "explanation:read") !== "any") return {};
  const found = await listExplanations(getStore(), communeId, { year, quarter: lastQuarter, ...saidUntil(asOf) });
  const asked = found.filter(({ state }) => state !== "withdrawn");
  const inOrder = [
    ...asked.filter(({ state }) => !isUnsettled(state)).reverse(),
    ...asked.filter(({ state }) => isUnsettled(state)),
  ];
  return Object.fromEntries(
    inOrder.map((each) => [each.indicator.code, { id: each.id, words: standingWords(each, today) }]),
  );
}
