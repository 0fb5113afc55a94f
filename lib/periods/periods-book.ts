import { formatQuarter } from "@/lib/format/periods";
import type { TableBook, TableCell } from "@/lib/workbooks/table-book";
import type { LocalDate } from "./local-date";
import type { Quarter } from "./period";

type Year = {
  year: number;
  assessmentClosedOn: LocalDate | null;
  quarters: readonly {
    quarter: Quarter;
    period: { state: "open" | "locked" } | null;
    window: { dataFrom: LocalDate; dataTo: LocalDate; dueOn: LocalDate };
    sheets: number;
    finished: number;
    /** Deadlines of their own by kind of unit, in words. */
    deadlines: readonly string[];
  }[];
};

/** Years and quarters with their windows, deadlines and how many sheets are finished. */
export function periodsBook(years: readonly Year[], committeeName: string): TableBook {
  return {
    title: "Năm và quý",
    sheets: [
      {
        name: "Năm và quý",
        heading: ["Năm và quý", committeeName],
        columns: [
          { title: "Năm", kind: "text", width: 8 },
          { title: "Quý", kind: "text", width: 10 },
          { title: "Tình trạng", kind: "text", width: 14 },
          { title: "Số liệu từ", kind: "date" },
          { title: "Số liệu đến", kind: "date" },
          { title: "Hạn nộp", kind: "date" },
          { title: "Hạn riêng", kind: "text", width: 34 },
          { title: "Phiếu xong", kind: "number", width: 11 },
          { title: "Tổng phiếu", kind: "number", width: 11 },
          { title: "Chốt đánh giá năm", kind: "date", width: 14 },
        ],
        rows: years.flatMap((year) =>
          year.quarters.map(({ quarter, period, window, sheets, finished, deadlines }): TableCell[] => [
            String(year.year),
            formatQuarter(quarter),
            period === null ? "Chưa mở" : period.state === "open" ? "Đang mở" : "Đã khóa",
            { date: window.dataFrom },
            { date: window.dataTo },
            { date: window.dueOn },
            deadlines.join("; "),
            period === null ? null : { count: finished },
            period === null ? null : { count: sheets },
            year.assessmentClosedOn === null ? null : { date: year.assessmentClosedOn },
          ]),
        ),
        landscape: true,
      },
    ],
  };
}
