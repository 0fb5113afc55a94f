import { describe, expect, it } from "vitest";
import { book, indicator, plan, total } from "@/lib/indicators/testing/samples";
import type { Period } from "@/lib/periods/period";
import { buildReport } from "./build-report";
import { plainText, type ReportDocument, spansOf } from "./document";
import type { DraftSection } from "./draft";
import { LAYOUT_RECORDS } from "./layout-records";
import type { ReportInput } from "./report-input";
import { paperDress } from "./testing/paper-dress";
import { reportInput } from "./testing/report-input";

const TODAY = "2026-11-22";
const THREE = ["xã A", "xã B"].map((name) => ({ name, reported: true }));

const BOOK = book({
  groups: [{ id: "g", code: "ngan-sach", name: "Ngân sách", sortOrder: 1 }],
  indicators: ["one", "two"].map((id) => indicator({ id, code: id, name: `Chỉ tiêu ${id}`, groupId: "g" })),
  plans: ["one", "two"].map((indicatorId) => plan(100, { indicatorId })),
  totals: ["one", "two"].flatMap((indicatorId) =>
    ([1, 2, 3] as const).map((quarter) => total(quarter, 25, { indicatorId })),
  ),
  previousTotals: ([1, 2, 3] as const).flatMap((quarter) => [
    total(quarter, 20, { indicatorId: "one", year: 2025, predecessors: THREE.slice(0, 1) }),
    total(quarter, 20, { indicatorId: "two", year: 2025, predecessors: THREE }),
  ]),
  submissions: ([1, 2, 3] as const).map((quarter) => ({ quarter, submitted: 1, approved: 1, expected: 1 })),
});

function build(period: Period, over: Partial<ReportInput> = {}): ReportDocument {
  return buildReport({ ...reportInput(BOOK, TODAY, paperDress(TODAY), period), ...over }).document;
}

const lines = ({ body }: ReportDocument) =>
  body.map((block) => (block.kind === "heading" ? `${block.number} ${block.text}` : plainText(spansOf(block))));
const YEAR: Period = { kind: "year", year: 2026 };

describe.each([
  [
    { kind: "quarter", year: 2026, quarter: 3 },
    "2026-Q3",
    "quý III năm 2026",
    "Đến hết quý III năm 2026, ",
    "tháng 9 năm 2026",
  ],
  [{ kind: "six-months", year: 2026 }, "2026-6M", "6 tháng đầu năm 2026", "6 tháng đầu năm 2026, ", "tháng 6 năm 2026"],
  [{ kind: "nine-months", year: 2026 }, "2026-9M", "9 tháng năm 2026", "9 tháng năm 2026, ", "tháng 9 năm 2026"],
  [YEAR, "2026", "năm 2026", "Đến hết quý III năm 2026, ", "tháng 12 năm 2026"],
] satisfies [Period, string, string, string, string][])("a report of %j", (period, key, words, opening, month) => {
  it("names its period in title, text, annex and date, and speaks of figures up to its end", () => {
    const document = build(period);
    expect([document.kind, document.periodKey]).toEqual([period.kind, key]);
    expect(document.abstract[0]).toBe(`Kết quả lãnh đạo thực hiện các chỉ tiêu, nhiệm vụ ${words}`);
    expect(lines(document)[1]).toContain(opening);
    expect(document.annexes[0]?.subtitle).toBe(`Kết quả thực hiện các chỉ tiêu chủ yếu ${words}`);
    expect(document.header.right.at(-1)?.text).toContain(month);
    expect(document.marks).toEqual(["DỰ THẢO"]);
  });
});

describe("a report on its way", () => {
  const sections: DraftSection[] = [
    { id: "a", level: 1, heading: "Phương hướng", source: null, items: [] },
    { id: "b", level: 2, heading: "Kiến nghị", source: null, items: [{ kind: "own", text: "Đề nghị hỗ trợ" }] },
    { id: "c", level: 1, heading: "Kết quả", source: "group:g", items: [{ kind: "generated", key: "indicator:two" }] },
  ];

  it("bears the number of its draft, prints sections that say something, and numbers footnotes as they come", () => {
    const document = build(YEAR, { sections, draftNumber: 2 });
    expect(document.marks).toEqual(["Dự thảo lần 2"]);
    expect(lines(document).filter((line) => /^(I|II|1)\. /.test(line))).toEqual([
      "I. PHƯƠNG HƯỚNG",
      "1. Kiến nghị",
      "II. KẾT QUẢ",
    ]);
    const marks = document.body.flatMap(spansOf).flatMap((span) => (span.kind === "note-mark" ? [span.mark] : []));
    expect(marks).toEqual(["1", "2"]);
    expect(document.notes.map(({ mark }) => mark)).toEqual([...new Set(marks)]);
  });

  it("drops the footnote of a sentence that was left out", () => {
    const left: DraftSection[] = [
      {
        ...(sections[2] as DraftSection),
        items: ["one", "two"].map((code) => ({ kind: "left-out", key: `indicator:${code}` })),
      },
    ];
    expect(build(YEAR, { sections: left }).notes).toEqual([]);
  });

  it("bears number, date, signatory and check once it is issued, and no mark", () => {
    const check = {
      code: "K7PM-4QXD",
      address: "/verify/K7PM-4QXD",
      words: "Mã kiểm tra: K7PM-4QXD",
      issuedOn: "2026-02-05",
    };
    const issue = {
      number: "12-BC/ĐU",
      issuedOn: "2027-02-05",
      capacity: "T/L BAN THƯỜNG VỤ",
      position: "CHÁNH VĂN PHÒNG",
      signatory: "Nguyễn Văn A",
      check,
    };
    const document = build(YEAR, { sections, draftNumber: 2, issue });
    expect(document.marks).toEqual([]);
    expect(document.abstract).toHaveLength(1);
    expect(document.header.left.at(-1)?.text).toBe("Số 12-BC/ĐU");
    expect(document.header.right.at(-1)?.text).toBe("Đức An, ngày 05 tháng 02 năm 2027");
    expect(document.annexes[0]?.reference).toBe(
      "(Kèm theo Báo cáo số 12-BC/ĐU, ngày 05 tháng 02 năm 2027 của Ban Thường vụ Đảng ủy xã Đức An)",
    );
    expect(document.signature).toEqual({
      capacity: "T/L BAN THƯỜNG VỤ",
      position: "CHÁNH VĂN PHÒNG",
      name: "Nguyễn Văn A",
    });
    expect(document.check).toBe(check);
  });

  it("as the UBND's own puts the economy first, speaks of the commune, and ends as Nghị định 30 says", () => {
    const [layout] = LAYOUT_RECORDS.state;
    if (layout === undefined) throw new Error("no record of the State");
    const document = build(YEAR, { layout });
    expect(lines(document)[1]).toContain("xã đã về đích");
    expect(document.header.left.map(({ text }) => text)[0]).toBe("ỦY BAN NHÂN DÂN");
    expect(lines(document).at(-1)).toMatch(/\.\/\.$/);
  });
});
