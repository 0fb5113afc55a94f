import { formatPeriod } from "@/lib/format/periods";
import { parsePeriodKey } from "@/lib/periods/period";
import type { TableBook } from "@/lib/workbooks/table-book";
import { showCheckCode } from "./check-code";
import type { IssuedReport } from "./issued";
import { REPORT_KIND_WORDS } from "./report-kind";

/** The list of issued reports as it stands on the screen. */
export function archiveBook(issued: readonly IssuedReport[]): TableBook {
  const numbers = new Map(issued.map(({ id, number }) => [id, number]));
  return {
    title: "Báo cáo đã ban hành",
    sheets: [
      {
        name: "Báo cáo đã ban hành",
        heading: ["Báo cáo đã ban hành"],
        landscape: true,
        columns: [
          { title: "Số", kind: "text", width: 14 },
          { title: "Ngày ban hành", kind: "date" },
          { title: "Loại", kind: "text", width: 18 },
          { title: "Kỳ", kind: "text", width: 22 },
          { title: "Trích yếu", kind: "text", width: 60 },
          { title: "Người ký", kind: "text" },
          { title: "Thay thế báo cáo số", kind: "text", width: 18 },
          { title: "Mã kiểm tra", kind: "text", width: 12 },
        ],
        rows: issued.map((each) => {
          const period = parsePeriodKey(each.periodKey);
          return [
            each.number,
            { date: each.issuedOn },
            REPORT_KIND_WORDS[each.kind],
            period === null ? each.periodKey : formatPeriod(period),
            each.title,
            each.signatory,
            each.correctsId === null ? null : (numbers.get(each.correctsId) ?? "báo cáo trước"),
            showCheckCode(each.checkCode),
          ];
        }),
      },
    ],
  };
}
