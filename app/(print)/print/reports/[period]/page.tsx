import type { Metadata } from "next";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import { PaperStrip } from "@/app/(print)/_paper/paper-strip";
import { ReportPaper } from "@/app/(print)/_paper/report-paper";
import { loadReport } from "@/app/(workspace)/reports/[period]/load";
import { formatLocalDate } from "@/lib/format/dates";
import { parsePeriodKey, periodKey } from "@/lib/periods/period";
import { issuedName } from "@/lib/reports/issue-words";
import { reportTitle } from "@/lib/reports/report-list";
import { STATE_LAYOUT } from "@/lib/settings/trial-layout";

type Props = {
  params: Promise<{ period: string }>;
  searchParams: Promise<{ layout?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: reportTitle(parsePeriodKey((await params).period)) };
}

/** Only the document is in the tree; the strip above it never prints. */
export default async function PrintReportPage({ params, searchParams }: Props) {
  const { layout } = await searchParams;
  const { document, period, trial, issued } = await loadReport(
    (await params).period,
    typeof layout === "string" ? layout : undefined,
  );
  const isState = document.layout.kind === "state";
  return (
    <>
      <PaperStrip paper="khổ A4, tỷ lệ 100%, lề mặc định">
        <LinkButton href={`/reports/${periodKey(period)}`} variant="quiet">
          Xem trên màn hình
        </LinkButton>
        <LinkButton
          href={`/print/reports/${periodKey(period)}${isState ? "" : `?layout=${STATE_LAYOUT}`}`}
          variant="quiet"
        >
          {isState ? "Thể thức văn bản của Đảng" : "Thể thức văn bản của UBND"}
        </LinkButton>
        {issued === null ? null : (
          <p role="note">
            <strong>Bản này lập lại từ số liệu hôm nay.</strong>{" "}
            <Link className="link" href={`/print/issued/${issued.id}`}>
              In bản đã ban hành: {issuedName(issued)}
            </Link>
          </p>
        )}
        {trial === null ? null : (
          <p role="note">
            <strong>
              Bản xem thử: {trial.title.toLowerCase()} áp dụng từ ngày {formatLocalDate(trial.effectiveFrom)}.
            </strong>
          </p>
        )}
      </PaperStrip>
      <main>
        <ReportPaper report={document} linked={false} headingLevel={1} />
      </main>
    </>
  );
}
