import { Card } from "@/app/_ui/card";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import type { ExportField, ExportTable } from "@/lib/exports/export-format";

/** One table of the format, from the definition that writes it. */
export function FormatTable({ table }: { table: ExportTable & { visible: boolean } }) {
  return (
    <Card id={table.key} title={`${table.title} (${table.key})`} subtitle={table.meaning} flush>
      {table.visible ? null : (
        <p className="px-4 py-2 text-sm text-muted">Tài khoản của đồng chí không được xem bảng này.</p>
      )}
      <ScrollRegion label={`Các cột của ${table.key}`}>
        <table className="data-table">
          <caption className="sr-only">Các cột của bảng {table.title}</caption>
          <thead>
            <tr>
              <th scope="col">Tên</th>
              <th scope="col">Nghĩa</th>
              <th scope="col">Cách viết</th>
              <th scope="col">Ghi chú</th>
            </tr>
          </thead>
          <tbody>
            {table.fields.map((field) => (
              <tr key={field.key}>
                <th scope="row">
                  <code>{field.key}</code>
                </th>
                <td className="min-w-40">{field.title}</td>
                <td className="whitespace-nowrap">
                  {field.type}
                  {field.optional ? " hoặc null" : ""}
                </td>
                <td className="min-w-56">
                  <Notes table={table} field={field} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}

function Notes({ table, field }: { table: ExportTable; field: ExportField }) {
  return (
    <>
      {table.order.includes(field.key) ? <span className="sub">khóa của dòng</span> : null}
      {field.refers ? <span className="sub">id của {field.refers}</span> : null}
      {field.values ? (
        <ul className="text-sm">
          {Object.entries(field.values).map(([key, word]) => (
            <li key={key}>
              <code>{key}</code>: {word}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
