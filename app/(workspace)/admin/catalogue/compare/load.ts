import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { listIndicatorGroups, listIndicators, listYearReporters } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { listUnits } from "@/db/org-units/queries";
import { compareYears, DIFFERENCE_LABELS, type YearDifference } from "@/lib/indicators/versions/compare-years";
import { openYears } from "../open-years.load";

/** The year's catalogue beside last year's, by kind of difference. */
export async function loadYearComparison(asked: string | undefined) {
  const { commune } = await requireGrant("indicator:manage");
  const communeId = commune.id;
  const rest = await openYears(communeId, asked);
  const store = getStore();
  const yearOf = async (year: number) => ({
    indicators: await listIndicators(store, communeId, year),
    reporters: await listYearReporters(store, communeId, year),
  });
  const [before, after] = [await yearOf(rest.year - 1), await yearOf(rest.year)];
  const named = [
    ...(await listIndicatorGroups(store, communeId)),
    ...(await listUnits(store, communeId)),
    ...before.indicators,
    ...after.indicators,
  ];
  const differences = compareYears(before, after, new Map(named.map(({ id, name }) => [id, name])));
  const kinds = Object.keys(DIFFERENCE_LABELS) as YearDifference["kind"][];
  return {
    ...rest,
    sections: kinds
      .map((kind) => ({ label: DIFFERENCE_LABELS[kind], items: differences.filter((each) => each.kind === kind) }))
      .filter(({ items }) => items.length > 0),
  };
}
