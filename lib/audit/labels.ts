import { ROLE_LABELS } from "@/lib/access/labels";
import { BACKUP_FAILURES } from "@/lib/backup/backup-try";
import { BACKUP_FAILURE_WORDS } from "@/lib/backup/words";
import { EXPLANATION_LABELS } from "@/lib/explanations/labels";
import { formatInstant, formatLocalDate } from "@/lib/format/dates";
import { formatQuantity } from "@/lib/format/numbers";
import { IMPORT_KIND_LABELS } from "@/lib/imports/labels";
import {
  ENTRY_MODE_LABELS,
  FREQUENCY_LABELS,
  PERCENT_RULE_LABELS,
  UNIT_RULE_LABELS,
} from "@/lib/indicators/catalogue-labels";
import type { CellValue, Certainty } from "@/lib/indicators/figure";
import { COMPARATOR_LABELS, DIRECTION_LABELS, PERIOD_RULE_LABELS, PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import { type Supply, supplyWords } from "@/lib/indicators/supply";
import { PARENT_MODE_LABELS } from "@/lib/indicators/versions/labels";
import { JOB_STATES } from "@/lib/jobs/job";
import { JOB_KIND_LABELS, JOB_STATE_LABELS } from "@/lib/jobs/labels";
import { CELL_TYPE_WORDS } from "@/lib/org-units/cell-type";
import { ORG_UNIT_KIND_LABELS, UNIT_CHANGE_LABELS } from "@/lib/org-units/labels";
import {
  MEETING_FORM_WORDS,
  MEETING_KIND_WORDS,
  MEETING_STATE_LABELS,
  TASK_RESULT_WORDS,
} from "@/lib/party-cell-meetings/labels";
import { RATING_WORDS } from "@/lib/party-cell-meetings/rating";
import { CAP_BASE_WORDS } from "@/lib/party-cell-meetings/rating-cap";
import { MEASURE_WORDS } from "@/lib/party-cell-meetings/rubric";
import { parseLocalDate } from "@/lib/periods/local-date";
import { REPORT_MOVE_WORDS } from "@/lib/reports/draft-labels";
import { PAPER_KIND_LABELS } from "@/lib/settings/paper-kinds";
import { cellWords } from "@/lib/sheets/cell-words";
import { SHEET_STATE_LABELS } from "@/lib/sheets/labels";
import { TASK_LABELS } from "@/lib/tasks/labels";
import { FIELD_LABELS } from "./field-labels";

/** What the trail's entities are called; an unknown one is shown as recorded. */
export const AUDIT_ENTITY_LABELS: Record<string, string> = {
  account: "Tài khoản",
  api_token: "Khóa truy cập",
  audit: "Nhật ký",
  backup: "Sao lưu",
  cell_file: "Tệp minh chứng",
  cell_note: "Ghi chú của ô số liệu",
  actual: "Số liệu",
  commune: "Tên gọi của xã",
  commune_mark: "Biểu trưng của xã",
  explanation: "Giải trình",
  import: "Lần nhập từ Excel",
  indicator: "Chỉ tiêu",
  indicator_assignment: "Đơn vị báo cáo",
  job: "Việc chạy lâu",
  org_unit: "Đơn vị",
  period: "Năm và quý",
  plan_document: "Văn bản giao",
  plan_value: "Kế hoạch",
  meeting: "Phiếu sinh hoạt chi bộ",
  meeting_day: "Lịch sinh hoạt chi bộ",
  meeting_file: "Biên bản đính kèm",
  annual_rating: "Xếp loại hằng năm",
  reminder: "Nhắc nộp phiếu",
  report: "Báo cáo",
  settings: "Cấu hình",
  sheet: "Phiếu số liệu",
  task: "Kết luận, nhiệm vụ",
};

/** What was done; permissions and events alike. */
export const AUDIT_ACTION_LABELS: Record<string, string> = {
  "account:hand-over": "Bàn giao đơn vị",
  "account:manage": "Quản lý tài khoản",
  "account:secure-own": "Bảo vệ tài khoản của mình",
  "account:sign-in": "Đăng nhập",
  "account:sign-in-failed": "Đăng nhập không thành công",
  "account:sign-out": "Đăng xuất",
  "password:change-own": "Tự đổi mật khẩu",
  "audit:verify": "Kiểm tra nhật ký",
  "backup:download": "Tải bản sao lưu (mã hóa)",
  "backup:run": "Sao lưu",
  "commune:manage": "Sửa tên gọi, cơ quan",
  "settings:manage": "Cấu hình",
  "explanation:answer": "Trả lời giải trình",
  "explanation:ask": "Yêu cầu, xem xét giải trình",
  "export:run": "Xuất toàn bộ dữ liệu",
  "export:token": "Quản lý khóa truy cập",
  "export:token-used": "Dùng khóa truy cập trong ngày",
  "first-run": "Khởi tạo lần đầu",
  "history:record": "Ghi số liệu trước hệ thống",
  "indicator:manage": "Quản lý chỉ tiêu",
  "job:follow-own": "Dừng việc chạy lâu",
  "job:interrupted": "Việc chạy lâu bị ngắt",
  "meeting:record": "Ghi phiếu sinh hoạt",
  "meeting:review": "Xác nhận phiếu sinh hoạt",
  "rating:record": "Ghi xếp loại hằng năm",
  "report:agree": "Đồng ý dự thảo báo cáo",
  "report:comment": "Góp ý báo cáo",
  "report:issue": "Ban hành báo cáo",
  "report:write": "Soạn báo cáo",
  "period:lock": "Khóa quý",
  "period:open": "Mở năm, quý",
  "plan:record": "Ghi kế hoạch",
  "sheet:enter": "Nhập số liệu",
  "sheet:reopening-ended": "Hết hạn mở lại phiếu",
  "sheet:review": "Duyệt phiếu",
  "sheet:submit": "Nộp phiếu",
  "sheet:withdraw": "Rút phiếu",
  "task:answer-own": "Báo kết quả nhiệm vụ",
  "task:give": "Kết luận, giao nhiệm vụ",
  "unit:manage": "Quản lý đơn vị",
  "year:close": "Chốt đánh giá năm",
  "demo:password": "Đặt mật khẩu minh họa",
  "demo:seed": "Nạp dữ liệu minh họa",
};

type Words = Readonly<Record<string, string | { word: string } | undefined>>;

/** What "Sao lưu ngay" asked for and came to. */
const BACKUP_STATES: Words = {
  "backup-requested": "yêu cầu sao lưu",
  "backup-done": "đã sao lưu và kiểm tra",
  "backup-downloaded": "đã tải về",
  "backup-many-communes": "không cho tải: cơ sở dữ liệu có nhiều xã",
  "backup-no-backup": "không cho tải: không có bản sao lưu này",
  "backup-busy": "không bắt đầu: đang có lần sao lưu khác",
  "backup-no-database": "không bắt đầu: chưa có tệp số liệu",
  ...Object.fromEntries(BACKUP_FAILURES.map((each) => [`backup-${each}`, BACKUP_FAILURE_WORDS[each].title])),
};

/** How a long work stands. */
const JOB_WORDS: Words = {
  "job-requested": "bắt đầu",
  "job-stop-requested": "yêu cầu dừng",
  ...Object.fromEntries(JOB_STATES.map((each) => [`job-${each}`, JOB_STATE_LABELS[each].word])),
};

/** What "Kiểm tra nhật ký" found. */
const AUDIT_STATES: Words = { "audit-whole": "nguyên vẹn", "audit-not-whole": "không nguyên vẹn" };

/** Closed lists, by the field they stand in: the same code means different things in different fields. */
const VALUE_LABELS: Record<string, Words> = {
  defaultComparator: COMPARATOR_LABELS,
  direction: DIRECTION_LABELS,
  entryMode: ENTRY_MODE_LABELS,
  frequency: FREQUENCY_LABELS,
  parentMode: PARENT_MODE_LABELS,
  percentRule: PERCENT_RULE_LABELS,
  periodRule: PERIOD_RULE_LABELS,
  unitRule: UNIT_RULE_LABELS,
  basis: PLAN_BASIS_LABELS,
  change: UNIT_CHANGE_LABELS,
  comparator: COMPARATOR_LABELS,
  jobKind: JOB_KIND_LABELS,
  importKind: Object.fromEntries(Object.entries(IMPORT_KIND_LABELS).map(([kind, { title }]) => [kind, title])),
  kind: { ...ORG_UNIT_KIND_LABELS, party: "của Đảng", state: "của UBND" },
  capBase: CAP_BASE_WORDS,
  cellType: CELL_TYPE_WORDS,
  measure: MEASURE_WORDS,
  paper: PAPER_KIND_LABELS,
  roles: ROLE_LABELS,
  unitKind: ORG_UNIT_KIND_LABELS,
  meetingForm: MEETING_FORM_WORDS,
  meetingKind: MEETING_KIND_WORDS,
  rating: RATING_WORDS,
  reportMove: REPORT_MOVE_WORDS,
  result: TASK_RESULT_WORDS,
  state: {
    ...MEETING_STATE_LABELS,
    ...SHEET_STATE_LABELS,
    ...TASK_LABELS,
    ...EXPLANATION_LABELS,
    ...BACKUP_STATES,
    ...JOB_WORDS,
    ...AUDIT_STATES,
    open: "Đang mở",
    locked: "Đã khóa",
  },
};

/** Internal references say nothing to a reader. */
const HIDDEN = new Set([
  "id",
  "supersedesId",
  "version",
  "sortOrder",
  "searchKey",
  "communeId",
  "createdAt",
  "contentHash",
  "cellVersion",
  "sha256",
  "mediaType",
  "demoToday",
]);
/** Stored in thousandths. */
const QUANTITIES = new Set([
  "planned",
  "plannedUpper",
  "baseline",
  "quarters",
  "value",
  "numerator",
  "denominator",
  "publishedPercent",
  "selfPoints",
  "confirmedPoints",
  "capPercent",
  "onCourse",
  "behind",
  "aboutTolerance",
]);

/**
 * One state of a change as "tên: …; loại: …" lines. `names` turns the ids of units, indicators and accounts into
 * words. Text that is no JSON object is given back as it is.
 * @param created nothing was there before: what was left empty says nothing and is left out
 */
export function describeAuditState(json: string | null, names: ReadonlyMap<string, string>, created = false): string[] {
  if (json === null) return [];
  const state: unknown = JSON.parse(json);
  if (typeof state !== "object" || state === null || Array.isArray(state)) return [describeValue(state, names, "")];
  return Object.entries(state)
    .filter(([key, value]) => !HIDDEN.has(key) && !(created && isEmpty(value)))
    .map(([key, value]) => {
      const shown = QUANTITIES.has(key) ? describeQuantity(value) : describeValue(value, names, key);
      return `${FIELD_LABELS[key] ?? names.get(key) ?? key}: ${shown}`;
    });
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** A cell of a sheet, as `recordCells` keeps it in the trail. */
function isCell(value: unknown): value is CellValue & { certainty?: Certainty; supply?: Supply } {
  return typeof value === "object" && value !== null && "kind" in value && CELL_KINDS.has(value.kind);
}
const CELL_KINDS = new Set<unknown>(["blank", "value", "rate", "nothing-arose", "no-data"]);

function describeQuantity(value: unknown): string {
  if (Array.isArray(value)) return value.map(describeQuantity).join(" · ");
  if (typeof value !== "number") return "trống";
  return formatQuantity(value, 3);
}

function describeValue(value: unknown, names: ReadonlyMap<string, string>, key: string): string {
  if (value === null || value === undefined || value === "") return "trống";
  if (typeof value === "boolean") return value ? "có" : "không";
  if (Array.isArray(value)) {
    return value.length === 0 ? "không có" : value.map((each) => describeValue(each, names, key)).join("; ");
  }
  if (isCell(value)) {
    const words = cellWords(value, value.certainty);
    return value.supply ? `${words} (nhập thay, ${supplyWords(value.supply)})` : words;
  }
  if (typeof value === "object") {
    if ("before" in value && "after" in value) {
      return `${describeValue(value.before, names, key)} → ${describeValue(value.after, names, key)}`;
    }
    return Object.entries(value)
      .map(
        ([field, each]) => `${FIELD_LABELS[field] ?? names.get(field) ?? field} ${describeValue(each, names, field)}`,
      )
      .join(", ");
  }
  if ((key === "disabledAt" || key === "revokedAt") && typeof value === "number") return formatInstant(value);
  const text = String(value);
  const label = VALUE_LABELS[key]?.[text];
  if (label !== undefined) return typeof label === "string" ? label : label.word;
  return names.get(text) ?? (parseLocalDate(text) === null ? text : formatLocalDate(text));
}
