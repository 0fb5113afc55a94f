import { ScrollRegion } from "@/app/_ui/scroll-region";
import type { PlanLineRow } from "@/lib/charts/plan-line-rows";
import { PACE_METHOD_LABELS } from "@/lib/indicators/labels";
import type { PaceMethod } from "@/lib/indicators/result";
import { PlanLineCells } from "./plan-line-cells";
import { TableLegend } from "./table-legend";

export type PlanLinesTableProps = {
  caption: string;
  rows: PlanLineRow[];
  /** Methods that have a column, in the order of the cells. */
  methods: readonly PaceMethod[];
  /** The switches of the screen, which every link carries on. */
  query: string;
  year: number;
  cumulativeLabel: string;
  /** The unit of all lines, which stands in the title; empty where they differ. */
  unit: string;
  /** "xã giao": the basis that pace and difference are told against. */
  basis: string;
  /** "quý III": the end of the quarter that the pace is told for. */
  upTo: string;
};

/** Lines with their parts: both plans, the figure to date against each, what was due by now, and cùng kỳ. */
export function PlanLinesTable(props: PlanLinesTableProps) {
  const { caption, rows, methods, query, year, cumulativeLabel, unit, basis, upTo } = props;
  const notes = notesOf(rows);
  return (
    <>
      <ScrollRegion label={caption}>
        <table className="data-table data-table-wide data-table-stack text-[0.8125rem]! md:min-w-[64rem] print:text-[7.5pt]! print:[&_th]:text-[7.5pt]! md:[&_td]:px-1.5! md:[&_th]:px-1.5!">
          <caption className="sr-only">{caption}</caption>
          <Heads {...{ methods, year, cumulativeLabel, basis, upTo }} />
          <tbody>
            {rows.map((row, index) => (
              <PlanLineCells
                key={row.code ?? `rest ${index}`}
                row={row}
                methods={methods}
                query={query}
                heads={{ year, cumulativeLabel, unit }}
                footnote={footnoteOf(row, notes)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <TableLegend notes={notes} illustrative={rows.some((row) => row.illustrative)} />
      <PaceWords methods={methods} year={year} basis={basis} upTo={upTo} />
      {rows.some(({ share }) => share !== "") ? (
        <p className="-mt-2 px-4 pb-3 text-sm text-muted">Tỷ lệ dưới số lũy kế là tỷ trọng trong dòng tổng bên trên.</p>
      ) : null}
    </>
  );
}

function Heads({
  methods,
  year,
  cumulativeLabel,
  basis,
  upTo,
}: Pick<PlanLinesTableProps, "methods" | "year" | "cumulativeLabel" | "basis" | "upTo">) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="min-w-44">
          Chỉ tiêu
        </th>
        <th scope="colgroup" colSpan={2} className="text-center!">
          Kế hoạch năm {year}
        </th>
        <th scope="col" rowSpan={2} className="num">
          {cumulativeLabel}
        </th>
        <th scope="colgroup" colSpan={2} className="text-center!">
          % kế hoạch
        </th>
        {methods.length === 0 ? null : (
          <th scope="colgroup" colSpan={methods.length} className="text-center!">
            Tiến độ cần có đến hết {upTo}
          </th>
        )}
        <th scope="col" rowSpan={2} className="num">
          Chênh lệch với KH {basis}
        </th>
        <th scope="col" rowSpan={2} className="num">
          Cùng kỳ {year - 1}
        </th>
        <th scope="col" rowSpan={2} className="num">
          So cùng kỳ
        </th>
        <th scope="col" rowSpan={2} className="w-12">
          Xu hướng
        </th>
        <th scope="col" rowSpan={2} className="min-w-28">
          Đánh giá
        </th>
      </tr>
      <tr>
        {["Tỉnh giao", "Xã giao", "Tỉnh giao", "Xã giao"].map((text, index) => (
          <th key={index < 2 ? `plan ${text}` : `percent ${text}`} scope="col" className="num">
            {text}
          </th>
        ))}
        {methods.map((method) => (
          <th key={method} scope="col" className="num">
            {PACE_METHOD_LABELS[method]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** How each pace was formed, in words, and why one is not there. */
function PaceWords({ methods, year, basis, upTo }: Pick<PlanLinesTableProps, "methods" | "year" | "basis" | "upTo">) {
  if (methods.length === 0) return null;
  const words: Record<PaceMethod, string> = {
    "planned-quarters": `theo kế hoạch từng quý: tổng số giao cho các quý đến hết ${upTo}`,
    even: "chia đều các quý: mỗi quý một phần bằng nhau của kế hoạch năm",
    "last-year-shares": `theo nhịp cùng kỳ năm trước: kế hoạch năm nhân với phần mà năm ${year - 1} đã đạt đến hết ${upTo}`,
  };
  return (
    <p className="-mt-2 px-4 pb-3 text-sm text-muted">
      Tiến độ cần có tính theo kế hoạch {basis}; {methods.map((method) => words[method]).join("; ")}. Số nhỏ bên dưới là
      thực hiện so với tiến độ. Ô trống: không giao kế hoạch hoặc năm đã chốt theo số công bố
      {methods.includes("last-year-shares")
        ? `; ở cột cùng kỳ còn là năm ${year - 1} không đủ số liệu bốn quý hoặc không so sánh được.`
        : `. Năm ${year - 1} không đủ số liệu bốn quý nên không tính theo nhịp cùng kỳ.`}
    </p>
  );
}

/** The explanations of cùng kỳ figures, each once, in the order of the rows. */
function notesOf(rows: PlanLineRow[]): string[] {
  return [...new Set(rows.flatMap(({ samePeriod }) => (typeof samePeriod === "string" ? [] : [samePeriod[1]])))];
}

function footnoteOf({ samePeriod }: PlanLineRow, notes: string[]): number | null {
  return typeof samePeriod === "string" ? null : notes.indexOf(samePeriod[1]) + 1;
}
