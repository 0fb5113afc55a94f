import { EXPLANATION_LABELS } from "@/lib/explanations/labels";
import { boolean, code, date, type ExportTable, instant, integer, optionalDate, quarter, text } from "./export-format";

const STATE_WORDS = Object.fromEntries(
  Object.entries(EXPLANATION_LABELS)
    .filter(([state]) => state !== "overdue")
    .map(([state, { word }]) => [state, word]),
);

/** Questions about figures and what was answered. */
export const EXPLANATION_TABLES: ExportTable[] = [
  {
    ...{ key: "explanations", source: "explanations", title: "Giải trình", permission: "explanation:read" },
    order: ["id"],
    meaning: "Mỗi yêu cầu giải trình một số liệu của một đơn vị trong một quý, và tình trạng hiện nay.",
    fields: [
      text("id", "Mã"),
      integer("year", "Năm"),
      quarter("quarter", "Quý"),
      text("indicator_id", "Mã chỉ tiêu"),
      text("unit_id", "Mã đơn vị"),
      code("state", "Tình trạng", STATE_WORDS),
      date("due_on", "Hạn trả lời"),
      integer("cell_version", "Hỏi về lần ghi (0: chưa có số đã duyệt)"),
      text("asked_by", "Người hỏi"),
      instant("asked_at", "Hỏi lúc"),
      integer("version", "Số bước"),
    ],
  },
  {
    ...{ key: "explanation_steps", source: "explanationSteps", title: "Các bước giải trình" },
    permission: "explanation:read",
    order: ["explanation_id", "sequence"],
    meaning: "Từng bước của mỗi yêu cầu giải trình: ai viết gì, lúc nào.",
    fields: [
      text("explanation_id", "Mã giải trình"),
      integer("sequence", "Thứ tự"),
      code("state", "Bước", STATE_WORDS),
      text("text", "Nội dung"),
      optionalDate("due_on", "Hạn trả lời"),
      boolean("on_behalf", "Văn phòng ghi thay"),
      text("actor_id", "Người viết"),
      instant("at", "Lúc"),
    ],
  },
];
