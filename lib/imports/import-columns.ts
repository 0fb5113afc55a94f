import { romanQuarter } from "@/lib/format/roman";
import type { Indicator } from "@/lib/indicators/indicator";
import { isRate } from "@/lib/indicators/indicator";
import { MEETING_CODES } from "@/lib/party-cell-meetings/meeting-indicators";
import { QUARTERS } from "@/lib/periods/period";
import type { ImportKind } from "./import-kind";

export type ImportColumn = {
  field: string;
  /** Head of the column in the template. */
  title: string;
  /** Other heads it goes by; case, marks, brackets and punctuation do not count. */
  also: readonly string[];
  required: boolean;
  hint: string;
  kind: "text" | "number" | "date";
  /** Characters. */
  width: number;
};

type Rest = Partial<Omit<ImportColumn, "field" | "title">>;
const column = (field: string, title: string, rest: Rest = {}): ImportColumn => ({
  field,
  title,
  also: [],
  required: false,
  hint: "",
  kind: "text",
  width: 18,
  ...rest,
});
const number = (field: string, title: string, rest: Rest = {}) =>
  column(field, title, { kind: "number", width: 14, ...rest });

const INDICATOR = [
  column("code", "Mã chỉ tiêu", { also: ["ma", "ma so"], width: 26, hint: "Ghi mã hoặc tên." }),
  column("indicator", "Tên chỉ tiêu", {
    also: ["chi tieu", "noi dung", "noi dung chi tieu", "chi tieu nhiem vu"],
    width: 44,
    hint: "Không cần khi đã ghi mã.",
  }),
  column("unit", "Đơn vị", {
    also: ["ten don vi", "don vi thuc hien", "don vi bao cao", "chi bo", "don vi duoc giao"],
    width: 30,
    hint: "Để trống là toàn xã.",
  }),
  column("measure", "Đơn vị tính", {
    also: ["dvt", "don vi tinh"],
    width: 14,
    hint: "Khác đơn vị của chỉ tiêu thì đổi.",
  }),
];

const QUARTER_WORDS = QUARTERS.map(romanQuarter);

const FIXED: Record<Exclude<ImportKind, "meetings">, readonly ImportColumn[]> = {
  units: [
    column("name", "Tên đơn vị", {
      also: ["don vi", "ten chi bo", "chi bo", "ten to chuc", "ten"],
      required: true,
      width: 40,
      hint: "Đúng như sẽ in trong báo cáo.",
    }),
    column("kind", "Loại đơn vị", { also: ["loai"], width: 30, hint: "Để trống thì đoán theo tên." }),
    column("cellType", "Loại hình chi bộ", {
      also: ["loai hinh"],
      width: 20,
      hint: "Chỉ với chi bộ. Để trống thì đoán theo tên.",
    }),
    column("parent", "Đơn vị cấp trên", { also: ["truc thuoc", "cap tren"], width: 30, hint: "Để trống là xã." }),
    column("validFrom", "Hoạt động từ ngày", {
      also: ["ngay thanh lap", "tu ngay", "hoat dong tu"],
      kind: "date",
      hint: "Để trống là từ trước đến nay.",
    }),
  ],
  accounts: [
    column("displayName", "Họ và tên", { also: ["ho ten", "ten", "nguoi dung"], required: true, width: 30 }),
    column("position", "Chức vụ", { also: ["chuc danh"], width: 26 }),
    column("unit", "Đơn vị", {
      also: ["ten don vi", "chi bo", "don vi cong tac"],
      width: 34,
      hint: "Cần khi là người nhập số liệu; nhiều đơn vị cách nhau bằng dấu chấm phẩy.",
    }),
    column("role", "Vai trò", { also: ["quyen"], width: 26, hint: "Để trống là người nhập số liệu." }),
    column("username", "Tên đăng nhập", { also: ["tai khoan"], width: 20, hint: "Để trống thì đặt theo đơn vị." }),
  ],
  plans: [
    ...INDICATOR,
    number("planned", "Kế hoạch năm", {
      also: ["ke hoach", "ke hoach giao", "chi tieu giao", "kh", "kh nam"],
      required: true,
      hint: "Mức thấp nhất nếu là khoảng.",
    }),
    number("upper", "Khoảng đến", { also: ["den", "muc cao nhat"], hint: "Chỉ khi giao một khoảng." }),
    ...QUARTER_WORDS.map((word, index) =>
      number(`q${index + 1}`, `Quý ${word}`, { also: [`kh quy ${word}`, `ke hoach quy ${word}`, `quy ${index + 1}`] }),
    ),
    column("comparator", "Yêu cầu", { also: ["cach so", "so voi ke hoach"], hint: "Để trống là theo danh mục." }),
    number("baseline", "Số đầu kỳ", { also: ["so dau nam"], hint: "Chỉ cho chỉ tiêu giảm so với đầu kỳ." }),
    column("why", "Vì sao quý lệch năm", { also: ["ghi chu quy"], width: 28 }),
  ],
  "past-years": [
    column("year", "Năm", { required: true, width: 8, kind: "number" }),
    column("period", "Kỳ", { also: ["quy", "ky bao cao"], width: 10, hint: "I, II, III, IV; để trống là cả năm." }),
    ...INDICATOR,
    number("value", "Thực hiện", { also: ["ket qua", "so lieu", "ket qua thuc hien", "th"] }),
    number("numerator", "Tử số", { hint: "Cho chỉ tiêu tỷ lệ." }),
    number("denominator", "Mẫu số", { hint: "Cho chỉ tiêu tỷ lệ." }),
    number("percent", "% kế hoạch đã công bố", {
      also: ["% ke hoach", "ty le hoan thanh", "dat % ke hoach", "% thuc hien"],
      hint: "Chỉ cả năm, toàn xã, khi không còn số gốc.",
    }),
  ],
};

/** The meeting indicators of the commune's own catalogue: a rate has two columns. */
function meetingColumns(indicators: readonly Indicator[]): ImportColumn[] {
  const listed = MEETING_CODES.flatMap((code) => indicators.find((each) => each.code === code) ?? []);
  return [
    column("unit", "Chi bộ", { also: ["ten chi bo", "don vi", "ten don vi"], required: true, width: 34 }),
    column("quarter", "Quý", {
      also: ["ky", "ky bao cao"],
      width: 8,
      hint: "I, II, III, IV: một tệp ghi được cả năm. Để trống là quý chọn khi nhập.",
    }),
    ...listed.flatMap((each) =>
      isRate(each)
        ? [
            number(`${each.code}:n`, each.numeratorLabel ?? `${each.shortName} (tử số)`, {
              also: NUMERATORS,
              width: 16,
            }),
            number(`${each.code}:d`, each.denominatorLabel ?? `${each.shortName} (mẫu số)`, {
              also: DENOMINATORS,
              width: 16,
            }),
          ]
        : [number(each.code, each.name, { also: [each.shortName, ...(MEETING_ALIASES[each.code] ?? [])], width: 18 })],
    ),
  ];
}

const NUMERATORS = ["co mat", "so co mat", "dang vien co mat", "luot dang vien co mat"];
const DENOMINATORS = ["phai du", "so phai du", "dang vien phai du", "luot dang vien phai du"];
const MEETING_ALIASES: Record<string, readonly string[]> = {
  "sinh-hoat-thuong-ky": ["so ky sinh hoat", "so ky", "ky sinh hoat", "so ky sinh hoat thuong ky"],
  "sinh-hoat-chuyen-de": ["chuyen de", "so ky chuyen de", "so ky sinh hoat chuyen de"],
};

/** The columns of a kind, in the order of its template. */
export function importColumns(kind: ImportKind, indicators: readonly Indicator[]): readonly ImportColumn[] {
  return kind === "meetings" ? meetingColumns(indicators) : FIXED[kind];
}
