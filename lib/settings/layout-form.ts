import { PAPER_FONTS } from "@/lib/reports/layout-bounds";
import type { FormField, FormGroup, SettingForm } from "./form";

const measure = (unit: string) => (name: string, label: string) => ({ kind: "number" as const, name, label, unit });
const mm = measure("mm");
const pt = measure("pt");

const COMMON: FormField[] = [
  pt("header.mottoSize", "Cỡ chữ dòng trên"),
  pt("header.size", "Cỡ chữ tên cơ quan"),
  { kind: "text", name: "header.star", label: "Dấu dưới tên cơ quan", hint: "Văn bản của Đảng: dấu sao (*)" },
  { kind: "text", name: "header.numberLabel", label: "Chữ trước số văn bản" },
  { kind: "text", name: "header.numberSymbol", label: "Ký hiệu sau số", hint: "Ví dụ: -BC/ĐU" },
];

function headerFields(kind: "party" | "state"): FormField[] {
  if (kind === "party") {
    return [
      { kind: "fixed", name: "header.nation" },
      { kind: "fixed", name: "header.nationSize" },
      { kind: "text", name: "header.motto", label: "Tiêu đề bên phải" },
      ...COMMON,
    ];
  }
  return [
    { kind: "text", name: "header.nation", label: "Quốc hiệu" },
    pt("header.nationSize", "Cỡ chữ quốc hiệu"),
    { kind: "text", name: "header.motto", label: "Tiêu ngữ" },
    ...COMMON,
  ];
}

const PAGE: FormGroup = {
  title: "Trang giấy A4",
  hint: "Lề từ 10 đến 50 mm.",
  fields: [
    mm("page.top", "Lề trên"),
    mm("page.bottom", "Lề dưới"),
    mm("page.left", "Lề trái"),
    mm("page.right", "Lề phải"),
  ],
};

const BODY: FormGroup = {
  title: "Nội dung",
  fields: [
    {
      kind: "choice",
      name: "body.fontFamily",
      label: "Phông chữ",
      choices: PAPER_FONTS.map((font) => [font, font] as const),
    },
    pt("body.size", "Cỡ chữ"),
    pt("body.lineHeight", "Giãn dòng"),
    pt("body.spaceBefore", "Cách đoạn"),
    mm("body.indent", "Thụt đầu dòng"),
    {
      kind: "choice",
      name: "endMark",
      label: "Dấu kết thúc",
      choices: [
        [".", "."],
        ["./.", "./."],
      ],
    },
  ],
};

/** The layout record as the office types it. */
export function layoutForm(kind: "party" | "state"): SettingForm {
  return [
    {
      title: null,
      fields: [
        { kind: "fixed", name: "kind" },
        { kind: "text", name: "basis", label: "Căn cứ", hint: "Văn bản quy định thể thức" },
      ],
    },
    PAGE,
    BODY,
    { title: "Đầu văn bản", fields: headerFields(kind) },
    {
      title: "Tên loại và trích yếu",
      fields: [
        pt("title.size", "Cỡ chữ tên loại"),
        pt("title.abstractSize", "Cỡ chữ trích yếu"),
        { kind: "text", name: "title.rule", label: "Nét dưới trích yếu" },
        { kind: "text", name: "draftMark", label: "Dấu dự thảo" },
      ],
    },
    { title: "Nơi nhận", fields: RECIPIENTS },
    {
      title: "Chữ ký",
      hint: kind === "party" ? "Dùng khi mục Thể thức ký không có loại văn bản ấy." : undefined,
      fields: [
        { kind: "text", name: "signature.capacity", label: "Thể thức ký" },
        { kind: "text", name: "signature.position", label: "Chức vụ" },
        { kind: "number", name: "signature.blankLines", label: "Số dòng trống để ký", unit: "dòng" },
        { kind: "check", name: "signature.positionBold", label: "In đậm chức vụ" },
      ],
    },
    {
      title: "Phụ lục",
      fields: [
        pt("annex.size", "Cỡ chữ bảng"),
        pt("annex.lineHeight", "Giãn dòng bảng"),
        pt("annex.noteSize", "Cỡ chữ ghi chú"),
      ],
    },
  ];
}

const RECIPIENTS: FormField[] = [
  { kind: "text", name: "recipients.label", label: "Chữ mở đầu" },
  {
    kind: "choice",
    name: "recipients.labelStyle",
    label: "Kiểu chữ mở đầu",
    choices: [
      ["underlined", "Gạch chân"],
      ["bold-italic", "Đậm nghiêng"],
    ],
  },
  pt("recipients.labelSize", "Cỡ chữ mở đầu"),
  pt("recipients.listSize", "Cỡ chữ danh sách"),
  {
    kind: "choice",
    name: "recipients.separator",
    label: "Dấu cuối mỗi dòng",
    choices: [
      [",", "dấu phẩy (,)"],
      [";", "dấu chấm phẩy (;)"],
    ],
  },
  {
    kind: "list",
    name: "recipients.lines",
    label: "Danh sách nơi nhận",
    hint: "Mỗi dòng một nơi, không gõ gạch đầu dòng",
  },
  {
    kind: "text",
    name: "recipients.archive",
    label: "Dòng lưu",
    hint: "Chỉ ghi “Lưu” thì in thêm ký hiệu cơ quan lưu",
  },
];
