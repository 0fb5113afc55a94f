import type { Metadata } from "next";
import { ExcelLink } from "@/app/_ui/excel-link";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { ReportPaper } from "@/app/(print)/_paper/report-paper";
import { loadReport } from "./load";
import { OfferedCauses } from "./offered-causes";

type Props = { params: Promise<{ period: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Báo cáo năm ${(await params).period}` };
}

export default async function ReportPage({ params }: Props) {
  const { report, year, closed, causes } = await loadReport((await params).period);
  return (
    <>
      <div className="no-print">
        <PageHeader title={`Báo cáo năm ${year}`} subtitle="Bấm vào một số để xem nguồn của số đó.">
          <LinkButton href="/reports" variant="quiet">
            Danh sách báo cáo
          </LinkButton>
          {report.annexes.length === 0 ? null : <ExcelLink href={`/reports/${year}/excel`} what="phụ lục" />}
          <LinkButton href={`/print/reports/${year}`} variant="primary" target="_blank">
            In (A4)
          </LinkButton>
        </PageHeader>
        {closed ? null : (
          <div className="mb-4">
            <Notice title="Bản dự thảo">
              Năm {year} chưa chốt đánh giá. Số liệu lấy đến phiếu được duyệt gần nhất và còn thay đổi khi có phiếu mới
              được duyệt.
            </Notice>
          </div>
        )}
      </div>
      <OfferedCauses causes={causes} />
      <ReportPaper report={report} linked headingLevel={2} />
    </>
  );
}
