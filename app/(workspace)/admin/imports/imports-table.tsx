import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatInstant } from "@/lib/format/dates";
import { IMPORT_KIND_LABELS, IMPORT_STATE_LABELS } from "@/lib/imports/labels";
import type { ListedImport } from "./load";

export function ImportsTable({ imports }: { imports: readonly ListedImport[] }) {
  if (imports.length === 0) return <p className="px-4 pb-4 text-muted">Chưa có lần nhập nào.</p>;
  return (
    <ScrollRegion label="Các lần nhập">
      <table className="data-table data-table-stack">
        <caption className="sr-only">Các lần nhập từ Excel, mới nhất trước</caption>
        <thead>
          <tr>
            <th scope="col">Tệp</th>
            <th scope="col">Nội dung</th>
            <th scope="col">Tải lên</th>
            <th scope="col">Trạng thái</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link className="link break-all" href={`/admin/imports/${each.id}`}>
                  {each.fileName}
                </Link>
              </th>
              <td>{IMPORT_KIND_LABELS[each.kind].title}</td>
              <td>
                {formatInstant(each.createdAt)}
                <span className="block text-sm text-muted">{each.createdByName}</span>
              </td>
              <td>
                <ImportState state={each.state} />
                {each.counts === null ? null : (
                  <span className="block text-sm text-muted">
                    {each.counts.new} mới, {each.counts.changed} thay đổi
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

export function ImportState({ state }: { state: ListedImport["state"] }) {
  const { word, tone, glyph } = IMPORT_STATE_LABELS[state];
  return (
    <span className={`badge ${tone}`}>
      <span aria-hidden>{glyph}</span>
      {word}
    </span>
  );
}
