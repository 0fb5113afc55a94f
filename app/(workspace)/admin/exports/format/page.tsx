import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import { EXPORT_FORMAT, EXPORT_VERSION, FIELD_TYPE_WORDS, type FieldType } from "@/lib/exports/export-format";
import { CELL_KIND_WORDS } from "@/lib/exports/figure-tables";
import { AdminPath } from "../../admin-path";
import { loadFormat } from "../load";
import { FormatTable } from "./format-table";

export const metadata: Metadata = { title: "Định dạng xuất dữ liệu" };

export default async function FormatPage() {
  const { tables } = await loadFormat();
  return (
    <>
      <AdminPath />
      <PageHeader
        title="Định dạng xuất dữ liệu"
        subtitle={
          <>
            {EXPORT_FORMAT}, phiên bản {EXPORT_VERSION} ·{" "}
            <Link className="link" href="/admin/exports">
              Xuất dữ liệu
            </Link>
          </>
        }
      />
      <div className="grid gap-4">
        <div className="grid gap-4 xl:grid-cols-2">
          <FileCard />
          <AddressCard />
          <Card title="Cách viết giá trị" className="self-start">
            <Words
              words={(Object.keys(FIELD_TYPE_WORDS) as FieldType[]).map((type) => [type, FIELD_TYPE_WORDS[type]])}
            />
            <p className="mt-3 text-sm text-muted">null là không có gì ở đó; không bao giờ thay cho số 0.</p>
          </Card>
          <Card title="Có số và không có số" className="self-start">
            <p className="mb-2">Một ô số liệu (kind) là một trong năm thứ khác nhau:</p>
            <Words words={Object.entries(CELL_KIND_WORDS)} />
            <p className="mt-3 text-sm text-muted">
              Số của xã là số cộng (hoặc tính lại) từ các đơn vị được giao ở indicator_assignments, theo unit_rule và
              period_rule của chỉ tiêu; ô để trống và ô không có số liệu không tính là 0.
            </p>
          </Card>
        </div>
        {tables.map((table) => (
          <FormatTable key={table.key} table={table} />
        ))}
      </div>
    </>
  );
}

function Words({ words }: { words: [string, string][] }) {
  return (
    <dl className="grid gap-x-3 gap-y-1.5 sm:grid-cols-[max-content_minmax(0,1fr)]">
      {words.map(([term, meaning]) => (
        <div key={term} className="contents">
          <dt>
            <code>{term}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

const FILE = `{
 "format": "${EXPORT_FORMAT}",
 "version": ${EXPORT_VERSION},
 "exported_at": "2026-11-22T14:05:09.120+07:00",
 "commune": { "id": "…", "name": "…", … },
 "tables": {
  "units": [ { "id": "…", "kind": "party-cell", … }, … ],
  …
 }
}`;

function FileCard() {
  return (
    <Card title="Một tệp" className="self-start">
      <p>
        Tệp JSON, bảng mã UTF-8, mỗi dòng của bảng một dòng trong tệp. Tệp Excel có cùng các bảng, mỗi bảng một trang.
      </p>
      <pre className="mt-2 whitespace-pre-wrap text-sm">{FILE}</pre>
      <p className="mt-2 text-sm text-muted">
        Các bảng được đọc lần lượt; số liệu ghi trong lúc xuất có thể có ở bảng sau mà chưa có ở bảng trước. Phiên bản
        chỉ tăng khi một thay đổi làm phần mềm đang đọc bị sai; thêm bảng hay thêm cột thì không tăng.
      </p>
    </Card>
  );
}

const REQUEST = `GET /api/export/v1
GET /api/export/v1/figures_approved?limit=1000
Authorization: Bearer sct_…`;

function AddressCard() {
  return (
    <Card title="Đọc bằng khóa truy cập" className="self-start">
      <pre className="whitespace-pre-wrap break-words text-sm">{REQUEST}</pre>
      <p className="mt-2">
        Địa chỉ đầu cho danh sách bảng. Mỗi bảng đọc từng trang (<code>rows</code>), nhiều nhất 1000 dòng;{" "}
        <code>next</code> là địa chỉ trang sau, null là hết. Chỉ đọc, nhiều nhất 120 lần hỏi mỗi phút.
      </p>
      <p className="mt-2 text-sm text-muted">
        401: khóa không dùng được. 403: người tạo khóa không được xem. 404: không có bảng. 429: hỏi quá nhiều, chờ theo
        Retry-After.
      </p>
    </Card>
  );
}
