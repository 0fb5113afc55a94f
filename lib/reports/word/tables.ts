import {
  BorderStyle,
  type ITableOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** A table that only sets things side by side. */
export const NO_BORDERS: ITableOptions["borders"] = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** Blocks that stand side by side, without a line and in one piece: letterhead, recipients and signature, check foot. */
export function sideBySide(columns: readonly { width: number; children: readonly (Paragraph | Table)[] }[]): Table {
  return fixedTable(
    columns.map((column) => column.width),
    [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ width, children }) =>
            new TableCell({ width: { size: width, type: WidthType.DXA }, children: [...children] }),
        ),
      }),
    ],
    { borders: NO_BORDERS, margins: { left: 0, right: 0, top: 0, bottom: 0 } },
  );
}

/** A table whose columns keep the widths given, in twips. */
export function fixedTable(
  widths: readonly number[],
  rows: readonly TableRow[],
  look: Pick<ITableOptions, "borders" | "margins">,
): Table {
  return new Table({
    rows: [...rows],
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    ...look,
  });
}

/** Shares in thousandths as widths that add up to the whole exactly. */
export function shareOut(whole: number, shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let given = 0;
  let counted = 0;
  return shares.map((share) => {
    counted += share;
    const upTo = Math.round((whole * counted) / total);
    const width = upTo - given;
    given = upTo;
    return width;
  });
}
