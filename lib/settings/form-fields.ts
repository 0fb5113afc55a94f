import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import { ORG_UNIT_KINDS } from "@/lib/org-units/org-unit";
import { CAP_BASE_WORDS, CAP_BASES } from "@/lib/party-cell-meetings/rating-cap";
import { MEASURE_WORDS, MEASURES, RUBRIC_SAMPLE_NOTE } from "@/lib/party-cell-meetings/rubric";
import type { SettingForm } from "./form";
import { layoutForm } from "./layout-form";
import { PAPER_KIND_LABELS, PAPER_KINDS } from "./paper-kinds";
import type { SettingKey } from "./subjects";

const NAMES: SettingForm = [
  {
    title: null,
    fields: [
      { kind: "text", name: "communeName", label: "Tên xã", hint: "Ví dụ: xã Đức An" },
      { kind: "text", name: "committeeName", label: "Tên Đảng ủy", hint: "Ví dụ: Đảng ủy xã Đức An" },
      { kind: "text", name: "superiorName", label: "Cấp ủy cấp trên", hint: "Ví dụ: Đảng bộ tỉnh Lâm Đồng" },
      {
        kind: "text",
        name: "placeName",
        label: "Địa danh",
        hint: "Ghi trước ngày tháng của văn bản, ví dụ: Đức An",
      },
    ],
  },
];

const OFFICES: SettingForm = [
  {
    title: null,
    fields: [
      {
        kind: "rows",
        name: "offices",
        label: "Các cơ quan",
        hint: "Cơ quan đầu tiên là nơi lưu: ký hiệu của nó đứng sau chữ “Lưu” ở phần Nơi nhận. Bỏ một dòng: xóa trắng dòng ấy.",
        row: "Cơ quan",
        spare: 2,
        columns: [
          { kind: "text", name: "name", label: "Tên như ghi trên văn bản", wide: true },
          { kind: "text", name: "symbol", label: "Ký hiệu" },
        ],
      },
    ],
  },
];

const SIGNATORIES: SettingForm = [
  {
    title: null,
    fields: [
      {
        kind: "rows",
        name: "people",
        label: "Người ký",
        hint: "Mỗi chức vụ một người, giữ chức từ ngày áp dụng của bản này. Đổi người: ghi bản mới từ ngày người mới nhận chức vụ.",
        row: "Người ký",
        spare: 3,
        columns: [
          { kind: "text", name: "position", label: "Chức vụ, ví dụ: Bí thư" },
          { kind: "text", name: "name", label: "Họ và tên, không ghi học hàm, học vị", wide: true },
        ],
      },
    ],
  },
];

const SIGNATURE_FORMS: SettingForm = [
  {
    title: null,
    fields: [
      {
        kind: "rows",
        name: "forms",
        label: "Thể thức ký theo loại văn bản",
        hint: "Ví dụ: T/M BAN THƯỜNG VỤ và BÍ THƯ; T/L BAN THƯỜNG VỤ và CHÁNH VĂN PHÒNG; K/T CHÁNH VĂN PHÒNG và PHÓ CHÁNH VĂN PHÒNG. Không dùng dấu chấm trong T/M, T/L, K/T.",
        row: "Thể thức",
        spare: 2,
        columns: [
          {
            kind: "choice",
            name: "paper",
            label: "Loại văn bản",
            choices: PAPER_KINDS.map((kind) => [kind, PAPER_KIND_LABELS[kind]] as const),
          },
          { kind: "text", name: "capacity", label: "Thể thức ký", wide: true },
          { kind: "text", name: "position", label: "Chức vụ" },
          { kind: "check", name: "named", label: "In họ tên" },
        ],
      },
    ],
  },
];

const THRESHOLDS: SettingForm = [
  {
    title: null,
    fields: [
      {
        kind: "percent",
        name: "onCourse",
        label: "Đúng tiến độ từ",
        unit: "%",
        hint: "của mức phải đạt đến cuối kỳ theo tiến độ",
      },
      { kind: "percent", name: "behind", label: "Chậm từ", unit: "%", hint: "thấp hơn nữa là nguy cơ không đạt" },
      {
        kind: "percent",
        name: "aboutTolerance",
        label: "“Khoảng” cho phép lệch",
        unit: "%",
        hint: "về mỗi phía của số kế hoạch giao “khoảng …”",
      },
    ],
  },
];

const RUBRIC: SettingForm = [
  {
    title: null,
    fields: [
      { kind: "text", name: "basis", label: "Căn cứ" },
      {
        kind: "rows",
        name: "criteria",
        label: "Tiêu chí",
        hint: `Các tiêu chí cộng lại đúng 100 điểm. Tiêu chí con đứng ngay dưới tiêu chí của nó và cộng lại bằng điểm của tiêu chí ấy. ${RUBRIC_SAMPLE_NOTE} Mức tính ghi từ cao xuống: “90: 4; 75: 3; 65: 2; 0: 1” nghĩa là từ 90% được 4 điểm, từ 75% được 3 điểm, … Bỏ một dòng: xóa trắng tên, điểm và mức tính.`,
        row: "Dòng",
        spare: 3,
        columns: [
          {
            kind: "choice",
            name: "level",
            label: "Bậc",
            choices: [
              ["1", "Tiêu chí"],
              ["2", "Tiêu chí con"],
            ],
          },
          { kind: "text", name: "name", label: "Tên", wide: true },
          { kind: "number", name: "max", label: "Điểm tối đa" },
          {
            kind: "choice",
            name: "measure",
            label: "Cách tính",
            choices: [["", "Chấm tay"], ...MEASURES.map((measure) => [measure, MEASURE_WORDS[measure]] as const)],
          },
          { kind: "text", name: "bands", label: "Mức tính (%: điểm)", wide: true },
        ],
      },
    ],
  },
  {
    title: "Cách tính từ phiếu sinh hoạt",
    hint: "Thời lượng tính bằng % của số phút tối thiểu; có mặt tính trên số đảng viên phải dự (trừ miễn sinh hoạt); phát biểu tính trên số có mặt; nhiệm vụ tính số đã hoàn thành trên tổng số.",
    fields: [
      { kind: "number", name: "minutes", label: "Thời lượng tối thiểu", unit: "phút" },
      { kind: "number", name: "minutesCombined", label: "Tối thiểu khi kết hợp", unit: "phút" },
      {
        kind: "number",
        name: "lateAfterDays",
        label: "Ghi sổ chậm nhất",
        unit: "ngày",
        hint: "sau ngày cuối tháng; muộn hơn là chậm",
      },
      {
        kind: "check",
        name: "unexcusedLowest",
        label: "Có người vắng không lý do: tỷ lệ có mặt tính mức thấp nhất",
      },
    ],
  },
  {
    title: "Mức xếp loại",
    hint: "Dưới mức Trung bình là Kém.",
    fields: [
      { kind: "number", name: "good", label: "Tốt từ", unit: "điểm" },
      { kind: "number", name: "fair", label: "Khá từ", unit: "điểm" },
      { kind: "number", name: "average", label: "Trung bình từ", unit: "điểm" },
    ],
  },
];

const YEAR_RATING: SettingForm = [
  {
    title: "Sinh hoạt chi bộ cả năm",
    hint: "Tốt: không kỳ thường kỳ nào dưới Khá và đủ số kỳ Tốt (chi bộ lập trong năm tính theo số tháng). Khá: không kỳ nào dưới Trung bình và đủ số kỳ từ Khá trở lên. Trung bình: không quá số kỳ Kém. Còn lại là Kém.",
    fields: [
      { kind: "text", name: "basis", label: "Căn cứ" },
      { kind: "number", name: "goodLeast", label: "Tốt: ít nhất", unit: "kỳ Tốt" },
      { kind: "number", name: "fairLeast", label: "Khá: ít nhất", unit: "kỳ từ Khá" },
      { kind: "number", name: "poorMost", label: "Trung bình: nhiều nhất", unit: "kỳ Kém" },
      { kind: "check", name: "missedAsPoor", label: "Tháng không sinh hoạt thường kỳ tính như kỳ Kém" },
    ],
  },
  {
    title: "Trần hoàn thành xuất sắc nhiệm vụ (HTXSNV)",
    hint: "Tính trên số hoàn thành tốt nhiệm vụ (HTTNV); hướng dẫn chưa nói rõ có gồm số được nâng lên HTXSNV hay không.",
    fields: [
      { kind: "percent", name: "capPercent", label: "Không quá", unit: "%" },
      {
        kind: "choice",
        name: "capBase",
        label: "Tính trên",
        choices: CAP_BASES.map((base) => [base, CAP_BASE_WORDS[base]] as const),
      },
    ],
  },
];

const DEADLINES: SettingForm = [
  {
    title: "Số ngày nộp trước hạn chung của quý",
    hint: "Để trống: nộp đúng hạn chung. Ví dụ hạn chung 20/12, Chi bộ ghi 3: hạn của các chi bộ là 17/12.",
    fields: ORG_UNIT_KINDS.filter((kind) => kind !== "commune" && kind !== "predecessor").map((kind) => ({
      kind: "number" as const,
      name: `daysBefore.${kind}`,
      label: ORG_UNIT_KIND_LABELS[kind],
      unit: "ngày",
    })),
  },
];

const FIRST_PAGE: SettingForm = [
  {
    title: null,
    fields: [
      {
        kind: "prose",
        name: "notice",
        label: "Lời nhắn trên trang đầu",
        hint: "Mọi người thấy sau khi đăng nhập. Để trống là không có. Không ghi nội dung mật.",
      },
      {
        kind: "prose",
        name: "sheetGuide",
        label: "Hướng dẫn trên phiếu số liệu",
        hint: "Hiện trên mọi phiếu đang nhập, ví dụ người hỏi và số máy lẻ của Văn phòng.",
      },
    ],
  },
];

export const SETTING_FORMS: Record<SettingKey, SettingForm> = {
  names: NAMES,
  offices: OFFICES,
  signatories: SIGNATORIES,
  "signature-forms": SIGNATURE_FORMS,
  "layout-party": layoutForm("party"),
  "layout-state": layoutForm("state"),
  "assessment-thresholds": THRESHOLDS,
  "cell-meeting-rubric": RUBRIC,
  "year-rating": YEAR_RATING,
  deadlines: DEADLINES,
  "first-page": FIRST_PAGE,
};
