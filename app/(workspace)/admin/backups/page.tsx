import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { PG_DUMP_COMMAND, PG_RESTORE_COMMAND } from "@/lib/backup/postgres-commands";
import { AdminPath } from "../admin-path";
import { BackupNowForm } from "./backup-now-form";
import { BackupsTable } from "./backups-table";
import { loadBackups } from "./load";

export const metadata: Metadata = { title: "Sao lưu" };

export default async function BackupsPage() {
  const { onPostgres, folder, operationId, lastGood, lastTry, running, problem, entries } = await loadBackups();
  return (
    <>
      <AdminPath />
      <PageHeader title="Sao lưu" subtitle={lastGood === null ? undefined : `Bản tốt gần nhất: ${lastGood}`} />
      <div className="grid gap-4">
        {problem === null ? null : (
          <Notice tone="warning" title={problem.title}>
            <p>{problem.body}</p>
          </Notice>
        )}
        {problem?.key === "no-tools" || problem?.key === "old-tools" ? <ByHand /> : null}
        <div className="grid gap-4 xl:grid-cols-2">
          <Card title="Sao lưu ngay">
            <BackupNowForm operationId={operationId} running={running} lastTry={lastTry} />
          </Card>
          <Card title="Tự sao lưu và khôi phục">
            <p>
              Khi đang chạy, chương trình tự sao lưu mỗi giờ và kiểm tra nội dung từng bản. Giữ mọi bản trong 24 giờ,
              mỗi ngày một bản trong 30 ngày, mỗi tháng một bản trong 12 tháng; bản tốt gần nhất luôn được giữ.
            </p>
            <p className="mt-2 text-muted">
              Các bản nằm trong <span className="break-all">{folder}/backups</span>; đồng chí nên chép cả thư mục đó
              sang ổ đĩa rời hoặc máy khác. <HowToRestore onPostgres={onPostgres} />
            </p>
          </Card>
        </div>
        {entries.length === 0 ? null : (
          <Card title="Các bản sao lưu" subtitle={`${entries.length} bản`} flush>
            <BackupsTable entries={entries} />
          </Card>
        )}
      </div>
    </>
  );
}

function HowToRestore({ onPostgres }: { onPostgres: boolean }) {
  if (onPostgres) {
    return (
      <>
        Khôi phục vào một cơ sở dữ liệu trống: đặt DATABASE_URL của cơ sở dữ liệu đó rồi chạy{" "}
        <code>npm run restore -- &lt;tệp .dump hoặc .tar.age&gt;</code>.
      </>
    );
  }
  return (
    <>
      Khôi phục vào một thư mục trống: <code>npm run restore -- &lt;tệp .db hoặc .tar.age&gt; &lt;thư mục&gt;</code>.
      Không chép tệp số liệu đang dùng: bản chép đó có thể thiếu số liệu mới.
    </>
  );
}

/** Until the server has its tools. */
function ByHand() {
  return (
    <Card title="Trong lúc chờ: sao lưu bằng lệnh, từ máy có công cụ PostgreSQL">
      <p>Sao lưu (đặt lịch chạy mỗi giờ; chương trình vẫn chạy bình thường):</p>
      <pre className="my-2 overflow-x-auto whitespace-pre-wrap break-all">{PG_DUMP_COMMAND}</pre>
      <p>Khôi phục vào một cơ sở dữ liệu trống:</p>
      <pre className="my-2 overflow-x-auto whitespace-pre-wrap break-all">{PG_RESTORE_COMMAND}</pre>
      <p className="text-muted">
        Tệp minh chứng nằm trong thư mục files của DATA_DIR: chép thư mục đó cùng với mỗi bản sao lưu, khi khôi phục thì
        chép lại đúng chỗ.
      </p>
    </Card>
  );
}
