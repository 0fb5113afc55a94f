import { formatQuantity } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import type { Figure } from "@/lib/indicators/figure";
import { type Indicator, isRate } from "@/lib/indicators/indicator";
import type { LocalDate } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";
import { cumulativeBase } from "./cumulative";
import { previousHead, rowFigures } from "./entry-form";
import { choosePaperDensity, type PaperDensity } from "./paper-density";
import type { Sheet } from "./sheet";
import type { SheetRow } from "./sheet-row";

/** One line of the paper form; every figure is text, and empty where a hand is to write. */
export type PaperRow = {
  id: string;
  /** Số thứ tự within the form. */
  number: number;
  name: string;
  /** Typed as lũy kế: the hint says so at length; a dense form only marks the name. */
  cumulative: boolean;
  /** Under the name: the two parts of a rate, or what has been counted so far of a figure typed as lũy kế. */
  hint: string;
  unitOfMeasure: string;
  plan: string;
  samePeriod: string;
  previous: string;
  /** One box, two for a rate (numerator, denominator). */
  boxes: string[];
  /** Instead of a figure the box holds "☐ hoàn thành". */
  milestone: boolean;
  ticked: "nothing-arose" | "no-data" | "done" | null;
  /** Reason and notes; empty on a blank form. */
  remark: string;
};

/** A unit's sheet as one paper form: blank, to be filled in by hand, or with what has been entered. */
export type PaperForm = {
  unit: { id: string; name: string };
  year: number;
  quarter: Quarter;
  dueOn: LocalDate;
  previousHead: string;
  groups: { id: string; name: string; rows: PaperRow[] }[];
  hasCumulative: boolean;
  density: PaperDensity;
  filled: boolean;
};

type PaperSheet = Pick<Sheet, "unit" | "year" | "quarter" | "period" | "groups" | "rows" | "notes">;

export function toPaperForm(sheet: PaperSheet, filled: boolean): PaperForm {
  const { unit, year, quarter, period } = sheet;
  let number = 0;
  const groups = sheet.groups.map(({ id, name }) => ({
    id,
    name,
    rows: sheet.rows
      .filter((row) => row.indicator.groupId === id)
      .map((row) => {
        number += 1;
        return toPaperRow(row, number, sheet, filled);
      }),
  }));
  return {
    ...{ unit, year, quarter, dueOn: period.dueOn, previousHead: previousHead(sheet), groups, filled },
    hasCumulative: sheet.rows.some((row) => cumulativeBase(row.indicator, quarter, row.earlier) !== null),
    density: choosePaperDensity(groups),
  };
}

function toPaperRow(row: SheetRow, number: number, { quarter, notes }: PaperSheet, filled: boolean): PaperRow {
  const { indicator } = row;
  const base = cumulativeBase(indicator, quarter, row.earlier);
  const milestone = indicator.periodRule === "milestone";
  const printed = {
    ...{ id: indicator.id, number, name: indicator.name, unitOfMeasure: indicator.unitOfMeasure },
    ...{ ...figuresOf(row), milestone, cumulative: base !== null, hint: hintOf(indicator, base, quarter) },
  };
  const empty = isRate(indicator) ? ["", ""] : [""];
  if (!filled) return { ...printed, boxes: empty, ticked: null, remark: "" };
  const ofCell = notes.filter((note) => note.indicatorId === indicator.id).map((note) => note.text);
  const { value, certainty } = row.cell;
  const remark = [value.kind === "no-data" ? value.reason : "", certainty === "estimated" ? "ước" : "", ...ofCell];
  return {
    ...printed,
    boxes: milestone ? empty : (writtenBoxes(row, base) ?? empty),
    ticked: tickOf(row),
    remark: remark.filter(Boolean).join("; "),
  };
}

/** The columns are narrow: a sign for "khoảng", a word for a milestone. */
function figuresOf(row: SheetRow) {
  const { plan, samePeriod, previous } = rowFigures(row);
  if (row.indicator.periodRule !== "milestone") return { plan: plan.replace(/^khoảng /, "≈"), samePeriod, previous };
  return { plan: plan && "xong", samePeriod: doneWord(row.samePeriod), previous: doneWord(row.previous?.figure) };
}

function doneWord(figure: Figure | undefined): string {
  if (figure?.kind !== "value") return "";
  return figure.value === 0 ? "chưa" : "xong";
}

function hintOf(indicator: Indicator, base: number | null, quarter: Quarter): string {
  if (isRate(indicator)) return `${indicator.numeratorLabel ?? "Tử số"} / ${indicator.denominatorLabel ?? "Mẫu số"}`;
  if (base === null) return "";
  if (quarter === 1) return "ghi lũy kế từ đầu năm";
  const until = romanQuarter((quarter - 1) as Quarter);
  return `ghi lũy kế từ đầu năm (hết quý ${until}: ${formatQuantity(base, indicator.decimals)})`;
}

function writtenBoxes({ cell: { value } }: SheetRow, base: number | null): string[] | null {
  if (value.kind === "value") return [formatQuantity(value.value + (base ?? 0), 3)];
  if (value.kind === "rate") return [formatQuantity(value.numerator, 3), formatQuantity(value.denominator, 3)];
  return null;
}

function tickOf({ indicator, cell: { value } }: SheetRow): PaperRow["ticked"] {
  if (value.kind === "nothing-arose" || value.kind === "no-data") return value.kind;
  return indicator.periodRule === "milestone" && value.kind === "value" && value.value !== 0 ? "done" : null;
}
