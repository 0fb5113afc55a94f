import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from "docx";
import type { LayoutRecord } from "../layout";
import { ofMillimetres, ofPoints } from "./measures";

/** Ids of the styles; their names, which the clerk sees in Word, are Vietnamese. */
export const STYLES = {
  superior: "CapTren",
  issuer: "CoQuan",
  star: "DauSao",
  number: "SoKyHieu",
  mark: "DauDuThao",
  nation: "QuocHieu",
  motto: "TieuDe",
  dateline: "DiaDanhNgayThang",
  abstract: "TrichYeu",
  text: "NoiDung",
  item: "GachDauDong",
  recipientsLabel: "NoiNhan",
  recipients: "NoiNhanDanhSach",
  capacity: "QuyenHan",
  position: "ChucVu",
  signatory: "HoTen",
  annexTitle: "PhuLucTen",
  annexReference: "PhuLucCanCu",
  head: "BangDauCot",
  cell: "BangChu",
  centred: "BangGiua",
  figure: "BangSo",
  annexNote: "BangGhiChu",
  chartTitle: "BieuDoTen",
  check: "MaKiemTra",
  pageNumber: "SoTrang",
} as const;

/** Of letters, not of paragraphs: every figure of the program, so that all of them can be chosen at once in Word. */
export const FIGURE_STYLE = "SoLieu";

export type Style = (typeof STYLES)[keyof typeof STYLES];
type Paragraph = NonNullable<IParagraphStyleOptions["paragraph"]>;
type Run = NonNullable<IParagraphStyleOptions["run"]>;

/** Every style of the paper, from the layout record; all of them build on Normal. */
export function wordStyles(layout: LayoutRecord): IStylesOptions {
  const { body, title, annex } = layout;
  const font = { ascii: body.fontFamily, hAnsi: body.fontFamily, cs: body.fontFamily, eastAsia: body.fontFamily };
  const run: Run = {
    font,
    size: ofHalfPoints(body.size),
    color: "000000",
    language: { value: "vi-VN", eastAsia: "vi-VN" },
  };
  const spaced = { ...exactly(body.lineHeight), before: ofPoints(body.spaceBefore) };
  const indented = { firstLine: ofMillimetres(body.indent) };
  const heading = (level: number) => ({
    basedOn: "Normal",
    next: STYLES.text,
    quickFormat: true,
    run: { font, size: ofHalfPoints(body.size), bold: true, color: "000000" },
    paragraph: { keepNext: true, keepLines: true, spacing: spaced, indent: indented, outlineLevel: level },
  });
  return {
    default: {
      document: { run, paragraph: { spacing: exactly(body.lineHeight) } },
      title: {
        basedOn: "Normal",
        next: STYLES.abstract,
        quickFormat: true,
        run: { font, size: ofHalfPoints(title.size), bold: true, color: "000000" },
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { ...exactly(Math.max(body.lineHeight, title.size + 4)), before: ofPoints(18) },
        },
      },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
      footnoteText: {
        basedOn: "Normal",
        run: { font, size: ofHalfPoints(annex.noteSize) },
        paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: exactly(annex.noteSize + 3) },
      },
      footnoteReference: { run: { superScript: true } },
    },
    characterStyles: [{ id: FIGURE_STYLE, name: "Số liệu", quickFormat: true }],
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true, run, paragraph: { spacing: exactly(body.lineHeight) } },
      ...letterheadStyles(layout),
      ...textStyles(layout, spaced, indented),
      ...closingStyles(layout),
      ...annexStyles(layout),
    ],
  };
}

function letterheadStyles({ header, body, title }: LayoutRecord): IParagraphStyleOptions[] {
  const centred = (size: number, more: Run = {}, paragraph: Paragraph = {}) => ({
    run: { size: ofHalfPoints(size), ...more },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: exactly(Math.max(body.lineHeight, size + 3)),
      ...paragraph,
    },
  });
  return [
    style(STYLES.superior, "Cơ quan cấp trên", centred(header.size)),
    style(STYLES.issuer, "Cơ quan ban hành", centred(header.size, { bold: true })),
    style(STYLES.star, "Dấu sao", centred(header.size, {}, { spacing: exactly(16) })),
    style(STYLES.number, "Số, ký hiệu", centred(header.size)),
    style(STYLES.mark, "Dấu dự thảo", centred(12, { bold: true })),
    style(STYLES.nation, "Quốc hiệu", centred(header.nationSize, { bold: true })),
    style(STYLES.motto, "Tiêu đề", centred(header.mottoSize, { bold: true })),
    style(
      STYLES.dateline,
      "Địa danh, ngày tháng",
      centred(header.size, { italics: true }, { spacing: { ...exactly(body.lineHeight), before: ofPoints(6) } }),
    ),
    style(STYLES.abstract, "Trích yếu", centred(title.abstractSize, { bold: true }, { keepNext: true })),
    style(STYLES.pageNumber, "Số trang", centred(body.size)),
  ];
}

function textStyles(
  { body, annex }: LayoutRecord,
  spacing: Paragraph["spacing"],
  indent: Paragraph["indent"],
): IParagraphStyleOptions[] {
  const paragraph: Paragraph = { alignment: AlignmentType.JUSTIFIED, spacing, indent };
  return [
    style(STYLES.text, "Nội dung", { paragraph }),
    style(STYLES.item, "Gạch đầu dòng", { paragraph }),
    style(STYLES.chartTitle, "Tên biểu đồ", {
      run: { bold: true, size: ofHalfPoints(annex.size) },
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { ...exactly(annex.lineHeight), before: ofPoints(body.spaceBefore * 2), after: ofPoints(4) },
      },
    }),
  ];
}

function closingStyles({ body, recipients, signature, annex }: LayoutRecord): IParagraphStyleOptions[] {
  const label = recipients.labelStyle === "underlined" ? { underline: {} } : { bold: true, italics: true };
  const centred: Paragraph = { alignment: AlignmentType.CENTER, keepNext: true, spacing: exactly(body.lineHeight) };
  return [
    style(STYLES.recipientsLabel, "Nơi nhận", {
      run: { size: ofHalfPoints(recipients.labelSize), ...label },
      paragraph: { keepNext: true, spacing: exactly(body.lineHeight) },
    }),
    style(STYLES.recipients, "Nơi nhận (danh sách)", {
      run: { size: ofHalfPoints(recipients.listSize) },
      paragraph: { keepNext: true, spacing: exactly(recipients.listSize + 3) },
    }),
    style(STYLES.capacity, "Quyền hạn ký", { run: { bold: true }, paragraph: centred }),
    style(STYLES.position, "Chức vụ ký", { run: { bold: signature.positionBold }, paragraph: centred }),
    style(STYLES.signatory, "Họ tên người ký", { run: { bold: true }, paragraph: centred }),
    style(STYLES.check, "Mã kiểm tra", {
      run: { size: ofHalfPoints(annex.noteSize) },
      paragraph: { spacing: exactly(annex.noteSize + 3) },
    }),
  ];
}

function annexStyles({ body, annex }: LayoutRecord): IParagraphStyleOptions[] {
  const line = exactly(annex.lineHeight);
  const inTable = (id: Style, name: string, alignment: Paragraph["alignment"], bold = false) =>
    style(id, name, { run: { size: ofHalfPoints(annex.size), bold }, paragraph: { alignment, spacing: line } });
  return [
    style(STYLES.annexTitle, "Phụ lục (tên)", {
      run: { bold: true },
      // The outline of the document lists annexes beside the headings.
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: exactly(body.lineHeight) },
    }),
    style(STYLES.annexReference, "Phụ lục (căn cứ)", {
      run: { italics: true },
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { ...exactly(body.lineHeight), after: ofPoints(8) },
      },
    }),
    inTable(STYLES.head, "Bảng (đầu cột)", AlignmentType.CENTER, true),
    inTable(STYLES.cell, "Bảng (chữ)", AlignmentType.LEFT),
    inTable(STYLES.centred, "Bảng (giữa)", AlignmentType.CENTER),
    inTable(STYLES.figure, "Bảng (số)", AlignmentType.RIGHT),
    style(STYLES.annexNote, "Bảng (ghi chú)", {
      run: { size: ofHalfPoints(annex.noteSize) },
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: exactly(annex.noteSize + 3) },
    }),
  ];
}

function style(id: Style, name: string, look: { run?: Run; paragraph?: Paragraph }): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, ...look };
}

function exactly(points: number) {
  return { line: ofPoints(points), lineRule: LineRuleType.EXACT };
}

function ofHalfPoints(points: number): number {
  return points * 2;
}
