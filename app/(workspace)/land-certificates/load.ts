import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { readUnitSeries } from "@/db/indicators/origin-queries";
import { buildCumulativeChart } from "@/lib/charts/cumulative-chart";
import { headlineCard } from "@/lib/charts/headline-card";
import { backlogOf } from "@/lib/land-certificates/backlog";
import { FIRST_ISSUE, FIRST_ISSUE_CODES, LAND_GROUP } from "@/lib/land-certificates/land-indicators";
import { unitGroups } from "@/lib/land-certificates/unit-groups";
import { planLinesOf } from "../indicators/plan-lines.load";
import { loadTopic } from "../indicators/topic.load";

/** Certificates of first issue: against both bases, by unit and quarter, and what is left; then the whole lĩnh vực. */
export async function loadLandCertificates(searchParams: SearchParams) {
  const reader = await requireGrant("figures:read");
  const { commune } = reader;
  const view = await loadTopic(reader, searchParams, (_, groupCode) => groupCode === LAND_GROUP);
  const { today, choice } = view;
  const resultOf = (code: string) => view.results.find(({ indicator }) => indicator.code === code) ?? null;
  const firstIssue = FIRST_ISSUE_CODES.flatMap((code) => resultOf(code) ?? []);
  const [certificates, areaShare] = [resultOf(FIRST_ISSUE.certificates), resultOf(FIRST_ISSUE.areaShare)];
  const series = await readUnitSeries(await keptReader(commune.id), commune.id, {
    indicatorIds: firstIssue.map(({ indicator }) => indicator.id),
    year: view.year,
    scope: choice.scope,
    day: choice.asOf,
  });
  const backlog = areaShare === null ? null : backlogOf(areaShare, view.lastQuarter);
  return {
    view,
    cards: firstIssue.map(headlineCard),
    lines: planLinesOf(view, firstIssue, today),
    units: unitGroups(firstIssue, series, view.lastQuarter),
    backlog: backlog && areaShare ? { ...backlog, indicator: areaShare.indicator } : null,
    chart: certificates && buildCumulativeChart(view.book, certificates),
  };
}

export type LandView = Awaited<ReturnType<typeof loadLandCertificates>>;
