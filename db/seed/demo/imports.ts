import type { Schema } from "@/db/schema";
import { sha256Of } from "@/db/sha256";
import type { WorkbookSheet } from "@/lib/workbooks/workbook";
import { at } from "./instants";
import { COMMUNE_ID } from "./units";

const ROWS = [
  ["Tên đơn vị", "Loại đơn vị", "Đơn vị cấp trên", "Hoạt động từ ngày"],
  ["Chi bộ thôn 1"],
  ["Chi bộ Trung tâm Dịch vụ việc làm", "Chi bộ"],
  ["Tổ Công nghệ số cộng đồng", "Tổ"],
];

/** A list of units that was uploaded and waits for its preview to be looked at: one is there, one is new, one is wrong. */
export function demoImport(): Schema["imports"]["$inferInsert"] {
  const sheets: WorkbookSheet[] = [
    {
      name: "Nhập",
      hidden: false,
      rows: ROWS.map((cells, index) => ({
        number: index + 1,
        cells: cells.map((text) => ({ text, type: "text", isFormula: false })),
      })),
    },
  ];
  const content = JSON.stringify(sheets);
  return {
    communeId: COMMUNE_ID,
    id: "nhap-don-vi-minh-hoa",
    kind: "units",
    fileName: "don-vi-minh-hoa.xlsx",
    sha256: sha256Of(content),
    state: "waiting",
    content,
    sheetName: "Nhập",
    mapping: JSON.stringify({ name: 0, kind: 1, parent: 2, validFrom: 3 }),
    options: "{}",
    createdBy: "vanphong",
    createdAt: at("2026-11-20", 9, 30),
  };
}
