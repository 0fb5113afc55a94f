import { describe, expect, it } from "vitest";
import { book, indicator, plan, rate, rateTotal, total } from "@/lib/indicators/testing/samples";
import type { YearBook } from "@/lib/indicators/year-book";
import { tellingPercent } from "./amounts";
import { buildReport } from "./build-report";
import { allSpans, type Block, plainText, type ReportDocument, spansOf, type TableRow } from "./document";
import { readReportFigures } from "./report-figures";
import { paperDress } from "./testing/paper-dress";
import { PERIOD_WORDS } from "./testing/period-words";
import { reportInput } from "./testing/report-input";

const TODAY = "2026-11-22";
const THREE = ["thị trấn Đức An", "xã Nam Bình", "xã Đắk N'Drung"].map((name) => ({ name, reported: true }));

/** Five indicators in two lĩnh vực: one combined with predecessors, one rate, one incomplete, one followed, one yearly. */
function sampleBook(changes: Partial<YearBook> = {}): YearBook {
  const of = (id: string, name: string) => ({ id, code: id, name });
  return book({
    groups: [
      { id: "party", code: "xay-dung-dang", name: "Xây dựng Đảng", sortOrder: 2 },
      { id: "budget", code: "ngan-sach", name: "Kinh tế, ngân sách", sortOrder: 1 },
    ],
    indicators: [
      indicator({
        ...of("revenue", "Tổng thu NSNN trên địa bàn"),
        groupId: "budget",
        unitOfMeasure: "triệu đồng",
        decimals: 1,
      }),
      indicator({
        ...of("spending", "Tổng chi ngân sách xã"),
        groupId: "budget",
        unitOfMeasure: "triệu đồng",
        direction: "neutral",
      }),
      rate({ ...of("on-time", "Tỷ lệ hồ sơ đúng hạn"), groupId: "budget" }),
      indicator({ ...of("admitted", "Kết nạp đảng viên mới"), groupId: "party", unitOfMeasure: "đảng viên" }),
      indicator({
        ...of("yearly", "Chi bộ xếp loại tốt"),
        groupId: "party",
        frequency: "year",
        unitOfMeasure: "chi bộ",
      }),
    ],
    plans: [
      { ...plan(38_200), indicatorId: "revenue" },
      { ...plan(88_500), indicatorId: "spending" },
      { ...plan(95), indicatorId: "on-time" },
      { ...plan(40), indicatorId: "admitted" },
      { ...plan(20), indicatorId: "yearly" },
    ],
    totals: [
      ...([1, 2, 3] as const).map((quarter) => total(quarter, 11_000, { indicatorId: "revenue" })),
      ...([1, 2, 3] as const).map((quarter) => total(quarter, 20_000, { indicatorId: "spending", estimated: true })),
      rateTotal(3, 240, 298, { indicatorId: "on-time" }),
      total(3, 12, { indicatorId: "admitted", unitsExpected: 30, unitsReported: 28 }),
      total(4, null, { indicatorId: "yearly" }),
    ],
    previousTotals: ([1, 2, 3] as const).map((quarter) =>
      total(quarter, 10_000, { indicatorId: "revenue", year: 2025, predecessors: quarter < 3 ? THREE : [] }),
    ),
    submissions: [1, 2, 3].map((quarter) => ({
      quarter: quarter as 1 | 2 | 3,
      submitted: 30,
      approved: 30,
      expected: 30,
    })),
    updatedAt: Date.parse("2026-10-20T07:05:00Z"),
    ...changes,
  });
}

function build(year: YearBook, today = TODAY): ReportDocument {
  return buildReport(reportInput(year, today, paperDress(today))).document;
}

function words(report: ReportDocument): string {
  return report.body
    .map((block: Block) => (block.kind === "heading" ? `${block.number} ${block.text}` : plainText(spansOf(block))))
    .join("\n");
}

function row(report: ReportDocument, code: string): string[] {
  const rows: TableRow[] = report.annexes.flatMap((annex) => annex.table.rows);
  const found = rows.find((each) => each.kind === "entry" && each.key === code);
  if (found?.kind !== "entry") throw new Error(`No row ${code}`);
  return found.cells.map((spans) =>
    spans.map((span) => (span.kind === "note-mark" ? `[${span.mark}]` : span.text)).join(""),
  );
}

describe("the draft of an open year", () => {
  const report = build(sampleBook());

  it("is marked as a draft, with number and day left to the clerk", () => {
    expect(report.marks).toEqual(["DỰ THẢO"]);
    expect(report.abstract.at(-1)).toBe("(dự thảo)");
    expect(report.header.left.map((line) => line.text.replace(/\u00a0+/, " … "))).toEqual([
      "ĐẢNG BỘ TỈNH LÂM ĐỒNG",
      "ĐẢNG ỦY XÃ ĐỨC AN",
      "*",
      "Số … -BC/ĐU",
    ]);
    expect(report.header.right.at(-1)?.text).toMatch(/^Đức An, ngày\u00a0+tháng 12 năm 2026$/);
  });

  it("speaks of what is approved, in the order of the lĩnh vực, and never of không đạt", () => {
    expect(words(report)).toBe(
      [
        "I. TÌNH HÌNH VÀ KẾT QUẢ THỰC HIỆN NHIỆM VỤ",
        "Đến hết quý III năm 2026, Đảng bộ đã về đích và đúng tiến độ 1/4 chỉ tiêu. Kết quả từng chỉ tiêu tại Phụ lục kèm theo.",
        "1. Công tác xây dựng Đảng và hệ thống chính trị",
        "a) Công tác tổ chức, cán bộ, đảng viên",
        "Kết nạp đảng viên mới đạt 12 đảng viên sau 9 tháng, bằng 30% kế hoạch năm (mới có 28/30 đơn vị báo cáo). Chưa có số liệu: Chi bộ xếp loại tốt.",
        "2. Lãnh đạo phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh",
        "a) Ngân sách, đầu tư",
        "Tổng thu NSNN trên địa bàn đã đạt 33 tỷ đồng sau 9 tháng, bằng 86,4% kế hoạch năm, cao hơn cùng kỳ 10%. " +
          "Sau 9 tháng, tổng chi ngân sách xã ước 60 tỷ đồng, bằng 67,8% kế hoạch năm. " +
          "Tỷ lệ hồ sơ đúng hạn sau 9 tháng là 80,54%, thấp hơn mức kế hoạch năm 14,46 điểm %.",
        "II. ĐÁNH GIÁ CHUNG",
        "Trong 04 chỉ tiêu được giao kế hoạch và đánh giá có 01 chỉ tiêu đúng tiến độ, 01 chỉ tiêu chậm tiến độ, 01 chỉ tiêu chưa đủ số liệu, 01 chỉ tiêu chưa có số liệu. Ngoài ra có 01 chỉ tiêu theo dõi.",
        "1. Hạn chế",
        "Các chỉ tiêu chậm tiến độ:",
        "Tỷ lệ hồ sơ đúng hạn đạt 80,54% sau 9 tháng, thấp hơn kế hoạch năm 14,46 điểm % (kế hoạch 95%).",
      ].join("\n"),
    );
    expect(JSON.stringify(report.body)).not.toContain("hông đạt kế hoạch");
  });

  it("notes predecessors under the text and under the table", () => {
    const note = "Số liệu cùng kỳ năm 2025 cộng gộp 3 đơn vị cũ: thị trấn Đức An, xã Nam Bình, xã Đắk N'Drung.";
    expect(report.notes.map((each) => each.text)).toEqual([note]);
    expect(report.annexes[0]?.notes[0]).toMatchObject({ mark: "*", text: note });
  });

  it("gives every indicator a row with its unit, plan, figure, shares and assessment", () => {
    expect(row(report, "revenue")).toEqual([
      "1",
      "Tổng thu NSNN trên địa bàn",
      "triệu đồng",
      "30.000[*]",
      "38.200",
      "33.000",
      "86,4",
      "110",
      "Đúng tiến độ",
    ]);
    expect(row(report, "spending")).toEqual([
      "2",
      "Tổng chi ngân sách xã",
      "triệu đồng",
      "",
      "88.500",
      "60.000[(1)]",
      "67,8",
      "",
      "Theo dõi",
    ]);
    expect(row(report, "on-time")).toEqual([
      "3",
      "Tỷ lệ hồ sơ đúng hạn",
      "%",
      "",
      "≥ 95",
      "80,54",
      "-14,46 đ.%",
      "",
      "Chậm",
    ]);
    expect(row(report, "admitted")).toEqual([
      "4",
      "Kết nạp đảng viên mới",
      "đảng viên",
      "",
      "40",
      "12[(2)]",
      "30",
      "",
      "Chưa đủ số liệu",
    ]);
    expect(row(report, "yearly")).toEqual([
      "5",
      "Chi bộ xếp loại tốt",
      "chi bộ",
      "",
      "20",
      "",
      "",
      "",
      "Chưa có số liệu",
    ]);
    expect(report.annexes[0]?.notes.map((note) => note.text).slice(1)).toEqual([
      "Số ước thực hiện.",
      "Mới có 28/30 đơn vị báo cáo.",
    ]);
  });

  it("takes in a figure of the running quarter on the day it is approved, by exactly that much", () => {
    const later = build(
      sampleBook({ totals: [...sampleBook().totals, total(4, 13, { indicatorId: "revenue", unitsExpected: 2 })] }),
    );
    expect(row(later, "revenue")[5]).toBe("33.013[(2)][(3)]");
    expect(later.annexes[0]?.notes.map((note) => note.text)).toEqual(
      expect.arrayContaining(["Quý IV mới có 1/2 đơn vị báo cáo.", "Số liệu đến quý IV."]),
    );
    expect(words(later)).toContain("(quý IV mới có 1/2 đơn vị báo cáo)");
  });
});

it("gives every sentence of a section a key of its own, in each section", () => {
  const { texts } = buildReport(reportInput(sampleBook(), TODAY, paperDress(TODAY)));
  expect([...texts.keys()]).toEqual(expect.arrayContaining(["opening", "group:budget", "counts", "missed"]));
  for (const { paragraphs, lists } of texts.values()) {
    const keys = [...paragraphs.flat(), ...lists.flatMap(({ lead, items }) => [lead, ...items])].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

describe("a closed year", () => {
  const closed = sampleBook({
    assessmentClosedOn: "2026-12-28",
    totals: sampleBook().totals.map((each) => ({ ...each })),
  });
  const report = build(closed, "2026-12-29");

  it("gives verdicts, names the targets missed and carries no draft mark", () => {
    expect(report.marks).toEqual([]);
    expect(words(report)).toContain("Năm 2026, Đảng bộ đạt và vượt");
    expect(words(report)).toContain("Các chỉ tiêu không đạt kế hoạch:");
    expect(words(report)).not.toMatch(/nguy cơ|đúng tiến độ/);
  });

  it.each([
    ["carries the name of who signs", null, [], "Nguyễn Văn A"],
    ["is signed by nobody while it is a draft", 1, ["Dự thảo lần 1"], null],
  ])("%s", (_, draftNumber, marks, name) => {
    const input = reportInput(closed, "2026-12-29", paperDress("2026-12-29"));
    const signing = { ...input.signing, name: "Nguyễn Văn A" };
    const { document } = buildReport({ ...input, signing, draftNumber });
    expect([document.marks, document.signature.name]).toEqual([marks, name]);
  });
});

describe.each([
  ["open", sampleBook(), TODAY],
  ["closed", sampleBook({ assessmentClosedOn: "2026-12-28" }), "2026-12-29"],
])("every number of the document (%s year)", (_, year, today) => {
  const report = build(year, today);
  const { results } = readReportFigures(year, { kind: "year", year: 2026 }, today);

  it("outside the figure spans there are no digits but period names", () => {
    const names = results.map((result) => result.indicator.name);
    for (const block of report.body) {
      if (block.kind === "heading") continue;
      const text = spansOf(block)
        .flatMap((span) => (span.kind === "text" ? [span.text] : []))
        .join(" ");
      const bare = names.reduce((rest, name) => rest.replaceAll(name, ""), text);
      expect(bare.replace(PERIOD_WORDS, "")).not.toMatch(/\d/);
    }
  });

  it("each figure span belongs to an indicator of the results", () => {
    const codes = new Set(results.map((result) => result.indicator.code));
    const figures = allSpans(report).flatMap((span) => (span.kind === "figure" ? [span.origin] : []));
    expect(figures.length).toBeGreaterThan(20);
    for (const origin of figures) if (origin.kind === "indicator") expect(codes).toContain(origin.indicatorCode);
  });

  it("the annex prints the percentage of the results", () => {
    for (const { indicator: of, completion } of results) {
      if (completion.kind !== "computed") continue;
      expect(`${row(report, of.code)[6]}%`).toBe(tellingPercent(completion.ratio));
    }
  });

  it("holds only integers", () => {
    JSON.stringify(report, (_key, value) => {
      if (typeof value === "number") expect(Number.isSafeInteger(value)).toBe(true);
      return value;
    });
  });

  it("keeps the columns of the annex as wide as the table", () => {
    for (const { table } of report.annexes) {
      expect(table.columns.reduce((sum, column) => sum + column.width, 0)).toBe(1000);
      for (const each of table.rows) if (each.kind === "entry") expect(each.cells).toHaveLength(table.columns.length);
    }
  });
});
