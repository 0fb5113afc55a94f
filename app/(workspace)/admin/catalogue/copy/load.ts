import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { planYearCopy } from "@/db/catalogue/copy-year";
import { listIndicators } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { listUnits } from "@/db/org-units/queries";
import { openYears } from "../open-years.load";

/** Last year's choice as it would stand in the year, with closed units and who takes their place. */
export async function loadYearCopy(asked: string | undefined) {
  const { commune } = await requireGrant("indicator:manage");
  const communeId = commune.id;
  const rest = await openYears(communeId, asked);
  const store = getStore();
  const { lines, hash } = await planYearCopy(store, communeId, rest.year);
  const indicators = new Map((await listIndicators(store, communeId, rest.year)).map((each) => [each.id, each.name]));
  const units = new Map((await listUnits(store, communeId)).map((each) => [each.id, each.name]));
  const nameOf = (id: string) => units.get(id) ?? id;
  return {
    ...rest,
    hash,
    same: lines.filter((line) => line.change === "same" && line.replaced.length === 0).length,
    lines: lines
      .filter((line) => line.change !== "same" || line.replaced.length > 0)
      .map(({ indicatorId, unitIds, replaced, change }) => ({
        id: indicatorId,
        name: indicators.get(indicatorId) ?? indicatorId,
        units: unitIds.map(nameOf),
        replaced: replaced.map(({ unitId, by }) => ({ unit: nameOf(unitId), by: by.map(nameOf) })),
        byHand: change === "same",
      })),
    changes: lines.filter((line) => line.change !== "same").length,
  };
}
export type YearCopyModel = Awaited<ReturnType<typeof loadYearCopy>>;
