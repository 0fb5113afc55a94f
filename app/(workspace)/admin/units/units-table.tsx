import Link from "next/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatLocalDate } from "@/lib/format/dates";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import type { OrgUnit } from "@/lib/org-units/org-unit";

/** Units at work, each with a link to correct or close it; closed ones are only listed. */
export function UnitsTable({ units, closed = false }: { units: OrgUnit[]; closed?: boolean }) {
  return (
    <ScrollRegion label={closed ? "Đơn vị đã dừng hoạt động" : "Đơn vị đang hoạt động"}>
      <table className="data-table">
        <caption className="sr-only">{closed ? "Đơn vị đã dừng hoạt động" : "Đơn vị đang hoạt động"}</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Loại</th>
            {closed ? <th scope="col">Ngày cuối cùng</th> : <th scope="col">Sửa</th>}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              <td>{ORG_UNIT_KIND_LABELS[unit.kind]}</td>
              <td>
                {closed ? (
                  unit.validTo && formatLocalDate(unit.validTo)
                ) : (
                  <Link className="link" href={`/admin/units/${unit.id}`}>
                    Sửa<span className="sr-only"> {unit.name}</span>
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
