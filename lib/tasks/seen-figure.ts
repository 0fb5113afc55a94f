import { headlineCard } from "@/lib/charts/headline-card";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { SeenFigure } from "./task";

/** What the screen says of an indicator at this moment, to be kept with a conclusion. `view` = the switches in words. */
export function seenFigure(result: IndicatorResult, view: string): SeenFigure {
  const { figure, unit, plan, percent, status, estimated } = headlineCard(result);
  return { figure: figure === "" ? "" : `${figure} ${unit}`, plan, percent, status, estimated, view };
}
