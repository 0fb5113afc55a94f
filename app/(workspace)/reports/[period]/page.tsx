import type { Metadata } from "next";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { ReportPaper } from "@/app/(print)/_paper/report-paper";
import { parsePeriodKey, periodKey } from "@/lib/periods/period";
import { reportTitle } from "@/lib/reports/report-list";
import { loadReport } from "./load";
import { OfferedCauses } from "./offered-causes";
import { ReportFiles } from "./report-files";
import { WritingCard } from "./writing-card";

type Props = { params: Promise<{ period: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: reportTitle(parsePeriodKey((await params).period)) };
}

export default async function ReportPage({ params }: Props) {
  const { document, period, input, open, issued, flags, writes } = await loadReport((await params).period);
  const key = periodKey(period);
  return (
    <>
      <div className="no-print">
        <PageHeader title={reportTitle(period)} subtitle="Bấm vào một số để xem nguồn của số đó.">
          <LinkButton href="/reports" variant="quiet">
            Danh sách báo cáo
          </LinkButton>
          <ReportFiles path={`/reports/${key}`} />
          <LinkButton href={`/print/reports/${key}`} variant="primary" target="_blank">
            In (A4)
          </LinkButton>
        </PageHeader>
        {input.figures.closed ? null : (
          <div className="mb-4">
            <Notice title="Bản dự thảo">
              Năm {period.year} chưa chốt đánh giá. Số liệu lấy đến phiếu được duyệt gần nhất và còn thay đổi khi có
              phiếu mới được duyệt.
            </Notice>
          </div>
        )}
      </div>
      <WritingCard periodKey={key} open={open} issued={issued} flags={flags} writes={writes} />
      <OfferedCauses causes={input.causes} />
      <ReportPaper report={document} linked headingLevel={2} />
    </>
  );
}
