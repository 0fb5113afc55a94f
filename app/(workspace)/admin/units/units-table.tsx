import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatLocalDate } from "@/lib/format/dates";
import { CELL_TYPE_WORDS } from "@/lib/org-units/cell-type";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import type { OrgUnit } from "@/lib/org-units/org-unit";
import type { Neighbour } from "./load";

/** Units at work as a tree, each with a link to correct, rearrange or close it. */
export function OpenUnitsTable({ units }: { units: (OrgUnit & { depth: number })[] }) {
  return (
    <ScrollRegion label="Đơn vị đang hoạt động">
      <table className="data-table">
        <caption className="sr-only">Đơn vị đang hoạt động</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Loại</th>
            <th scope="col">Sửa</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row" style={{ paddingLeft: `${0.75 + unit.depth * 1.25}rem` }}>
                {unit.name}
                {unit.validFrom ? <span className="sub">từ {formatLocalDate(unit.validFrom)}</span> : null}
              </th>
              <td>
                {ORG_UNIT_KIND_LABELS[unit.kind]}
                {unit.cellType ? <span className="sub">{CELL_TYPE_WORDS[unit.cellType]}</span> : null}
              </td>
              <td>
                <Link className="link" href={`/admin/units/${unit.id}`}>
                  Sửa<span className="sr-only"> {unit.name}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Closed units are only listed: their last day, and which units carry on. */
export function ClosedUnitsTable({ units }: { units: (OrgUnit & { successors: Neighbour[] })[] }) {
  return (
    <ScrollRegion label="Đơn vị đã dừng hoạt động">
      <table className="data-table">
        <caption className="sr-only">Đơn vị đã dừng hoạt động</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Ngày cuối cùng</th>
            <th scope="col">Nay là</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">
                {unit.name}
                <span className="sub">{ORG_UNIT_KIND_LABELS[unit.kind]}</span>
              </th>
              <td>{unit.validTo && formatLocalDate(unit.validTo)}</td>
              <td>{unit.successors.map((each) => each.name).join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
