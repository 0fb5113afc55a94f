import type { ReactNode } from "react";
import { formatPeriodInSentence } from "@/lib/format/periods";
import type { TopicView } from "../topic.load";
import { HeadlineCards } from "./headline-cards";
import { IndicatorTable } from "./indicator-table";
import { QuarterCharts } from "./quarter-charts";
import { TopicEntry, TopicFrame } from "./topic-frame";

type TopicPageProps = {
  title: string;
  path: string;
  view: TopicView;
  /** Lĩnh vực of the entry form beside the figures. */
  entryGroups: string[];
  tabs?: ReactNode;
  children?: ReactNode;
};

/** A page about some indicators without a shape of its own: cards, table, charts, and the form for whoever may type. */
export function TopicPage({ title, path, view, entryGroups, tabs, children }: TopicPageProps) {
  return (
    <TopicFrame title={title} path={path} view={view} tabs={tabs}>
      <HeadlineCards cards={view.cards} query={view.query} />
      <TopicTable caption={`${title} ${formatPeriodInSentence(view.period)}`} view={view} />
      <TopicEntry path={path} view={view} groups={entryGroups} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <QuarterCharts path={path} view={view} />
      </div>
      {children}
    </TopicFrame>
  );
}

/** All of the page's indicators, as the table of indicators shows them. */
export function TopicTable({ caption, view }: { caption: string; view: TopicView }) {
  return (
    <div className="card overflow-hidden p-0!">
      <IndicatorTable
        key={view.query}
        caption={caption}
        groups={view.groups}
        query={view.query}
        year={view.year}
        lastQuarter={view.lastQuarter}
        cumulativeLabel={view.cumulativeLabel}
      />
    </div>
  );
}
