"use client";

import { useState } from "react";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { arrangeRows, type KnownUnits, statusTally } from "@/lib/charts/arrange-rows";
import { ILLUSTRATIVE_FLAG, type IndicatorRow, type IndicatorRowGroup } from "@/lib/charts/indicator-rows";
import { type TableChoice, tableParameters, tableWords, WHOLE_TABLE } from "@/lib/charts/table-choice";
import { withParameters } from "@/lib/format/parameters";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import { ASSESSMENT_LABELS } from "@/lib/indicators/labels";
import { IndicatorFilter } from "./indicator-filter";
import { TableHead } from "./indicator-table-head";
import { IndicatorTableRow } from "./indicator-table-row";
import { NothingMatches } from "./nothing-matches";
import { TableLegend } from "./table-legend";

type IndicatorTableProps = {
  caption: string;
  groups: IndicatorRowGroup[];
  /** The switches of the screen, which every link carries on. */
  query: string;
  year: number;
  /** "Lũy kế đến quý III": what the cumulative column shows in this period. */
  cumulativeLabel: string;
  /** The last quarter of the period is set off from the others. */
  lastQuarter: number;
  /** Filters and sorting above the table: what the address asks for, and the units to choose from. */
  filter?: { choice: TableChoice } & KnownUnits;
};

const STATUSES = Object.keys(ASSESSMENT_LABELS) as AssessmentStatus[];
const NO_UNITS: KnownUnits = { units: [], sets: [] };

/**
 * The one table of indicators. Rows come as arrays of text (half the bytes of elements); the first drawing is done
 * on the server, already filtered and sorted by the address, so it reads without JavaScript too.
 */
export function IndicatorTable({ caption, groups, query, year, filter, ...heads }: IndicatorTableProps) {
  const [choice, setChoice] = useState<TableChoice>(filter ? filter.choice : WHOLE_TABLE);
  const known = filter ?? NO_UNITS;
  const shown = arrangeRows(groups, known, choice);
  const count = shown.reduce((sum, group) => sum + group.rows.length, 0);
  const all = groups.flatMap((group) => group.rows);
  const notes = comparisonNotes(shown);
  const quarters = quartersShown(all, heads.lastQuarter);
  const choose = (next: TableChoice) => {
    setChoice(next);
    keepInAddress(next);
  };
  return (
    <>
      {filter ? (
        <IndicatorFilter
          query={query}
          choice={choice}
          groups={groups}
          units={known.units}
          statuses={STATUSES.filter((each) => all.some((row) => row[11] === each) || each === choice.status)}
          count={count}
          total={all.length}
          onChange={choose}
        />
      ) : null}
      <ChosenWords choice={choice} groups={groups} units={known.units} />
      <ScrollRegion label={caption} className={filter ? "max-h-[calc(100dvh-7rem)] print:max-h-none" : ""}>
        <table className="data-table data-table-sticky data-table-wide min-w-[62rem] text-[0.8125rem]! print:text-[7.5pt]! [&_td]:px-1.5! [&_th]:px-1.5! print:[&_td]:px-1! print:[&_th]:px-1!">
          <caption className="sr-only">{caption}</caption>
          <TableHead
            year={year}
            quarters={quarters}
            {...heads}
            sorting={filter ? { choice, query, onSort: (sort) => choose({ ...choice, sort }) } : undefined}
          />
          {shown.map((group) => (
            <tbody key={group.name}>
              {groups.length > 1 && group.name !== "" ? <GroupHead group={group} columns={10 + quarters} /> : null}
              {group.rows.map((row) => (
                <IndicatorTableRow
                  key={row[0]}
                  row={row}
                  query={query}
                  quarters={quarters}
                  lastQuarter={heads.lastQuarter}
                  footnote={footnoteOf(row, notes)}
                />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
      {count === 0 ? <NothingMatches query={query} onClear={() => choose(WHOLE_TABLE)} /> : null}
      <TableLegend notes={notes} illustrative={all.some((row) => (row[12] & ILLUSTRATIVE_FLAG) !== 0)} />
    </>
  );
}

/** Next keeps its own note of the address, so that the period picker and the Excel link see the filters too. */
function keepInAddress(choice: TableChoice): void {
  const url = new URL(window.location.href);
  url.search = withParameters(url.searchParams, tableParameters(choice)).toString();
  window.history.replaceState(null, "", url);
}

/** The filters in words, for paper: the form is not printed. */
function ChosenWords({
  choice,
  groups,
  units,
}: Pick<IndicatorTableProps, "groups"> & { choice: TableChoice; units: KnownUnits["units"] }) {
  const words = tableWords(
    choice,
    groups.find(({ code }) => code === choice.group)?.name ?? "",
    units.find(({ id }) => id === choice.unit)?.name ?? "",
  );
  return words === "" ? null : <p className="hidden px-4 pt-2 text-sm print:block">Chỉ gồm: {words}.</p>;
}

function GroupHead({ group, columns }: { group: IndicatorRowGroup; columns: number }) {
  return (
    <tr className="group-row">
      <th scope="rowgroup" colSpan={columns}>
        <span className="sticky left-3">
          {group.name}
          <span className="ml-2 font-normal text-muted">
            {statusTally(group.rows)
              .map(({ status, count }) => `${ASSESSMENT_LABELS[status].word} ${count}`)
              .join(" · ")}
          </span>
        </span>
      </th>
    </tr>
  );
}

/** Quarters after the period have a column only where a figure is in already. */
function quartersShown(rows: IndicatorRow[], lastQuarter: number): number {
  const given = rows.flatMap((row) =>
    row[5].map((cell, index) => ((typeof cell === "string" ? cell : cell[0]) === "" ? 0 : index + 1)),
  );
  return Math.max(lastQuarter, ...given);
}

/** The explanations of cùng kỳ figures, each once, in the order of the rows. */
function comparisonNotes(groups: IndicatorRowGroup[]): string[] {
  const notes = groups.flatMap((group) => group.rows.flatMap((row) => (typeof row[9] === "string" ? [] : [row[9][1]])));
  return [...new Set(notes)];
}

function footnoteOf(row: IndicatorRow, notes: string[]): number | null {
  return typeof row[9] === "string" ? null : notes.indexOf(row[9][1]) + 1;
}
