import { formatQuantity, formatSignedQuantity } from "@/lib/format/numbers";
import { formatQuarter } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import type { Indicator } from "@/lib/indicators/indicator";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import type { TableCell, TableSheet } from "@/lib/workbooks/table-book";
import type { Backlog, BacklogQuarter } from "./backlog";

/** Parts of a rate are typed with up to three decimals. */
const DECIMALS = 3;

type Labelled = Pick<Indicator, "numeratorLabel" | "denominatorLabel">;

/** The office's own words for the parts of the rate, with their unit. */
function lineNames({ numeratorLabel, denominatorLabel }: Labelled) {
  return {
    needed: denominatorLabel ?? "Cần cấp",
    done: numeratorLabel ?? "Đã cấp",
    left: "Còn phải cấp",
    cleared: "Tăng, giảm so với quý trước",
  };
}

type Line = { name: string; strong: boolean; cells: string[] };

/** Quarters as columns; what is left stands in bold. */
export function backlogTable({ quarters }: Backlog, indicator: Labelled): { columns: string[]; rows: Line[] } {
  const names = lineNames(indicator);
  const line = (name: string, of: (quarter: BacklogQuarter) => string, strong = false): Line => ({
    ...{ name, strong },
    cells: quarters.map(of),
  });
  return {
    columns: quarters.map(({ quarter }) => formatQuarter(quarter)),
    rows: [
      line(names.needed, ({ needed }) => formatQuantity(needed, DECIMALS)),
      line(names.done, ({ done }) => formatQuantity(done, DECIMALS)),
      line(names.left, ({ left }) => formatQuantity(left, DECIMALS), true),
      line(names.cleared, ({ cleared }) => (cleared === null ? "" : formatSignedQuantity(-cleared, DECIMALS))),
    ],
  };
}

export function backlogSheet({ quarters }: Backlog, indicator: Labelled, heading: string[]): TableSheet {
  const names = lineNames(indicator);
  const quantity = (amount: number | null, signed = false): TableCell =>
    amount === null ? null : { quantity: amount, decimals: DECIMALS, signed };
  return {
    name: "Tồn đọng",
    heading,
    columns: [text("Nội dung", 36), ...quarters.map(({ quarter }) => number(formatQuarter(quarter)))],
    rows: [
      [names.needed, ...quarters.map(({ needed }) => quantity(needed))],
      [names.done, ...quarters.map(({ done }) => quantity(done))],
      [{ strong: names.left }, ...quarters.map(({ left }) => quantity(left))],
      [names.cleared, ...quarters.map(({ cleared }) => quantity(cleared === null ? null : -cleared, true))],
    ],
  };
}

/** "1.230", "ha" and "giảm 35 ha trong quý III": what is left, in the unit its label names, and how it moved. */
export function backlogWords({ left, cleared, quarter }: BacklogQuarter, { denominatorLabel }: Labelled) {
  const unit = /\(([^()]+)\)\s*$/.exec(denominatorLabel ?? "")?.[1] ?? "";
  const inQuarter = `trong quý ${romanQuarter(quarter)}`;
  const change =
    cleared === null
      ? ""
      : cleared === 0
        ? `không giảm ${inQuarter}`
        : `${cleared > 0 ? "giảm" : "tăng"} ${[formatQuantity(Math.abs(cleared), DECIMALS), unit].filter(Boolean).join(" ")} ${inQuarter}`;
  return { amount: formatQuantity(left, DECIMALS), unit, change };
}
