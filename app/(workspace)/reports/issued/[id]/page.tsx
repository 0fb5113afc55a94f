import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { ReportPaper } from "@/app/(print)/_paper/report-paper";
import { formatInstant, formatLocalDate } from "@/lib/format/dates";
import { verifyPath } from "@/lib/reports/check-code";
import { issuedName } from "@/lib/reports/issue-words";
import { ChangedFigures, PrintedFigures } from "../_parts/changed-figures";
import { CorrectedNotice } from "../_parts/corrected-notice";
import { CorrectionForm } from "./issued-forms";
import { KeptFiles } from "./kept-files";
import { loadIssuedReport } from "./load";

export const metadata: Metadata = { title: "Báo cáo đã ban hành" };

type Props = { params: Promise<{ id: string }> };
type Loaded = Awaited<ReturnType<typeof loadIssuedReport>>;

export default async function IssuedReportPage({ params }: Props) {
  const loaded = await loadIssuedReport((await params).id);
  const { issued, changes, operationId, mayCorrect, mayPrint } = loaded;
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={`Báo cáo số ${issued.number}`}
          subtitle={`${issued.title} · ban hành ngày ${formatLocalDate(issued.issuedOn)}`}
        >
          <LinkButton href="/reports" variant="quiet">
            Danh sách báo cáo
          </LinkButton>
          {mayCorrect ? <CorrectionForm issuedId={issued.id} operationId={operationId} /> : null}
          <LinkButton href={`/print/issued/${issued.id}`} variant="primary" target="_blank">
            In (A4)
          </LinkButton>
        </PageHeader>
        <div className="mb-4 grid gap-4">
          <Corrections loaded={loaded} />
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <IssueFacts issued={issued} />
            <KeptFiles issuedId={issued.id} files={issued.files} mayPrint={mayPrint} />
          </div>
          <ChangedFigures changed={changes.changed} />
          <PrintedFigures printed={changes.printed} />
        </div>
      </div>
      <ReportPaper report={issued.document} linked headingLevel={2} />
    </>
  );
}

function Corrections({ loaded: { corrects, correctedBy } }: { loaded: Loaded }) {
  return (
    <>
      <CorrectedNotice by={correctedBy} />
      {corrects === null ? null : (
        <Notice>
          <p>
            Thay thế{" "}
            <Link className="link" href={`/reports/issued/${corrects.id}`}>
              {issuedName(corrects)}
            </Link>
            .
          </p>
        </Notice>
      )}
    </>
  );
}

function IssueFacts({ issued }: { issued: Loaded["issued"] }) {
  const code = issued.document.check?.code ?? "";
  return (
    <Card title="Ban hành">
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)]">
        <dt className="text-muted">Người ký</dt>
        <dd>{issued.signatory}</dd>
        <dt className="text-muted">Người ban hành trên phần mềm</dt>
        <dd>
          {issued.issuedByName}, {formatInstant(issued.issuedAt)}
        </dd>
        <dt className="text-muted">Mã kiểm tra</dt>
        <dd>
          <Link className="link font-mono" href={verifyPath(issued.checkCode)}>
            {code}
          </Link>
        </dd>
        <dt className="text-muted">SHA-256 của văn bản</dt>
        <dd title={issued.documentSha256}>
          <code>{issued.documentSha256.slice(0, 12)}…</code>
        </dd>
      </dl>
    </Card>
  );
}
