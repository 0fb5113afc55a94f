import type { Metadata } from "next";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { FilterChoice } from "@/app/_ui/filter-choice";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { PrintButton } from "@/app/_ui/print-button";
import { MeetingTabs } from "../_parts/meeting-tabs";
import { YearLinks } from "../_parts/year-links";
import { DaysForm } from "./days-form";
import { loadCalendar } from "./load";
import { PlannedDays } from "./planned-days";

export const metadata: Metadata = { title: "Lịch sinh hoạt chi bộ" };

export default async function CalendarPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { year, today, planned, own, form } = await loadCalendar(await searchParams);
  return (
    <div className="print-portrait">
      <PageHeader title={`Lịch sinh hoạt chi bộ năm ${year}`} subtitle="Ngày các chi bộ dự kiến họp">
        <YearLinks
          href={(each) => `/party-cell-meetings/calendar?year=${each}`}
          year={year}
          thisYear={Number(today.slice(0, 4)) + 1}
        />
        <PrintButton variant="secondary" />
      </PageHeader>
      <MeetingTabs current="/party-cell-meetings/calendar" />
      <div className="grid items-start gap-4 xl:grid-cols-2 print:block">
        <PlannedDays planned={planned} today={today} />
        {own.length === 0 ? null : (
          <Card title="Ghi lịch họp" subtitle={form?.unitName} className="no-print">
            {own.length > 1 ? (
              <form className="mb-3 flex flex-wrap items-end gap-3">
                <input type="hidden" name="year" value={year} />
                <FilterChoice
                  name="unit"
                  label="Chi bộ"
                  value={form?.unitId ?? ""}
                  all="Chọn…"
                  options={own.map(({ id, name }) => [id, name] as const)}
                />
                <Button type="submit">Chọn</Button>
              </form>
            ) : null}
            {form ? <DaysForm key={`${form.unitId} ${year}`} form={form} /> : null}
          </Card>
        )}
      </div>
    </div>
  );
}
