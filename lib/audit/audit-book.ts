import type { TableBook } from "@/lib/workbooks/table-book";
import type { EntryWords } from "./entry-words";

type Row = EntryWords & { at: number; sequence: number | null };

/** The filtered trail, most recent first. `left` = there are more than the workbook takes. */
export function auditBook(rows: readonly Row[], committeeName: string, filter: string, left: boolean): TableBook {
  const text = (title: string, width: number) => ({ title, kind: "text" as const, width });
  return {
    title: "Nhật ký",
    sheets: [
      {
        name: "Nhật ký",
        heading: ["Nhật ký", committeeName, filter],
        columns: [
          { title: "Dòng số", kind: "number", width: 10 },
          { title: "Lúc", kind: "instant" },
          text("Người làm", 24),
          text("Việc", 24),
          text("Về", 20),
          text("Tên", 34),
          text("Trước", 46),
          text("Sau", 46),
        ],
        rows: rows.map((row) => [
          row.sequence === null ? null : { count: row.sequence },
          { instant: row.at },
          row.actor,
          row.action,
          row.entity,
          row.subject,
          row.before.join("; "),
          row.after.join("; "),
        ]),
        notes: left ? [`Chỉ gồm ${rows.length} dòng mới nhất; lọc theo ngày để lấy các dòng trước đó.`] : [],
        landscape: true,
      },
    ],
  };
}
