import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { readUnitSeries } from "@/db/indicators/origin-queries";
import { formatPercentNumber, formatQuantity } from "@/lib/format/numbers";
import type { Indicator } from "@/lib/indicators/indicator";
import { type CellTotal, meetingsByCell } from "@/lib/party-cell-meetings/cell-rows";
import { MEETING_CODES } from "@/lib/party-cell-meetings/meeting-indicators";
import { loadTopic } from "../indicators/topic.load";

/** The totals of cell meetings, for the commune and cell by cell. */
export async function loadPartyCellMeetings(searchParams: SearchParams) {
  const reader = await requireGrant("figures:read");
  const view = await loadTopic(reader, searchParams, ({ indicator }) => MEETING_CODES.includes(indicator.code));
  const indicators = MEETING_CODES.flatMap((code) => {
    const found = view.results.find((result) => result.indicator.code === code);
    return found ? [found.indicator] : [];
  });
  const ids = indicators.map((indicator) => indicator.id);
  const series = await readUnitSeries(await keptReader(reader.commune.id), reader.commune.id, {
    indicatorIds: ids,
    year: view.year,
    scope: view.choice.scope,
    day: view.choice.asOf,
  });
  const totals = meetingsByCell(series, ids, view.lastQuarter);
  const rows = totals.map(({ unitId, unitName, totals, source }) => ({
    ...{ unitId, unitName, source },
    cells: totals.map((total, index) => cellOf(total, indicators[index])),
  }));
  return {
    view,
    byCell: {
      indicators,
      totals,
      columns: indicators.map(({ code, shortName, unitOfMeasure }) => ({ code, name: shortName, unit: unitOfMeasure })),
      rows,
    },
  };
}

/** Text of a cell's total, and "2/3 quý" where a due quarter is missing. */
function cellOf(total: CellTotal, indicator: Indicator | undefined): { text: string; note: string } {
  const decimals = indicator ? indicator.decimals : 0;
  const note = total.given > 0 && total.given < total.due ? `${total.given}/${total.due} quý` : "";
  switch (total.kind) {
    case "sum":
      return { text: formatQuantity(total.value, decimals), note };
    case "rate":
      return { text: formatPercentNumber(total.ratio, decimals), note };
    case "nothing-arose":
      return { text: "-", note };
    case "missing":
      return { text: "", note: total.due === 0 ? "không giao" : "" };
  }
}
