import type { ReactNode } from "react";
import { EmptyState } from "@/app/_ui/empty-state";
import { ExcelLink } from "@/app/_ui/excel-link";
import { PageHeader } from "@/app/_ui/page-header";
import { PrintButton } from "@/app/_ui/print-button";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { SheetEntry } from "../../sheets/_entry/sheet-entry";
import type { TopicView } from "../topic.load";
import { LookBackBand } from "./look-back-band";
import { UnapprovedMark } from "./unapproved-mark";
import { ViewSwitches } from "./view-switches";

type TopicFrameProps = {
  title: string;
  path: string;
  view: TopicView;
  /** Other pages about the same. */
  tabs?: ReactNode;
  children: ReactNode;
};

/** What every page about some indicators stands in: title, switches, Excel and print, and its empty state. */
export function TopicFrame({ title, path, view, tabs, children }: TopicFrameProps) {
  const isEmpty = view.groups.length === 0;
  return (
    <div className="print-landscape">
      <PageHeader
        title={`${title} ${formatPeriodInSentence(view.period)}`}
        subtitle={`Số liệu toàn xã · ${view.words}`}
      >
        <ViewSwitches view={view} />
        {isEmpty ? null : (
          <>
            <ExcelLink href={`${path}/excel?${view.query}`} />
            <PrintButton variant="secondary" />
          </>
        )}
      </PageHeader>
      {tabs}
      <LookBackBand lookBack={view.lookBack} refusal={view.lookBackRefusal} />
      <UnapprovedMark scope={view.choice.scope} />
      {isEmpty ? (
        <EmptyState title={`Năm ${view.year} chưa giao chỉ tiêu nào về nội dung này`}>
          Văn phòng chọn chỉ tiêu của năm và đơn vị báo cáo trong mục Quản trị.
        </EmptyState>
      ) : (
        <div className="grid gap-4">{children}</div>
      )}
    </div>
  );
}

type TopicEntryProps = Pick<TopicFrameProps, "path" | "view"> & {
  /** Lĩnh vực of the form. */
  groups: string[];
};

/** The entry form of the open quarter, for those who may type. */
export function TopicEntry({ path, view, groups }: TopicEntryProps) {
  const { openQuarter } = view;
  if (!openQuarter) return null;
  return (
    <div className="no-print min-w-0 empty:hidden">
      <SheetEntry
        unitId={view.entryUnitId}
        year={openQuarter.year}
        quarter={openQuarter.quarter}
        groupCodes={groups}
        href={`${path}?${view.query}`}
      />
    </div>
  );
}
