import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { listIndicators } from "@/db/catalogue/queries";
import { listExplanations } from "@/db/explanations/queries";
import { findLastApprovedQuarter } from "@/db/indicators/queries";
import { listUnits } from "@/db/org-units/queries";
import { listPeriods } from "@/db/periods/queries";
import { listReasons, readUnusual } from "@/db/unusual/queries";
import { authorize } from "@/lib/access/grant";
import { isUnsettled } from "@/lib/explanations/explanation";
import { standingWords } from "@/lib/explanations/labels";
import { quarterOfDate } from "@/lib/periods/local-date";
import { parsePeriodKey, periodKey, type Quarter, quarterIndex } from "@/lib/periods/period";
import { type Finding, PLAN_RULES } from "@/lib/unusual/finding";

/** Suspicious approved figures of a quarter and plans of its year, for those who may open every sheet. */
export async function loadUnusual({ period: asked }: SearchParams) {
  const { actor, today } = await requireGrant("sheet:read");
  const { communeId } = actor;
  const store = await keptReader(communeId);
  const chosen = typeof asked === "string" ? parsePeriodKey(asked) : null;
  const { year, quarter } =
    chosen?.kind === "quarter" ? chosen : ((await findLastApprovedQuarter(store, communeId)) ?? quarterOfDate(today));
  const key = { communeId, year, quarter };
  const found = await readUnusual(store, key);
  const indicators = new Map((await listIndicators(store, communeId, year)).map((each) => [each.id, each]));
  const units = new Map((await listUnits(store, communeId)).map((each) => [each.id, each.name]));
  const reasons = await listReasons(store, key, [...new Set(found.map(({ indicatorId }) => indicatorId))]);
  const explanations = await listExplanations(store, communeId, { year, quarter });
  const rows = found.flatMap((finding) => {
    const indicator = indicators.get(finding.indicatorId);
    if (!indicator) return [];
    const at = `${finding.indicatorId} ${finding.unitId}`;
    const asked = explanations.find(
      (each) => `${each.indicator.id} ${each.unit.id}` === at && each.state !== "withdrawn",
    );
    return [
      {
        ...finding,
        code: indicator.code,
        name: indicator.name,
        unitName: finding.unitId === null ? null : (units.get(finding.unitId) ?? ""),
        reasons: reasons.get(at) ?? [],
        explanation: asked
          ? { id: asked.id, words: standingWords(asked, today), open: isUnsettled(asked.state) }
          : null,
      },
    ];
  });
  return {
    ...{ year, quarter, periodKey: periodKey({ kind: "quarter", year, quarter }) },
    quarters: (await listPeriods(store, communeId))
      .filter((each) => each.quarter !== 0)
      .sort((a, b) => quarterIndex(b.year, b.quarter as Quarter) - quarterIndex(a.year, a.quarter as Quarter))
      .map((each) => ({ kind: "quarter" as const, year: each.year, quarter: each.quarter as Quarter })),
    figures: rows.filter(({ rule }) => !isPlanRule(rule)),
    plans: rows.filter(({ rule }) => isPlanRule(rule)),
    mayAsk: authorize(actor, "explanation:ask") !== null,
  };
}

const isPlanRule = (rule: Finding["rule"]) => PLAN_RULES.some((each) => each === rule);

export type UnusualModel = Awaited<ReturnType<typeof loadUnusual>>;
export type UnusualRow = UnusualModel["figures"][number];
