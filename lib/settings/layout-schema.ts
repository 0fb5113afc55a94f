import { z } from "zod";
import { LAYOUT_BOUNDS, PAPER_FONTS } from "@/lib/reports/layout-bounds";
import { flag, line, list, optionalLine, whole } from "./fields-schema";

const size = (label: string) => whole(label, ...LAYOUT_BOUNDS.size, "pt");
const margin = (label: string) => whole(label, ...LAYOUT_BOUNDS.margin, "mm");

/** One layout record without its day; the paper is always A4. */
export const layoutSchema = z
  .object({
    kind: z.enum(["party", "state"]),
    basis: line("căn cứ", 200),
    page: z.object({
      width: z
        .unknown()
        .optional()
        .transform((): number => LAYOUT_BOUNDS.width),
      height: z
        .unknown()
        .optional()
        .transform((): number => LAYOUT_BOUNDS.height),
      top: margin("Lề trên"),
      right: margin("Lề phải"),
      bottom: margin("Lề dưới"),
      left: margin("Lề trái"),
    }),
    body: z.object({
      fontFamily: z.enum(PAPER_FONTS, "Chọn phông chữ."),
      size: size("Cỡ chữ nội dung"),
      lineHeight: whole("Giãn dòng", ...LAYOUT_BOUNDS.lineHeight, "pt"),
      indent: whole("Thụt đầu dòng", ...LAYOUT_BOUNDS.indent, "mm"),
      spaceBefore: whole("Cách đoạn", ...LAYOUT_BOUNDS.spaceBefore, "pt"),
    }),
    header: z.object({
      nation: optionalLine("quốc hiệu", 80),
      nationSize: size("Cỡ chữ quốc hiệu"),
      motto: line("tiêu đề bên phải", 80),
      mottoSize: size("Cỡ chữ tiêu đề bên phải"),
      size: size("Cỡ chữ tên cơ quan"),
      star: optionalLine("dấu dưới tên cơ quan", 5),
      numberLabel: line("chữ trước số văn bản", 10),
      numberSymbol: line("ký hiệu văn bản", 30),
    }),
    title: z.object({
      size: size("Cỡ chữ tên loại"),
      abstractSize: size("Cỡ chữ trích yếu"),
      rule: optionalLine("nét dưới trích yếu", 20),
    }),
    endMark: z.enum([".", "./."], "Chọn dấu kết thúc."),
    recipients: z.object({
      label: line("chữ Nơi nhận", 30),
      labelSize: size("Cỡ chữ Nơi nhận"),
      labelStyle: z.enum(["underlined", "bold-italic"], "Chọn kiểu chữ."),
      listSize: size("Cỡ chữ danh sách nơi nhận"),
      separator: z.enum([",", ";"], "Chọn dấu cuối dòng."),
      lines: list("nơi nhận", 30),
      archive: line("dòng lưu", 80),
    }),
    signature: z.object({
      capacity: line("thể thức ký", 120),
      position: line("chức vụ", 80),
      positionBold: flag,
      blankLines: whole("Số dòng trống để ký", 2, 8, "dòng"),
    }),
    annex: z.object({
      size: size("Cỡ chữ phụ lục"),
      lineHeight: whole("Giãn dòng phụ lục", ...LAYOUT_BOUNDS.lineHeight, "pt"),
      noteSize: size("Cỡ chữ ghi chú"),
    }),
    draftMark: line("dấu dự thảo", 40),
  })
  .superRefine(({ body, annex }, context) => {
    const tight = (path: string[], message: string) => context.addIssue({ code: "custom", path, message });
    if (body.lineHeight < body.size) tight(["body", "lineHeight"], "Giãn dòng không được nhỏ hơn cỡ chữ.");
    if (annex.lineHeight < annex.size) tight(["annex", "lineHeight"], "Giãn dòng không được nhỏ hơn cỡ chữ.");
  });
