import { formatInstant, formatLocalDate } from "@/lib/format/dates";
import { romanQuarter } from "@/lib/format/roman";
import { ENTRY_MODE_LABELS, FREQUENCY_LABELS } from "@/lib/indicators/catalogue-labels";
import { type Indicator, isRate } from "@/lib/indicators/indicator";
import { recorderWords } from "@/lib/indicators/supply";
import { cellFigure, cellWords } from "./cell-words";
import { listUnexplained } from "./checks/warned-rows";
import { SHEET_STATE_LABELS } from "./labels";
import type { Sheet } from "./sheet";
import { isFilled } from "./sheet-content";
import type { QuarterRef } from "./sheet-row";

/** One indicator the successor is to report; all of it is text to print. */
export type HandedIndicator = {
  id: string;
  name: string;
  unitOfMeasure: string;
  definition: string;
  howTo: string;
  /** Empty when nobody reported it in the quarters looked at. */
  last: { figure: string; period: string; by: string } | null;
};

export type OpenWork = {
  period: string;
  state: string;
  dueOn: string;
  filled: string;
  /** Why it was returned or reopened. */
  reason: string | null;
  warnings: { name: string; message: string }[];
};

/** What a successor needs on paper: what is open, what is reported and how, the last figures and who gave them. */
export type HandOverPaper = {
  unitName: string;
  open: OpenWork[];
  groups: { id: string; name: string; rows: HandedIndicator[] }[];
};

const periodWords = ({ year, quarter }: QuarterRef) => `quý ${romanQuarter(quarter)}/${year}`;

/** @param sheets of one unit, the newest quarter first; its indicators are those handed over. Null without a sheet. */
export function toHandOverPaper(sheets: readonly Sheet[]): HandOverPaper | null {
  const [newest] = sheets;
  if (!newest) return null;
  return {
    unitName: newest.unit.name,
    open: sheets.filter(({ period }) => period.state === "open").map(toOpenWork),
    groups: newest.groups.map(({ id, name }) => ({
      id,
      name,
      rows: newest.rows
        .filter(({ indicator }) => indicator.groupId === id)
        .map(({ indicator }) => toHandedIndicator(indicator, sheets)),
    })),
  };
}

function toOpenWork(sheet: Sheet): OpenWork {
  const done = sheet.rows.filter(({ cell }) => isFilled(cell.value)).length;
  return {
    period: periodWords(sheet),
    state: SHEET_STATE_LABELS[sheet.state].word,
    dueOn: formatLocalDate(sheet.period.dueOn),
    filled: `${done}/${sheet.rows.length}`,
    reason: sheet.state === "returned" ? sheet.reason : null,
    warnings: listUnexplained(sheet).flatMap(({ row, warnings }) =>
      warnings.map(({ message }) => ({ name: row.indicator.name, message })),
    ),
  };
}

function toHandedIndicator(indicator: Indicator, sheets: readonly Sheet[]): HandedIndicator {
  const { id, name, unitOfMeasure, definition } = indicator;
  return { id, name, unitOfMeasure, definition, howTo: howToCount(indicator), last: lastFigure(indicator, sheets) };
}

function howToCount(indicator: Indicator): string {
  return `${FREQUENCY_LABELS[indicator.frequency]}. ${entryWords(indicator)}.`;
}

function entryWords(indicator: Indicator): string {
  if (isRate(indicator)) {
    const { numeratorLabel, denominatorLabel } = indicator;
    return `Nhập tử số (${numeratorLabel || "phần đạt"}) và mẫu số (${denominatorLabel || "tổng số"})`;
  }
  switch (indicator.periodRule) {
    case "milestone":
      return "Đánh dấu khi đã hoàn thành";
    case "flow":
      return ENTRY_MODE_LABELS[indicator.entryMode].word;
    case "stock":
      return "Nhập số có đến cuối quý";
    default:
      return "Nhập số bình quân của quý";
  }
}

function lastFigure(indicator: Indicator, sheets: readonly Sheet[]): HandedIndicator["last"] {
  for (const sheet of sheets) {
    const cell = sheet.rows.find((row) => row.indicator.id === indicator.id)?.cell;
    if (!cell || !isFilled(cell.value)) continue;
    const { value, certainty, recordedByName, recordedAt, supply } = cell;
    const figure = value.kind === "value" ? cellFigure(value, indicator) : cellWords(value);
    const who = recordedByName === null ? "" : recorderWords(recordedByName, supply);
    const by = [who, recordedAt === null ? "" : formatInstant(recordedAt)].filter((part) => part !== "").join(", ");
    return { figure: certainty === "estimated" ? `${figure} (ước)` : figure, period: periodWords(sheet), by };
  }
  return null;
}
