import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import type { AuditModel } from "./load";

export function AuditTable({ rows }: { rows: AuditModel["rows"] }) {
  return (
    <ScrollRegion label="Nhật ký">
      <table className="data-table">
        <caption className="sr-only">Nhật ký, mới nhất ở trên</caption>
        <thead>
          <tr>
            <th scope="col">Lúc</th>
            <th scope="col">Người làm</th>
            <th scope="col">Việc</th>
            <th scope="col">Trước</th>
            <th scope="col">Sau</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="[&>*]:!align-top">
              <td className="min-w-28">
                {row.at}
                {row.sequence === null ? null : (
                  <span className="sub">dòng {row.sequence.toLocaleString("vi-VN")}</span>
                )}
              </td>
              <td className="min-w-32">{row.actor}</td>
              <td className="min-w-40">
                {row.action}
                <span className="sub">
                  {row.entity}
                  {row.subject === "" ? "" : `: ${row.subject}`}{" "}
                  <Link
                    className="link no-print whitespace-nowrap"
                    href={row.historyHref}
                    aria-label={`Mọi việc về ${row.entity} ${row.subject}`}
                  >
                    mọi việc
                  </Link>
                </span>
              </td>
              <td className="min-w-44">
                <State lines={row.before} />
              </td>
              <td className="min-w-44">
                <State lines={row.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Long states fold, so that a page of the trail stays readable. */
function State({ lines }: { lines: string[] }) {
  const shown = lines.slice(0, 4);
  const rest = lines.slice(4);
  return (
    <>
      <Lines lines={shown} />
      {rest.length === 0 ? null : (
        <details>
          <summary className="cursor-pointer text-actual">Thêm {rest.length} mục</summary>
          <Lines lines={rest} />
        </details>
      )}
    </>
  );
}

function Lines({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
