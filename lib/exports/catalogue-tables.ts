import {
  ENTRY_MODE_LABELS,
  FREQUENCY_LABELS,
  PERCENT_RULE_LABELS,
  UNIT_RULE_LABELS,
} from "@/lib/indicators/catalogue-labels";
import { COMPARATOR_LABELS, DIRECTION_LABELS, PERIOD_RULE_LABELS } from "@/lib/indicators/labels";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import {
  boolean,
  code,
  date,
  type ExportField,
  type ExportTable,
  instant,
  integer,
  json,
  optionalDate,
  optionalInstant,
  optionalQuarterIndex,
  optionalText,
  parentOf,
  quarter,
  quarterIndexField,
  text,
} from "./export-format";

const words = <T extends string>(labels: Record<T, { word: string }>) =>
  Object.fromEntries(Object.entries<{ word: string }>(labels).map(([key, { word }]) => [key, word]));

/** What an indicator is and how it is counted: the same in its first version and in later ones. */
const RULES: ExportField[] = [
  text("name", "Tên"),
  text("short_name", "Tên ngắn"),
  text("group_id", "Mã lĩnh vực"),
  parentOf("indicators", "Là phần của (mã chỉ tiêu)"),
  code("parent_mode", "Cách có số", { entered: "Nhập", "sum-of-parts": "Cộng từ các phần" }),
  text("unit_of_measure", "Đơn vị tính"),
  integer("decimals", "Số lẻ khi in"),
  code("direction", "Chiều", DIRECTION_LABELS),
  code("period_rule", "Qua các quý", PERIOD_RULE_LABELS),
  code("unit_rule", "Qua các đơn vị", UNIT_RULE_LABELS),
  code("percent_rule", "Cách tính %", words(PERCENT_RULE_LABELS)),
  code("frequency", "Kỳ báo cáo", FREQUENCY_LABELS),
  code("default_comparator", "Yêu cầu", COMPARATOR_LABELS),
  optionalText("numerator_label", "Tử số là"),
  optionalText("denominator_label", "Mẫu số là"),
  boolean("part_of_whole", "Tử số nằm trong mẫu số"),
  text("definition", "Cách hiểu, cách tính"),
  boolean("headline", "Chỉ tiêu nổi bật"),
  integer("sort_order", "Thứ tự"),
];

/** A rule with the day it takes effect. */
const DATED_RECORD: ExportField[] = [
  text("key", "Mục"),
  date("effective_from", "Áp dụng từ"),
  json("value", "Nội dung"),
  integer("version", "Lần ghi"),
  instant("recorded_at", "Ghi lúc"),
  optionalText("recorded_by", "Người ghi"),
  optionalText("reason", "Lý do"),
];

/** What is counted, who reports it, and when. */
export const CATALOGUE_TABLES: ExportTable[] = [
  {
    ...{ key: "indicator_groups", source: "indicatorGroups", title: "Lĩnh vực", permission: "figures:read" },
    order: ["id"],
    meaning: "Các lĩnh vực của danh mục chỉ tiêu.",
    fields: [text("id", "Mã lĩnh vực"), text("code", "Mã ngắn"), text("name", "Tên"), integer("sort_order", "Thứ tự")],
  },
  {
    ...{ key: "indicators", source: "indicators", title: "Chỉ tiêu", permission: "figures:read", order: ["id"] },
    meaning: "Danh mục chỉ tiêu với mọi quy tắc tính, theo phiên bản đầu tiên.",
    fields: [
      text("id", "Mã chỉ tiêu"),
      text("code", "Mã ngắn"),
      ...RULES,
      code("entry_mode", "Cách nhập", words(ENTRY_MODE_LABELS)),
      integer("version", "Lần sửa"),
    ],
  },
  {
    ...{ key: "indicator_versions", source: "indicatorVersions", title: "Phiên bản chỉ tiêu" },
    permission: "figures:read",
    order: ["indicator_id", "from_year"],
    meaning: "Chỉ tiêu đổi cách hiểu, cách tính từ năm nào; phiên bản mới thay các thuộc tính của bảng indicators.",
    fields: [
      text("indicator_id", "Mã chỉ tiêu"),
      integer("from_year", "Từ năm"),
      ...RULES,
      text("reason", "Lý do"),
      optionalText("break_note", "Vì sao không so được với các năm trước"),
      optionalText("recorded_by", "Người ghi"),
      instant("recorded_at", "Ghi lúc"),
      optionalInstant("first_recorded_at", "Năm đó có phiên bản riêng từ lúc"),
    ],
  },
  {
    ...{ key: "indicator_retirements", source: "indicatorRetirements", title: "Ngừng theo dõi" },
    permission: "figures:read",
    order: ["indicator_id", "from_quarter"],
    meaning: "Các khoảng thời gian một chỉ tiêu không được theo dõi.",
    fields: [
      text("indicator_id", "Mã chỉ tiêu"),
      quarterIndexField("from_quarter", "Từ quý"),
      optionalQuarterIndex("to_quarter", "Đến hết quý"),
      text("reason", "Lý do"),
      optionalText("recorded_by", "Người ghi"),
      instant("recorded_at", "Ghi lúc"),
    ],
  },
  {
    ...{ key: "indicator_assignments", source: "indicatorAssignments", title: "Đơn vị báo cáo" },
    permission: "figures:read",
    order: ["indicator_id", "unit_id", "from_quarter"],
    meaning: "Đơn vị nào báo cáo chỉ tiêu nào, từ quý nào đến hết quý nào (null: đến nay).",
    fields: [
      text("indicator_id", "Mã chỉ tiêu"),
      text("unit_id", "Mã đơn vị"),
      quarterIndexField("from_quarter", "Từ quý"),
      optionalQuarterIndex("to_quarter", "Đến hết quý"),
      optionalInstant("recorded_at", "Ghi lúc"),
    ],
  },
  {
    ...{ key: "superseded_assignments", source: "supersededAssignments", title: "Phân công đã thay" },
    permission: "figures:read",
    order: ["indicator_id", "unit_id", "from_quarter", "ended_at"],
    meaning: "Các dòng phân công báo cáo đã được sửa hoặc bỏ, như trước lúc đó.",
    fields: [
      text("indicator_id", "Mã chỉ tiêu"),
      text("unit_id", "Mã đơn vị"),
      quarterIndexField("from_quarter", "Từ quý"),
      optionalQuarterIndex("to_quarter", "Đến hết quý"),
      optionalInstant("recorded_at", "Ghi lúc"),
      instant("ended_at", "Thôi có hiệu lực lúc"),
    ],
  },
  {
    ...{
      key: "periods",
      source: "periods",
      title: "Năm và quý",
      permission: "figures:read",
      order: ["year", "quarter"],
    },
    meaning: "Các năm (quý 0) và quý đã mở.",
    fields: [
      integer("year", "Năm"),
      quarter("quarter", "Quý"),
      code("state", "Tình trạng", { open: "Đang mở", locked: "Đã khóa" }),
      date("data_from", "Số liệu từ"),
      date("data_to", "Số liệu đến"),
      date("due_on", "Hạn nộp"),
      optionalDate("assessment_closed_on", "Chốt đánh giá năm"),
      integer("version", "Lần sửa"),
    ],
  },
  {
    ...{ key: "period_deadlines", source: "periodDeadlines", title: "Hạn nộp riêng", permission: "figures:read" },
    order: ["year", "quarter", "unit_kind"],
    meaning: "Hạn nộp riêng của một loại đơn vị.",
    fields: [
      integer("year", "Năm"),
      quarter("quarter", "Quý"),
      code("unit_kind", "Loại đơn vị", ORG_UNIT_KIND_LABELS),
      date("due_on", "Hạn nộp"),
    ],
  },
  {
    ...{ key: "settings", source: "settings", title: "Cấu hình", permission: "commune:manage" },
    order: ["key", "effective_from"],
    meaning: "Quy tắc có ngày áp dụng: ngưỡng đánh giá, thể thức văn bản và các mục khác.",
    fields: DATED_RECORD,
  },
  {
    ...{ key: "rubrics", source: "rubrics", title: "Bảng điểm", permission: "commune:manage" },
    order: ["key", "effective_from"],
    meaning: "Bảng chấm điểm có ngày áp dụng.",
    fields: DATED_RECORD,
  },
  {
    ...{ key: "superseded_settings", source: "supersededSettings", title: "Cấu hình đã thay" },
    permission: "commune:manage",
    order: ["key", "effective_from", "version"],
    meaning: "Các lần ghi trước của cấu hình và bảng điểm, đã thay hoặc đã rút.",
    fields: [
      ...DATED_RECORD,
      instant("ended_at", "Thay lúc"),
      optionalText("ended_by", "Người thay"),
      boolean("withdrawn", "Đã rút"),
    ],
  },
];
