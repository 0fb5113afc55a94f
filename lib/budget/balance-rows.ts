import { formatFigure, formatQuantity, formatSignedQuantity } from "@/lib/format/numbers";
import { formatQuarter } from "@/lib/format/periods";
import type { Figure } from "@/lib/indicators/figure";
import { PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import type { Quantity } from "@/lib/indicators/quantity";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import { figureCell } from "@/lib/workbooks/figure-cells";
import type { TableCell, TableSheet } from "@/lib/workbooks/table-book";
import type { BalancePart, BudgetBalance } from "./balance";

type Column = { title: string; revenue: Amount; expenditure: Amount; difference: Quantity | null; estimated: boolean };
type Amount = Figure | { kind: "planned"; quantity: Quantity };

/** Plan, quarters, lũy kế: the columns of the balance on screen and in the workbook. */
function columnsOf({ planned, quarters, toDate }: BudgetBalance, cumulativeLabel: string): Column[] {
  const ofPart = (title: string, part: BalancePart): Column => ({ title, ...part });
  const plan: Column[] =
    planned === null
      ? []
      : [
          {
            title: `Kế hoạch năm ${PLAN_BASIS_LABELS[planned.basis].toLowerCase()}`,
            revenue: { kind: "planned", quantity: planned.revenue },
            expenditure: { kind: "planned", quantity: planned.expenditure },
            difference: planned.difference,
            estimated: false,
          },
        ];
  return [
    ...plan,
    ...quarters.map((part) => ofPart(formatQuarter(part.quarter), part)),
    ofPart(cumulativeLabel, toDate),
  ];
}

export type BalanceTable = { columns: string[]; rows: { name: string; strong: boolean; cells: string[] }[] };

/** The balance in words: a difference only where both sides are whole. */
export function balanceTable(balance: BudgetBalance, cumulativeLabel: string): BalanceTable {
  const columns = columnsOf(balance, cumulativeLabel);
  const { decimals } = balance.revenue.indicator;
  const amount = (given: Amount) =>
    given.kind === "planned" ? formatQuantity(given.quantity, decimals) : formatFigure(given, { decimals });
  return {
    columns: columns.map(({ title, estimated }) => (estimated ? `${title} (ước)` : title)),
    rows: [
      { name: balance.revenue.indicator.name, strong: false, cells: columns.map((each) => amount(each.revenue)) },
      {
        name: balance.expenditure.indicator.name,
        strong: false,
        cells: columns.map((each) => amount(each.expenditure)),
      },
      {
        name: DIFFERENCE,
        strong: true,
        cells: columns.map(({ difference }) => (difference === null ? "" : formatSignedQuantity(difference, decimals))),
      },
    ],
  };
}

const DIFFERENCE = "Thu trừ chi";

export function balanceSheet(balance: BudgetBalance, cumulativeLabel: string, heading: string[]): TableSheet {
  const columns = columnsOf(balance, cumulativeLabel);
  const { indicator } = balance.revenue;
  const amount = (given: Amount): TableCell =>
    given.kind === "planned"
      ? { quantity: given.quantity, decimals: indicator.decimals }
      : figureCell(given, indicator);
  return {
    name: "Cân đối thu, chi",
    heading: [...heading, `Đơn vị tính: ${indicator.unitOfMeasure}.`],
    columns: [
      text("Chỉ tiêu", 40),
      ...columns.map(({ title, estimated }) => number(estimated ? `${title} (ước)` : title, 14)),
    ],
    rows: [
      [indicator.name, ...columns.map((each) => amount(each.revenue))],
      [balance.expenditure.indicator.name, ...columns.map((each) => amount(each.expenditure))],
      [
        { strong: DIFFERENCE },
        ...columns.map(
          ({ difference }): TableCell =>
            difference === null ? null : { quantity: difference, decimals: indicator.decimals, signed: true },
        ),
      ],
    ],
    landscape: true,
  };
}
