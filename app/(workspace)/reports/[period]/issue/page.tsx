import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { ReportPaper } from "@/app/(print)/_paper/report-paper";
import { formatInstant } from "@/lib/format/dates";
import { parsePeriodKey } from "@/lib/periods/period";
import { issuedName } from "@/lib/reports/issue-words";
import { reportTitle } from "@/lib/reports/report-list";
import { AlreadyIssued } from "../already-issued";
import { IssueForm } from "./issue-form";
import { loadIssue, type ReadyToIssue } from "./load";

type Props = { params: Promise<{ period: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Ban hành: ${reportTitle(parsePeriodKey((await params).period))}` };
}

export default async function IssuePage({ params }: Props) {
  const { period, key, ready, issued } = await loadIssue((await params).period);
  return (
    <>
      <PageHeader title={`Ban hành: ${reportTitle(period)}`} subtitle="Xem kỹ bản in rồi ghi số, ngày và người ký.">
        <LinkButton href={`/reports/${key}/write`} variant="quiet">
          Về trang soạn
        </LinkButton>
      </PageHeader>
      {ready === null ? (
        <NothingToIssue periodKey={key} issued={issued} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
          <div className="grid gap-4 xl:sticky xl:top-4">
            <Standing ready={ready} periodKey={key} />
            <Card title="Số, ngày và người ký">
              <IssueForm form={ready.form} people={ready.people} />
            </Card>
          </div>
          <ReportPaper report={ready.paper} linked headingLevel={2} />
        </div>
      )}
    </>
  );
}

type NothingProps = { periodKey: string; issued: Awaited<ReturnType<typeof loadIssue>>["issued"] };

function NothingToIssue({ periodKey, issued }: NothingProps) {
  const [latest] = issued;
  if (latest !== undefined) return <AlreadyIssued issued={latest} />;
  return (
    <EmptyState
      title="Chưa soạn báo cáo này"
      action={
        <LinkButton href={`/reports/${periodKey}/write`} variant="primary">
          Soạn báo cáo
        </LinkButton>
      }
    >
      Bắt đầu soạn rồi ban hành; có thể giữ nguyên nội dung phần mềm viết từ số liệu.
    </EmptyState>
  );
}

/** Whether a leader agreed, and what the office should look at before it goes out. */
function Standing({ ready, periodKey }: { ready: ReadyToIssue; periodKey: string }) {
  const { open, flags, openComments, first } = ready;
  const write = `/reports/${periodKey}/write`;
  return (
    <>
      {open.agreed === null ? (
        <Notice tone="warning" title="Lãnh đạo chưa đồng ý dự thảo này trên phần mềm">
          <p>Vẫn ban hành được, nhưng phải ghi lý do.</p>
        </Notice>
      ) : (
        <Notice tone="success" title={`${open.agreed.name} đã đồng ý, ${formatInstant(open.agreed.at)}`} />
      )}
      {first === null ? null : (
        <Notice title={`Thay thế ${issuedName(first)}`}>
          <p>
            <Link className="link" href={`/reports/issued/${first.id}`}>
              Xem báo cáo được thay thế
            </Link>
          </p>
        </Notice>
      )}
      {flags.length === 0 && openComments === 0 ? null : (
        <Notice tone="warning" title="Cần xem trước khi ban hành">
          <ul className="list-disc pl-5">
            {flags.length === 0 ? null : <li>{flags.length} chỗ đã sửa lời có số nay đã đổi.</li>}
            {openComments === 0 ? null : <li>{openComments} góp ý chưa xử lý.</li>}
          </ul>
          <p>
            <Link className="link" href={write}>
              Mở trang soạn
            </Link>
          </p>
        </Notice>
      )}
    </>
  );
}
