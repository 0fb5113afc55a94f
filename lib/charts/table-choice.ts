import { withParameters } from "@/lib/format/parameters";
import { ASSESSMENT_STATUSES, type AssessmentStatus } from "@/lib/indicators/assessment";
import { ASSESSMENT_LABELS } from "@/lib/indicators/labels";

/** Columns by which the table of indicators can be sorted, as they stand in the address, with their heads. */
export const SORT_COLUMNS = {
  name: "Chỉ tiêu",
  plan: "Kế hoạch",
  cumulative: "Lũy kế",
  percent: "% KH",
  variance: "Chênh lệch",
  same: "Cùng kỳ",
  change: "So cùng kỳ",
  status: "Đánh giá",
} as const;
export type SortColumn = keyof typeof SORT_COLUMNS;

/** What the table is filtered to and sorted by; empty = everything. All of it stands in the address. */
export type TableChoice = {
  text: string;
  status: AssessmentStatus | "";
  /** Code of a lĩnh vực. */
  group: string;
  /** Id of a unit that reports the indicator. */
  unit: string;
  sort: { column: SortColumn; descending: boolean } | null;
};

export const WHOLE_TABLE: TableChoice = { text: "", status: "", group: "", unit: "", sort: null };

const MOST_TEXT = 100;

type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads `?q=thu&status=behind&group=kinh-te&unit=…&sort=-percent`; what cannot be read asks for nothing. */
export function readTableChoice({ q, status, group, unit, sort }: Given): TableChoice {
  return {
    text: typeof q === "string" ? q.slice(0, MOST_TEXT) : "",
    status: ASSESSMENT_STATUSES.find((each) => each === status) ?? "",
    group: typeof group === "string" ? group.slice(0, MOST_TEXT) : "",
    unit: typeof unit === "string" ? unit.slice(0, MOST_TEXT) : "",
    sort: typeof sort === "string" ? readSort(sort) : null,
  };
}

function readSort(text: string): TableChoice["sort"] {
  const descending = text.startsWith("-");
  const name = descending ? text.slice(1) : text;
  const column = (Object.keys(SORT_COLUMNS) as SortColumn[]).find((each) => each === name);
  return column === undefined ? null : { column, descending };
}

/** The choice as it stands in the address; an empty value takes the parameter out. */
export function tableParameters({ text, status, group, unit, sort }: TableChoice): [name: string, value: string][] {
  return [
    ["q", text],
    ["status", status],
    ["group", group],
    ["unit", unit],
    ["sort", sort === null ? "" : `${sort.descending ? "-" : ""}${sort.column}`],
  ];
}

/** "period=2026-9M&group=kinh-te&sort=-percent": a link to the table as chosen, on the switches of the screen. */
export function tableQuery(viewQuery: string, choice: TableChoice): string {
  return withParameters(new URLSearchParams(viewQuery), tableParameters(choice)).toString();
}

/** A click on a head: first the best or largest on top, then the other way round, then the catalogue's own order. */
export function nextSort(sort: TableChoice["sort"], column: SortColumn): TableChoice["sort"] {
  const first = column !== "name" && column !== "status";
  if (sort?.column !== column) return { column, descending: first };
  return sort.descending === first ? { column, descending: !first } : null;
}

/** "lĩnh vực Kinh tế; đánh giá Chậm; đơn vị Thôn 1; tìm “thu”; xếp theo % KH, giảm dần": for paper and workbook. */
export function tableWords(choice: TableChoice, groupName: string, unitName: string): string {
  const { text, status, sort } = choice;
  return [
    groupName === "" ? "" : `lĩnh vực ${groupName}`,
    status === "" ? "" : `đánh giá ${ASSESSMENT_LABELS[status].word}`,
    unitName === "" ? "" : `đơn vị ${unitName}`,
    text.trim() === "" ? "" : `tìm “${text.trim()}”`,
    sort === null ? "" : `xếp theo ${SORT_COLUMNS[sort.column]}, ${sort.descending ? "giảm dần" : "tăng dần"}`,
  ]
    .filter(Boolean)
    .join("; ");
}
