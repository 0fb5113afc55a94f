import type { Annex, Block, ReportDocument, Span } from "../document";
import type { LayoutRecord } from "../layout";
import { LAYOUT_RECORDS } from "../layout-records";

/** The Party's layout in force. */
export function partyLayout(): LayoutRecord {
  const layout = LAYOUT_RECORDS.party.at(-1);
  if (layout === undefined) throw new Error("no layout");
  return layout;
}

export const words = (text: string): Span => ({ kind: "text", text });
export const mark = (sign: string, noteId: string): Span => ({ kind: "note-mark", mark: sign, noteId });
export const figure = (text: string, indicatorCode = "thu-ngan-sach"): Span => ({
  kind: "figure",
  text,
  origin: { kind: "indicator", indicatorCode, periodKey: "2025", aspect: "figure" },
});

/** A report with one of everything: both levels of heads, a note mentioned twice, bars, a portrait and a wide annex. */
export function sampleDocument(more: Partial<ReportDocument> = {}): ReportDocument {
  const layout = partyLayout();
  const blank = "\u00a0".repeat(6);
  return {
    kind: "year",
    periodKey: "2025",
    layout,
    marks: [layout.draftMark],
    header: {
      left: [
        { text: "ĐẢNG BỘ TỈNH LÂM ĐỒNG", style: "regular" },
        { text: "ĐẢNG ỦY XÃ ĐỨC AN", style: "bold" },
        { text: "*", style: "star" },
        { text: `Số${blank}-BC/ĐU`, style: "number" },
      ],
      right: [
        { text: "ĐẢNG CỘNG SẢN VIỆT NAM", style: "motto" },
        { text: `Đức An, ngày${blank}tháng 12 năm 2025`, style: "dateline" },
      ],
    },
    title: "BÁO CÁO",
    abstract: ["Kết quả lãnh đạo thực hiện các chỉ tiêu, nhiệm vụ năm 2025"],
    abstractRule: "-----",
    body: sampleBody(),
    notes: [
      { id: "note-1", mark: "1", text: "Kế hoạch tỉnh giao 38.200 triệu đồng." },
      { id: "note-2", mark: "2", text: "Số ước thực hiện đến ngày 30/11/2025." },
    ],
    recipients: { label: "Nơi nhận:", lines: ["- Thường trực Tỉnh ủy (để b/c),", "- Lưu VPĐU."] },
    signature: { capacity: "T/M BAN THƯỜNG VỤ", position: "BÍ THƯ", name: null },
    annexes: [sampleAnnex("PHỤ LỤC 1", true, 60), sampleAnnex("PHỤ LỤC 2", false, 4)],
    check: null,
    ...more,
  };
}

function sampleBody(): Block[] {
  const heading = (level: 1 | 2 | 3, number: string, text: string): Block => ({ kind: "heading", level, number, text });
  return [
    heading(1, "I.", "TÌNH HÌNH VÀ KẾT QUẢ THỰC HIỆN NHIỆM VỤ"),
    heading(2, "1.", "Kinh tế, ngân sách"),
    {
      kind: "paragraph",
      spans: [
        words("Tổng thu ngân sách nhà nước trên địa bàn đạt "),
        figure("71,1 tỷ đồng"),
        words(", bằng "),
        figure("186%"),
        words(" kế hoạch"),
        mark("1", "note-1"),
        words("; ước cả năm đạt "),
        figure("915,64%"),
        mark("2", "note-2"),
        words(" so với kế hoạch được giao từ đầu năm"),
        mark("1", "note-1"),
        words("."),
      ],
    },
    heading(3, "a)", "Các khoản thu"),
    { kind: "paragraph", spans: [words("Trong đó:")] },
    { kind: "item", spans: [words("Thu thuế ngoài quốc doanh "), figure("1.234,5 triệu đồng"), words(".")] },
    {
      kind: "item",
      spans: [words("Tỷ lệ hộ nghèo giảm từ "), figure("4,49%"), words(" xuống còn "), figure("1,46%"), words(".")],
    },
    {
      kind: "chart",
      chart: {
        title: "Kết quả so với kế hoạch (%)",
        clip: 1500,
        planLabel: "100% kế hoạch",
        bars: [
          { label: "Thu ngân sách", thousandths: 1860, figure: [figure("186,0")] },
          { label: "Kết nạp đảng viên", thousandths: 1025, figure: [figure("102,5")] },
          { label: "Giấy chứng nhận quyền sử dụng đất cấp lần đầu", thousandths: 640, figure: [figure("64,0")] },
          { label: "Chưa phát sinh", thousandths: 0, figure: [figure("0")] },
        ],
      },
    },
    { kind: "paragraph", spans: [words("Năm 2025, Đảng bộ xã đạt và vượt "), figure("25/27"), words(" chỉ tiêu.")] },
  ];
}

function sampleAnnex(title: string, landscape: boolean, rows: number): Annex {
  const under = { over: "Thực hiện năm 2025" };
  return {
    title,
    subtitle: `Kết quả thực hiện các chỉ tiêu chủ yếu năm 2025 (${title.toLowerCase()})`,
    reference: "(Kèm theo Báo cáo số      -BC/ĐU, ngày      tháng 12 năm 2025 của Ban Thường vụ Đảng ủy xã Đức An)",
    landscape,
    table: {
      columns: [
        { key: "number", title: "STT", width: 70, align: "center" },
        { key: "indicator", title: "Chỉ tiêu", width: 380, align: "left" },
        { key: "unit", title: "Đơn vị tính", width: 150, align: "center" },
        { key: "plan", title: "Kế hoạch", width: 133, align: "right", ...under },
        { key: "actual", title: "Thực hiện", width: 133, align: "right", ...under },
        { key: "rate", title: "So KH (%)", width: 134, align: "right" },
      ],
      rows: [
        { kind: "group", number: "I", label: "Kinh tế, ngân sách" },
        ...Array.from({ length: rows }, (_, index) => ({
          kind: "entry" as const,
          key: `chi-tieu-${index}`,
          depth: index % 5 === 4 ? (1 as const) : (0 as const),
          strong: index === 0,
          cells: [
            [words(`${index + 1}`)],
            [words(`Chỉ tiêu thứ ${index + 1} của bảng, tên dài để xuống dòng khi cần`)],
            [words("triệu đồng")],
            [figure("38.200")],
            index % 3 === 0 ? [figure("71.052,25"), mark("(1)", "annex-1")] : [figure("71.052,25")],
            [figure("186,0")],
          ],
        })),
      ],
    },
    notes: [{ id: "annex-1", mark: "(1)", text: "Số ước thực hiện." }],
    remarks: ["“-”: không phát sinh; “…”: không có số liệu."],
  };
}
