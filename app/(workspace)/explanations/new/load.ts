import "server-only";
import { notFound } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { listIndicators } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { listExplanations } from "@/db/explanations/queries";
import { newId } from "@/db/ids";
import { readFigureOrigin } from "@/db/indicators/origin-queries";
import { cellWithUnit } from "@/lib/charts/cell-text";
import { addWorkingDays, DEFAULT_WORKING_DAYS } from "@/lib/explanations/due-day";
import { UNSETTLED_STATES } from "@/lib/explanations/explanation";
import { lastQuarterOf, parsePeriodKey } from "@/lib/periods/period";

/** The figure to ask about: `?indicator=…&period=2026-9M` (its last quarter) with the units that report it. */
export async function loadNewExplanation({ indicator: code, period: key, unit }: SearchParams) {
  const { actor, today } = await requireGrant("explanation:ask");
  const period = typeof key === "string" ? parsePeriodKey(key) : null;
  if (period === null) notFound();
  const { year } = period;
  const quarter = lastQuarterOf(period);
  const reader = await keptReader(actor.communeId);
  const indicator = (await listIndicators(reader, actor.communeId, year)).find((each) => each.code === code);
  if (!indicator) notFound();
  const { units } = await readFigureOrigin(reader, actor.communeId, { indicatorId: indicator.id, year, quarter });
  const unsettled = await listExplanations(getStore(), actor.communeId, {
    ...{ year, quarter, indicatorId: indicator.id, states: UNSETTLED_STATES },
  });
  return {
    indicator: { id: indicator.id, code: indicator.code, name: indicator.name },
    year,
    quarter,
    periodKey: key as string,
    units: units.map(({ unitId, unitName, approved }) => ({
      id: unitId,
      name: unitName,
      figure: approved ? cellWithUnit(approved.cell, indicator) : "chưa có số đã duyệt",
    })),
    unsettled: unsettled.map(({ id, unit: { name } }) => ({ id, unitName: name })),
    chosenUnit: units.find((each) => each.unitId === unit)?.unitId ?? (units.length === 1 ? units[0]?.unitId : ""),
    defaultDueOn: addWorkingDays(today, DEFAULT_WORKING_DAYS),
    operationId: newId(),
  };
}

export type NewExplanationModel = Awaited<ReturnType<typeof loadNewExplanation>>;
