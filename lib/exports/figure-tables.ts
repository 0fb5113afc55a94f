import type { CellKind, Origin, Qualifier } from "@/lib/indicators/figure";
import { CERTAINTY_LABELS, COMPARATOR_LABELS, PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import { SUPPLY_CHANNEL_LABELS } from "@/lib/indicators/supply";
import { SHEET_STATE_LABELS } from "@/lib/sheets/labels";
import type { SheetState } from "@/lib/sheets/sheet-state";
import {
  boolean,
  code,
  date,
  type ExportField,
  type ExportTable,
  instant,
  integer,
  optionalDate,
  optionalInstant,
  optionalJson,
  optionalQuantity,
  optionalText,
  quantity,
  quarter,
  text,
} from "./export-format";

/** The four kinds of missing (and the two of present), as the page of the format explains them. */
export const CELL_KIND_WORDS: Record<CellKind, string> = {
  blank: "Để trống: chưa nhập. Không phải là 0.",
  value: "Có số, ở value. Số 0 là số 0.",
  rate: "Tỷ lệ: tử số ở numerator, mẫu số ở denominator; không lưu thương số, không bao giờ cộng hay lấy trung bình.",
  "nothing-arose": "Không phát sinh: số 0 được nói rõ, in là “-”.",
  "no-data": "Không có số liệu: không có số, lý do ở no_data_reason, in là “…”.",
};

const ORIGIN_WORDS: Record<Origin, string> = {
  entered: "Nhập trên phiếu",
  meetings: "Tính từ kỳ sinh hoạt đã xác nhận",
  published: "Từ nguồn đã công bố",
  illustrative: "Số liệu minh họa",
};
const QUALIFIER_WORDS: Record<Qualifier, string> = {
  exact: "Đúng số",
  above: "Trên",
  "more-than": "Hơn",
  nearly: "Gần",
};
const STATE_WORDS = Object.fromEntries(
  (Object.keys(SHEET_STATE_LABELS) as SheetState[]).map((state) => [state, SHEET_STATE_LABELS[state].word]),
);

const KEY: ExportField[] = [
  integer("year", "Năm"),
  text("indicator_id", "Mã chỉ tiêu"),
  text("unit_id", "Mã đơn vị"),
  quarter("quarter", "Quý"),
];
const CELL: ExportField[] = [
  code("kind", "Trong ô là", CELL_KIND_WORDS),
  optionalQuantity("value", "Số"),
  optionalQuantity("numerator", "Tử số"),
  optionalQuantity("denominator", "Mẫu số"),
  optionalText("no_data_reason", "Lý do không có số liệu"),
  code("certainty", "Ước hay chính thức", CERTAINTY_LABELS),
  code("origin", "Từ đâu", ORIGIN_WORDS),
  code("qualifier", "Cách nói của nguồn", QUALIFIER_WORDS),
  optionalText("source", "Nguồn"),
  optionalText("supplied_by", "Người cung cấp (nhập thay)"),
  code("supplied_via", "Cung cấp qua", SUPPLY_CHANNEL_LABELS, true),
];
const SHEET_KEY: ExportField[] = [integer("year", "Năm"), quarter("quarter", "Quý"), text("unit_id", "Mã đơn vị")];
const CELL_ORDER = ["year", "indicator_id", "unit_id", "quarter"];

/** What was planned and what was done. */
export const FIGURE_TABLES: ExportTable[] = [
  {
    ...{ key: "plan_documents", source: "planDocuments", title: "Văn bản giao", permission: "plan:read" },
    order: ["id"],
    meaning: "Văn bản giao kế hoạch.",
    fields: [
      text("id", "Mã văn bản"),
      text("number", "Số"),
      date("issued_on", "Ngày ban hành"),
      text("issuer", "Cơ quan ban hành"),
      text("title", "Trích yếu"),
      code("basis", "Căn cứ", PLAN_BASIS_LABELS),
    ],
  },
  {
    ...{ key: "plan_values", source: "planValues", title: "Sổ kế hoạch", permission: "plan:read", order: ["id"] },
    meaning:
      "Sổ kế hoạch, chỉ ghi thêm: mỗi dòng là một số được giao; dòng sau thay dòng ở supersedes_id, dòng rút có withdraws_id.",
    fields: [
      text("id", "Mã dòng"),
      integer("year", "Năm"),
      quarter("quarter", "Quý"),
      text("indicator_id", "Mã chỉ tiêu"),
      text("unit_id", "Mã đơn vị"),
      code("comparator", "Yêu cầu", COMPARATOR_LABELS),
      quantity("planned", "Kế hoạch"),
      optionalQuantity("planned_upper", "Mức trên"),
      optionalQuantity("baseline", "Số đầu kỳ"),
      text("document_id", "Mã văn bản"),
      date("effective_on", "Áp dụng từ"),
      text("reason", "Lý do"),
      optionalText("supersedes_id", "Thay dòng"),
      optionalText("withdraws_id", "Rút dòng"),
      code("origin", "Từ đâu", ORIGIN_WORDS),
      optionalText("recorded_by", "Người ghi"),
      instant("recorded_at", "Ghi lúc"),
    ],
  },
  {
    ...{ key: "published_rates", source: "publishedRates", title: "Tỷ lệ đã công bố", permission: "figures:read" },
    order: ["year", "indicator_id"],
    meaning: "Tỷ lệ % kế hoạch mà nguồn chỉ công bố con số phần trăm (chốt trước hệ thống).",
    fields: [
      integer("year", "Năm"),
      text("indicator_id", "Mã chỉ tiêu"),
      quantity("percent", "Phần trăm"),
      code("qualifier", "Cách nói của nguồn", QUALIFIER_WORDS),
      text("source", "Nguồn"),
      optionalInstant("recorded_at", "Ghi lúc"),
    ],
  },
  {
    ...{ key: "superseded_rates", source: "supersededRates", title: "Tỷ lệ đã thay", permission: "figures:read" },
    order: ["year", "indicator_id", "ended_at"],
    meaning: "Các tỷ lệ đã công bố được nhập lại hoặc đã bỏ, như trước lúc đó.",
    fields: [
      integer("year", "Năm"),
      text("indicator_id", "Mã chỉ tiêu"),
      quantity("percent", "Phần trăm"),
      code("qualifier", "Cách nói của nguồn", QUALIFIER_WORDS),
      text("source", "Nguồn"),
      optionalInstant("recorded_at", "Ghi lúc"),
      instant("ended_at", "Thôi có hiệu lực lúc"),
    ],
  },
  {
    ...{ key: "sheets", source: "sheets", title: "Phiếu số liệu", permission: "sheet:read" },
    order: ["year", "quarter", "unit_id"],
    meaning: "Phiếu của một đơn vị trong một quý: đang ở bước nào, ai nộp, ai duyệt, lúc nào.",
    fields: [
      ...SHEET_KEY,
      code("state", "Tình trạng", STATE_WORDS),
      optionalInstant("first_submitted_at", "Nộp lần đầu"),
      optionalInstant("submitted_at", "Nộp gần nhất"),
      optionalText("submitted_by", "Người nộp"),
      optionalText("reviewer_id", "Người nhận duyệt"),
      optionalInstant("approved_at", "Duyệt lúc"),
      optionalText("approved_by", "Người duyệt"),
      boolean("self_approved", "Tự duyệt"),
      optionalText("reason", "Lý do"),
      optionalDate("reopened_until", "Mở lại đến ngày"),
      integer("version", "Lần ghi"),
    ],
  },
  {
    ...{ key: "sheet_events", source: "sheetEvents", title: "Các bước của phiếu", permission: "sheet:read" },
    order: ["id"],
    meaning: "Mỗi lần phiếu đổi bước: ai, lúc nào, vì sao.",
    fields: [
      text("id", "Mã"),
      ...SHEET_KEY,
      code("from_state", "Từ", STATE_WORDS),
      code("to_state", "Sang", STATE_WORDS),
      optionalText("actor_id", "Người làm"),
      instant("at", "Lúc"),
      optionalText("reason", "Lý do"),
      optionalText("content_hash", "Mã kiểm nội dung"),
      optionalJson("pointed_cells", "Chỉ tiêu cần xem lại"),
    ],
  },
  {
    ...{ key: "figures_working", source: "actuals", title: "Số liệu đang làm", permission: "sheet:read" },
    order: CELL_ORDER,
    meaning: "Số liệu trên phiếu như đã nhập gần nhất, đã duyệt hay chưa.",
    fields: [
      ...KEY,
      ...CELL,
      optionalText("recorded_by", "Người nhập"),
      instant("recorded_at", "Nhập lúc"),
      integer("version", "Lần ghi"),
    ],
  },
  {
    ...{ key: "figures_approved", source: "approvedActuals", title: "Số liệu đã duyệt", permission: "figures:read" },
    order: CELL_ORDER,
    meaning: "Số liệu theo lần duyệt gần nhất: nguồn của mọi báo cáo. Quý 0 là số cả năm chốt trước hệ thống.",
    fields: [
      ...KEY,
      ...CELL,
      optionalText("recorded_by", "Người nhập"),
      instant("recorded_at", "Nhập lúc"),
      optionalText("approved_by", "Người duyệt"),
      instant("approved_at", "Duyệt lúc"),
      integer("version", "Lần ghi được duyệt"),
    ],
  },
  {
    ...{ key: "figure_changes", source: "actualChanges", title: "Lịch sử số liệu", permission: "sheet:read" },
    order: [...CELL_ORDER, "sequence"],
    meaning: "Mọi lần ghi và mọi lần duyệt của từng ô, theo thứ tự.",
    fields: [
      ...KEY,
      integer("sequence", "Thứ tự"),
      code("event", "Việc", { recorded: "Ghi", approved: "Duyệt" }),
      integer("version", "Lần ghi"),
      ...CELL,
      optionalText("actor_id", "Người làm"),
      instant("at", "Lúc"),
    ],
  },
  {
    ...{ key: "cell_notes", source: "cellNotes", title: "Ghi chú", permission: "sheet:read", order: ["id"] },
    meaning: "Ghi chú, lý do ở từng ô.",
    fields: [
      text("id", "Mã"),
      ...SHEET_KEY,
      text("indicator_id", "Mã chỉ tiêu"),
      text("author_id", "Người viết"),
      text("text", "Nội dung"),
      integer("cell_version", "Về lần ghi"),
      instant("created_at", "Viết lúc"),
      instant("updated_at", "Sửa lúc"),
      integer("version", "Lần sửa"),
    ],
  },
  {
    ...{ key: "cell_files", source: "cellFiles", title: "Minh chứng", permission: "sheet:read", order: ["id"] },
    meaning: "Danh sách tệp minh chứng (tên, cỡ, mã kiểm). Bản thân tệp tải ở từng phiếu.",
    fields: [
      text("id", "Mã"),
      ...SHEET_KEY,
      text("indicator_id", "Mã chỉ tiêu"),
      text("file_name", "Tên tệp"),
      text("media_type", "Kiểu tệp"),
      integer("size", "Số byte"),
      text("sha256", "SHA-256", "sha256"),
      text("uploaded_by", "Người đính kèm"),
      instant("uploaded_at", "Đính kèm lúc"),
      optionalInstant("removed_at", "Gỡ lúc"),
      optionalText("removed_by", "Người gỡ"),
    ],
  },
];
