import type { Metadata } from "next";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { ExcelLink } from "@/app/_ui/excel-link";
import { FilterChoice } from "@/app/_ui/filter-choice";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { PrintButton } from "@/app/_ui/print-button";
import { formatPeriodInSentence, formatQuarter } from "@/lib/format/periods";
import { quartileWords } from "@/lib/party-cell-meetings/quality-words";
import { QUARTERS } from "@/lib/periods/period";
import { MeetingTabs } from "../_parts/meeting-tabs";
import { CellsCard } from "./cells-card";
import { HelpCard } from "./help-card";
import { loadQuality, type QualityView } from "./load";
import { SignsCard } from "./signs-card";
import { ClassesCard, SpreadCard } from "./spread-cards";

export const metadata: Metadata = { title: "Chất lượng sinh hoạt chi bộ" };

/** How even the meetings are over the cells, which cells need help, and where meetings may be only formal. */
export default async function QualityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadQuality(await searchParams);
  const { period, quality } = view;
  const query = `year=${period.year}&quarter=${period.kind === "quarter" ? period.quarter : ""}`;
  return (
    <div className="print-landscape">
      <PageHeader
        title={`Chất lượng sinh hoạt chi bộ ${formatPeriodInSentence(period)}`}
        subtitle={<Headline view={view} />}
      >
        <PeriodForm view={view} />
        {view.hasMeetings ? (
          <>
            <ExcelLink href={`/party-cell-meetings/quality/excel?${query}`} />
            <PrintButton variant="secondary" />
          </>
        ) : null}
      </PageHeader>
      <MeetingTabs current="/party-cell-meetings/quality" />
      {view.hasMeetings ? (
        <div className="grid gap-4">
          <div className="grid items-start gap-4 xl:grid-cols-2 xl:grid-rows-[auto_1fr] print:grid-cols-2">
            <HelpCard view={view} />
            {view.reviewsAny ? <SignsCard view={view} className="xl:row-span-2 print:row-span-1" /> : null}
            <ClassesCard quality={quality} period={period} />
          </div>
          {quality.lines.length === 0 ? null : (
            <>
              <SpreadCard quality={quality} rubric={view.rubric} />
              <CellsCard view={view} />
            </>
          )}
        </div>
      ) : (
        <EmptyState title={`Năm ${period.year} chưa có phiếu sinh hoạt nào`}>
          Chi bộ ghi phiếu sinh hoạt hằng tháng; kết quả hiện ở đây khi đã được xác nhận.
        </EmptyState>
      )}
    </div>
  );
}

function Headline({ view: { quality, reviewsAny } }: { view: QualityView }) {
  const all = quality.groups[0]?.now;
  if (!all || all.meetings === 0) return <>Chưa có kỳ sinh hoạt nào được xác nhận trong kỳ này.</>;
  const parts = [
    `${all.meetings} kỳ đã xác nhận của ${all.cells.length}/${quality.cells.length} chi bộ`,
    all.quartiles === null ? "" : quartileWords(all.quartiles),
    `${quality.help.length} chi bộ cần giúp`,
    reviewsAny ? `${quality.signs.filter(({ named }) => named).length} chi bộ nên xem lại` : "",
  ];
  return <>{parts.filter((part) => part !== "").join(" · ")}</>;
}

/** A plain GET form: every period is a link. */
function PeriodForm({ view: { period, thisYear } }: { view: QualityView }) {
  const years = Array.from({ length: 5 }, (_, index) => thisYear - index);
  if (!years.includes(period.year)) years.push(period.year);
  return (
    <form method="get" action="/party-cell-meetings/quality" className="flex flex-wrap items-end gap-2">
      <FilterChoice
        name="year"
        label="Năm"
        value={String(period.year)}
        options={years.map((year) => [String(year), String(year)] as const)}
      />
      <FilterChoice
        name="quarter"
        label="Quý"
        value={period.kind === "quarter" ? String(period.quarter) : ""}
        all="Cả năm"
        options={QUARTERS.map((quarter) => [String(quarter), formatQuarter(quarter)] as const)}
      />
      <Button type="submit">Xem</Button>
    </form>
  );
}
