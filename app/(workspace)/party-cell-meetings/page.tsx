import type { Metadata } from "next";
import type { SearchParams } from "@/app/_ui/period-param";
import { PARTY_BUILDING_GROUP } from "@/lib/party-cell-meetings/meeting-indicators";
import { TopicPage } from "../indicators/_parts/topic-page";
import { MeetingTabs } from "./_parts/meeting-tabs";
import { CellsTable } from "./cells-table";
import { loadPartyCellMeetings } from "./load";

export const metadata: Metadata = { title: "Sinh hoạt chi bộ" };

export default async function PartyCellMeetingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view, byCell } = await loadPartyCellMeetings(await searchParams);
  return (
    <TopicPage
      title="Sinh hoạt chi bộ"
      path="/party-cell-meetings"
      view={view}
      entryGroups={[PARTY_BUILDING_GROUP]}
      tabs={<MeetingTabs current="/party-cell-meetings" />}
    >
      <CellsTable
        columns={byCell.columns}
        rows={byCell.rows}
        query={view.query}
        cumulativeLabel={view.cumulativeLabel}
      />
    </TopicPage>
  );
}
