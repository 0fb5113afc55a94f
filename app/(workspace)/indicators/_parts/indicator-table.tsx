"use client";

import { useState } from "react";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { ILLUSTRATIVE_FLAG, type IndicatorRow, type IndicatorRowGroup } from "@/lib/charts/indicator-rows";
import { foldForSearch } from "@/lib/format/fold";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import { ASSESSMENT_LABELS } from "@/lib/indicators/labels";
import { IndicatorTableRow } from "./indicator-table-row";
import { TableLegend } from "./table-legend";

type IndicatorTableProps = {
  caption: string;
  groups: IndicatorRowGroup[];
  query: string;
  year: number;
  /** "Lũy kế đến quý III": what the cumulative column shows in this period. */
  cumulativeLabel: string;
  /** The last quarter of the period is set off from the others. */
  lastQuarter: number;
  /** Search and status filter above the table, with what the address asks for. */
  filter?: { text: string; status: AssessmentStatus | "" };
};

const STATUSES = Object.keys(ASSESSMENT_LABELS) as AssessmentStatus[];

/**
 * The one table of indicators. Rows come as arrays of text (half the bytes of elements); the first drawing is done
 * on the server, already filtered by the address, so it reads without JavaScript too.
 */
export function IndicatorTable({ caption, groups, query, year, filter, ...heads }: IndicatorTableProps) {
  const [text, setText] = useState(filter ? filter.text : "");
  const [status, setStatus] = useState<AssessmentStatus | "">(filter ? filter.status : "");
  const shown = filterGroups(groups, text, status);
  const count = shown.reduce((sum, group) => sum + group.rows.length, 0);
  const all = groups.flatMap((group) => group.rows);
  const notes = comparisonNotes(shown);
  const quarters = quartersShown(all, heads.lastQuarter);
  const keepInAddress = (nextText: string, nextStatus: string) => {
    const url = new URL(window.location.href);
    for (const [name, value] of [
      ["q", nextText],
      ["status", nextStatus],
    ] as const) {
      if (value === "") url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    window.history.replaceState(window.history.state, "", url);
  };
  return (
    <>
      {filter ? (
        <FilterForm
          query={query}
          text={text}
          status={status}
          present={STATUSES.filter((each) => all.some((row) => row[11] === each) || each === status)}
          count={count}
          total={all.length}
          onChange={(nextText, nextStatus) => {
            setText(nextText);
            setStatus(nextStatus);
            keepInAddress(nextText, nextStatus);
          }}
        />
      ) : null}
      <ScrollRegion label={caption} className={filter ? "max-h-[calc(100dvh-7rem)] print:max-h-none" : ""}>
        <table className="data-table data-table-sticky min-w-[62rem] text-[0.8125rem]! [&_td]:px-2! [&_th]:px-2!">
          <caption className="sr-only">{caption}</caption>
          <TableHead year={year} quarters={quarters} {...heads} />
          {shown.map((group) => (
            <tbody key={group.name}>
              {groups.length > 1 ? (
                <tr className="group-row">
                  <th scope="rowgroup" colSpan={9 + quarters}>
                    <span className="sticky left-3">{group.name}</span>
                  </th>
                </tr>
              ) : null}
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
      {count === 0 ? (
        <p className="p-4 text-muted" role="status">
          Không có chỉ tiêu nào khớp. Hãy bỏ bớt chữ tìm kiếm hoặc chọn "Tất cả đánh giá".
        </p>
      ) : null}
      <TableLegend notes={notes} illustrative={all.some((row) => (row[12] & ILLUSTRATIVE_FLAG) !== 0)} />
    </>
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

function filterGroups(groups: IndicatorRowGroup[], text: string, status: AssessmentStatus | ""): IndicatorRowGroup[] {
  const words = foldForSearch(text).split(" ").filter(Boolean);
  if (words.length === 0 && status === "") return groups;
  return groups.flatMap((group) => {
    const rows = group.rows.filter(([code, name, , , , , , , , , , assessed]) => {
      if (status !== "" && assessed !== status) return false;
      const key = foldForSearch(`${name} ${code}`);
      return words.every((word) => key.includes(word));
    });
    return rows.length === 0 ? [] : [{ name: group.name, rows }];
  });
}

type FilterFormProps = {
  query: string;
  text: string;
  status: AssessmentStatus | "";
  present: AssessmentStatus[];
  count: number;
  total: number;
  onChange: (text: string, status: AssessmentStatus | "") => void;
};

function FilterForm({ query, text, status, present, count, total, onChange }: FilterFormProps) {
  return (
    <form method="get" className="no-print mb-3 flex flex-wrap items-end gap-3 px-4 pt-4">
      <input type="hidden" name="period" value={query} />
      <label className="min-w-0 flex-1 basis-56">
        <span className="field-label text-sm">Tìm chỉ tiêu</span>
        <input
          name="q"
          type="search"
          className="control control-compact"
          placeholder="Gõ không dấu cũng được"
          value={text}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value, status)}
        />
      </label>
      <label className="flex-none basis-48">
        <span className="field-label text-sm">Đánh giá</span>
        <select
          name="status"
          className="control control-compact"
          value={status}
          onChange={(event) => onChange(text, event.target.value as AssessmentStatus | "")}
        >
          <option value="">Tất cả đánh giá</option>
          {present.map((each) => (
            <option key={each} value={each}>
              {ASSESSMENT_LABELS[each].word}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit" className="btn btn-secondary">
          Lọc
        </button>
      </noscript>
      <p className="pb-2 text-sm text-muted" role="status">
        {count === total ? `${total} chỉ tiêu` : `${count}/${total} chỉ tiêu`}
      </p>
    </form>
  );
}

function TableHead({
  year,
  cumulativeLabel,
  lastQuarter,
  quarters,
}: Pick<IndicatorTableProps, "year" | "cumulativeLabel" | "lastQuarter"> & { quarters: number }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="sticky left-0 z-[2]! min-w-36 md:min-w-48">
          Chỉ tiêu
        </th>
        <th scope="col">ĐVT</th>
        <th scope="col" className="num">
          Kế hoạch {year}
        </th>
        {["I", "II", "III", "IV"].slice(0, quarters).map((roman, index) => (
          <th
            key={roman}
            scope="col"
            className={`num whitespace-nowrap! ${index + 1 === lastQuarter ? "text-ink!" : ""}`}
          >
            Quý {roman}
          </th>
        ))}
        <th scope="col" className="num">
          {cumulativeLabel}
        </th>
        <th scope="col" className="num">
          % KH
        </th>
        <th scope="col" className="num">
          Chênh lệch
        </th>
        <th scope="col" className="num">
          Cùng kỳ {year - 1}
        </th>
        <th scope="col" className="num">
          So cùng kỳ
        </th>
        <th scope="col">Đánh giá</th>
      </tr>
    </thead>
  );
}
