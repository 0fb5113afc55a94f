import { REPORT_MOVE_WORDS, REPORT_STATE_LABELS } from "@/lib/reports/draft-labels";
import { code, type ExportTable, instant, integer, json, optionalInstant, optionalText, text } from "./export-format";

const KINDS = {
  quarter: "Báo cáo quý",
  "six-months": "Báo cáo 6 tháng",
  "nine-months": "Báo cáo 9 tháng",
  year: "Báo cáo năm",
  "unit-summary": "Tóm tắt năm của đơn vị",
};
const STATES = Object.fromEntries(Object.entries(REPORT_STATE_LABELS).map(([key, { word }]) => [key, word]));

/** Reports as they are written; those that are issued are frozen elsewhere. */
export const REPORT_TABLES: ExportTable[] = [
  {
    ...{
      key: "reports",
      source: "reports",
      title: "Báo cáo đang soạn",
      permission: "report:read-draft",
      order: ["id"],
    },
    meaning: "Mỗi báo cáo đã bắt đầu soạn của một kỳ: loại, tình trạng, dự thảo lần mấy, kèm những phụ lục nào.",
    fields: [
      text("id", "Mã"),
      code("kind", "Loại", KINDS),
      text("period_key", "Kỳ"),
      optionalText("unit_id", "Mã đơn vị"),
      code("state", "Tình trạng", STATES),
      integer("draft_number", "Dự thảo lần"),
      json("annexes", "Phụ lục"),
      optionalText("corrects_id", "Đính chính báo cáo"),
      text("created_by", "Người bắt đầu"),
      instant("created_at", "Bắt đầu lúc"),
      optionalText("agreed_by", "Người đồng ý"),
      optionalInstant("agreed_at", "Đồng ý lúc"),
      integer("version", "Số lần thay đổi"),
    ],
  },
  {
    ...{ key: "report_sections", source: "reportSections", title: "Mục báo cáo", permission: "report:read-draft" },
    order: ["report_id", "id"],
    meaning: "Các mục của báo cáo đang soạn: đề mục, đoạn văn phòng viết, câu của phần mềm được giữ, sửa lời hay bỏ.",
    fields: [
      text("report_id", "Mã báo cáo"),
      text("id", "Mã mục"),
      integer("sort_order", "Thứ tự"),
      integer("level", "Cấp"),
      text("heading", "Đề mục"),
      text("source", "Nội dung của phần mềm"),
      json("items", "Nội dung"),
      text("updated_by", "Người viết"),
      instant("updated_at", "Viết lúc"),
      integer("version", "Số lần thay đổi"),
    ],
  },
  {
    ...{ key: "report_comments", source: "reportComments", title: "Góp ý báo cáo", permission: "report:read-draft" },
    order: ["id"],
    meaning: "Góp ý cho từng mục của báo cáo đang soạn, hoặc cho cả báo cáo.",
    fields: [
      text("id", "Mã"),
      text("report_id", "Mã báo cáo"),
      text("section_id", "Mã mục"),
      text("text", "Góp ý"),
      text("written_by", "Người góp ý"),
      instant("written_at", "Lúc"),
      optionalText("resolved_by", "Người xử lý"),
      optionalInstant("resolved_at", "Xử lý lúc"),
    ],
  },
  {
    ...{ key: "report_steps", source: "reportSteps", title: "Các bước báo cáo", permission: "report:read-draft" },
    order: ["report_id", "sequence"],
    meaning: "Từng bước của mỗi báo cáo, với các mục như lúc đó.",
    fields: [
      text("report_id", "Mã báo cáo"),
      integer("sequence", "Thứ tự"),
      code("move", "Bước", REPORT_MOVE_WORDS),
      integer("draft_number", "Dự thảo lần"),
      json("sections", "Các mục lúc đó"),
      text("note", "Ghi chú"),
      text("actor_id", "Người làm"),
      instant("at", "Lúc"),
    ],
  },
  {
    ...{ key: "report_outlines", source: "reportOutlines", title: "Đề cương báo cáo", permission: "report:read-draft" },
    order: ["kind"],
    meaning: "Đề cương của văn phòng cho từng loại báo cáo.",
    fields: [
      code("kind", "Loại", KINDS),
      json("sections", "Các mục"),
      json("annexes", "Phụ lục"),
      text("recorded_by", "Người lưu"),
      instant("recorded_at", "Lưu lúc"),
      integer("version", "Số lần thay đổi"),
    ],
  },
];
