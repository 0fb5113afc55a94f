import { textColumn as text } from "@/lib/workbooks/columns";
import type { TableBook, TableCell } from "@/lib/workbooks/table-book";
import { CELL_TYPE_WORDS } from "./cell-type";
import { ORG_UNIT_KIND_LABELS } from "./labels";
import type { OrgUnit } from "./org-unit";

type ClosedUnit = OrgUnit & { successors: readonly { name: string; on: string }[] };

const typeWord = ({ cellType }: OrgUnit): TableCell => (cellType === null ? null : CELL_TYPE_WORDS[cellType]);
const day = (date: string | null): TableCell => (date === null ? null : { date });

/** Units at work as a tree, and the closed ones with what became of them. */
export function unitsBook(
  open: readonly (OrgUnit & { depth: number })[],
  closed: readonly ClosedUnit[],
  committeeName: string,
): TableBook {
  return {
    title: "Đơn vị",
    sheets: [
      {
        name: "Đang hoạt động",
        heading: ["Đơn vị đang hoạt động", committeeName],
        columns: [
          text("Đơn vị", 46),
          text("Loại", 30),
          text("Loại hình chi bộ", 20),
          { title: "Từ ngày", kind: "date" },
        ],
        rows: open.map((unit) => [
          `${"   ".repeat(unit.depth)}${unit.name}`,
          ORG_UNIT_KIND_LABELS[unit.kind],
          typeWord(unit),
          day(unit.validFrom),
        ]),
      },
      {
        name: "Đã dừng hoạt động",
        heading: ["Đơn vị đã dừng hoạt động", committeeName],
        columns: [
          text("Đơn vị", 40),
          text("Loại", 26),
          text("Loại hình chi bộ", 20),
          { title: "Từ ngày", kind: "date" },
          { title: "Ngày cuối cùng", kind: "date" },
          text("Nay là", 40),
        ],
        rows: closed.map((unit) => [
          unit.name,
          ORG_UNIT_KIND_LABELS[unit.kind],
          typeWord(unit),
          day(unit.validFrom),
          day(unit.validTo),
          unit.successors.map((each) => each.name).join(", "),
        ]),
        landscape: true,
      },
    ],
  };
}
