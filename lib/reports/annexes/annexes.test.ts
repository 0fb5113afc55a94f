import { describe, expect, it } from "vitest";
import { plan } from "@/lib/indicators/testing/samples";
import type { YearBook } from "@/lib/indicators/year-book";
import { buildReport } from "../build-report";
import { type Annex, plainText, spansOf } from "../document";
import { ANNEX_KINDS, type AnnexKind } from "../draft";
import type { ReportInput } from "../report-input";
import { annexInput, QUARTER, YEAR, yearBook } from "../testing/annex-input";
import { annexColumns, usualAnnexes } from "./build-annexes";

function build(...input: Parameters<typeof annexInput>) {
  return buildReport(annexInput(...input)).document;
}

function only(kind: AnnexKind, over: Partial<ReportInput> = {}, period = YEAR, changes: Partial<YearBook> = {}): Annex {
  const [annex] = build([kind], over, period, changes).annexes;
  if (annex === undefined) throw new Error(`no ${kind}`);
  return annex;
}

const heads = ({ table }: Annex) =>
  table.columns.map(({ over, title }) => (over === undefined ? title : `${over}/${title}`));

function rowOf({ table }: Annex, key: string): string[] {
  const found = table.rows.find((row) => row.kind === "entry" && row.key === key);
  if (found?.kind !== "entry") throw new Error(`no row ${key}`);
  return found.cells.map((spans) =>
    spans.map((span) => (span.kind === "note-mark" ? `[${span.mark}]` : span.text)).join(""),
  );
}

describe("the table of indicators", () => {
  it("of a quarter has the quarter's own figure beside the cumulative one", () => {
    const annex = only("indicators", {}, QUARTER);
    expect(heads(annex)).toEqual([
      ...["STT", "Chỉ tiêu", "ĐVT", "Lũy kế cùng kỳ 2025"],
      ...[
        "Kế hoạch năm 2026/Tỉnh giao",
        "Kế hoạch năm 2026/Xã giao đầu năm",
        "Kế hoạch năm 2026/Xã giao, sau điều chỉnh",
      ],
      ...["TH (ước TH) quý III", "Lũy kế 9 tháng", "So KH năm (%)", "So cùng kỳ (%)", "Đơn vị báo cáo"],
    ]);
    expect(rowOf(annex, "cap-gcn-lan-dau").slice(3)).toEqual([
      "",
      "",
      "200",
      "260[(2)]",
      "40",
      "120",
      "46,2",
      "",
      "2/2",
    ]);
    expect(annex).toMatchObject({
      title: "PHỤ LỤC",
      subtitle: "Kết quả thực hiện các chỉ tiêu chủ yếu quý III năm 2026",
    });
  });

  it("of the year has both bases, the plan the year began with, the verdict once it is closed, and next year's plan", () => {
    const nextPlans = new Map([["thu-xa", { ...plan(130), quarters: null }]]);
    const annex = only("indicators", { nextPlans }, YEAR);
    expect(heads(annex).slice(4)).toEqual([
      ...[
        "Kế hoạch năm 2026/Tỉnh giao",
        "Kế hoạch năm 2026/Xã giao đầu năm",
        "Kế hoạch năm 2026/Xã giao, sau điều chỉnh",
      ],
      ...["TH (ước TH) lũy kế 2026", "So KH (%)", "So cùng kỳ (%)", "Đánh giá", "KH năm 2027"],
    ]);
    expect(rowOf(annex, "thu-xa").slice(4, 8)).toEqual(["120", "", "100", "90"]);
    expect(rowOf(annex, "thu-xa").at(-1)).toBe("130");
    expect(rowOf(annex, "chi-ngan-sach").slice(4, 8)).toEqual(["50", "", "", "40[(1)]"]);
  });

  it("keeps a revised target that the province alone gave under the province's head", () => {
    const province = { ...plan(50), indicatorId: "chi-ngan-sach", basis: "province" as const, documentNumber: "01-TU" };
    const revisedLater = { ...province, planned: 60_000, effectiveOn: "2026-09-15", documentNumber: "09-TU" };
    const { plans } = yearBook();
    const alone = only("indicators", {}, YEAR, {
      plans: [...plans.filter(({ documentNumber }) => documentNumber !== "45-NQ/ĐU"), revisedLater],
    });
    expect(heads(alone).slice(4, 6)).toEqual(["Kế hoạch năm 2026/Tỉnh giao", "Kế hoạch năm 2026/Xã giao"]);
    expect(rowOf(alone, "chi-ngan-sach").slice(4, 6)).toEqual(["60[(1)]", ""]);
    const beside = only("indicators", {}, YEAR, { plans: [...plans, revisedLater] });
    expect(heads(beside).slice(4, 7)).toEqual(
      ["Tỉnh giao", "Xã giao đầu năm", "Xã giao, sau điều chỉnh"].map((each) => `Kế hoạch năm 2026/${each}`),
    );
    expect(rowOf(beside, "chi-ngan-sach").slice(4, 7)).toEqual(["60[(1)]", "", ""]);
    expect(rowOf(beside, "cap-gcn-lan-dau").slice(5, 7)).toEqual(["200", "260[(3)]"]);
  });

  it("has one plan column where there is one plan", () => {
    const annex = only("indicators", {}, YEAR, { plans: [{ ...plan(100), indicatorId: "thu-xa" }] });
    expect(heads(annex)).toContain("KH năm 2026");
    expect(annex.table.columns.every(({ over }) => over === undefined)).toBe(true);
  });
});

describe("the other annexes", () => {
  it("tell the budget by side, with parts of parts", () => {
    const annex = only("budget");
    const rows = annex.table.rows.map((row) =>
      row.kind === "group" ? `${row.number}. ${row.label}` : plainText(row.cells[1] ?? []),
    );
    expect(rows).toEqual([
      "I. Thu ngân sách",
      "Tổng thu ngân sách xã",
      "- Thu nội địa",
      "- Thu phí",
      "II. Chi ngân sách",
      "Tổng chi ngân sách xã",
    ]);
  });

  it("tell certificates by unit and quarter, and the commune's own figures below", () => {
    const annex = only("land-certificates");
    expect(heads(annex).slice(2)).toEqual(
      ["Quý I", "Quý II", "Quý III", "Lũy kế"].map((each) => `Cấp GCN lần đầu (giấy)/${each}`),
    );
    expect(rowOf(annex, "1")).toEqual(["1", "Thôn 1", "25", "40", "-", "65"]);
    expect(rowOf(annex, "2")).toEqual(["2", "Thôn 2", "15", "", "40", "55[(1)]"]);
    expect(annex.notes.map(({ text }) => text)).toEqual(["Chưa có số liệu quý II."]);
    expect(rowOf(annex, "total")).toEqual(["", "Toàn xã", "40", "40", "40", "120"]);
    expect(annex.remarks[0]).toBe("Ký hiệu: “-” không phát sinh; ô trống: chưa có số liệu.");
  });

  it("tell members by cell, and why there is no figure", () => {
    const annex = only("membership");
    expect(rowOf(annex, "1")).toEqual(["1", "Thôn 1", "…[(1)]"]);
    expect(annex.notes).toMatchObject([{ mark: "(1)", text: "Không có số liệu: Chưa họp xét." }]);
  });

  it("tell meetings and ratings of every cell, sums recomputed", () => {
    const annex = only("cell-meetings");
    expect(rowOf(annex, "1").slice(2)).toEqual(["9", "8", "3", "90", "6", "2", "0", "0", "Khá", "HTTNV"]);
    expect(rowOf(annex, "2").slice(2)).toEqual(["9", "9", "3", "", "6", "2", "0", "0", "", ""]);
    expect(rowOf(annex, "total").slice(2)).toEqual(["18", "17", "6", "90", "12", "4", "0", "0", "", ""]);
    expect(heads(only("cell-meetings", {}, QUARTER))).not.toContain("Xếp loại chi bộ");
  });

  it("tell accepted explanations in the units' own words", () => {
    const cause = { explanationId: "e", indicatorCode: "thu-xa", indicatorName: "Thu", unitName: "Phòng Kinh tế" };
    const causes = [{ ...cause, period: "quý II/2026", status: "behind" as const, text: "Chậm giao đất." }];
    expect(rowOf(only("explanations", { causes }), "e")).toEqual([
      "1",
      "Thu",
      "Phòng Kinh tế",
      "quý II/2026",
      "Chậm giao đất.",
    ]);
  });

  it("are left out where they have nothing to say, numbered where there are several", () => {
    expect(build([...ANNEX_KINDS], { units: [], cells: null }).annexes.map(({ title }) => title)).toEqual([
      "PHỤ LỤC 1",
      "PHỤ LỤC 2",
    ]);
    expect(build([]).annexes).toEqual([]);
  });
});

/** The opening's last sentence. */
const seeAnnex = (report: ReturnType<typeof build>) =>
  report.body.flatMap((block) => plainText(spansOf(block)).match(/Kết quả từng chỉ tiêu[^.]*/) ?? []);

describe("the text speaks of the annexes", () => {
  it.each<[string, AnnexKind[], Partial<ReportInput>, Partial<YearBook>, string[]]>([
    ["as several", ["indicators", "cell-meetings"], {}, {}, ["Kết quả từng chỉ tiêu tại các phụ lục kèm theo"]],
    // Chosen, but without a record there is nothing to print.
    ["as one", ["indicators", "cell-meetings"], { cells: null }, {}, ["Kết quả từng chỉ tiêu tại Phụ lục kèm theo"]],
    ["not, where none is printed", ["indicators"], {}, { plans: [], totals: [] }, []],
    ["not, without the table of indicators", ["cell-meetings"], {}, {}, []],
  ])("%s", (_, kinds, over, changes, said) => {
    const report = build(kinds, over, QUARTER, changes);
    expect(seeAnnex(report)).toEqual(said);
  });
});

describe.each(ANNEX_KINDS.filter((kind) => kind !== "explanations"))("leaving columns out of %s", (kind) => {
  const whole = only(kind);
  const optional = whole.table.columns.slice(2).map(({ key }) => key);

  it("keeps the rest as wide as the page and every footnote with its mark", () => {
    for (const left of [...optional.map((key) => [key]), optional.slice(1), optional]) {
      const annex = only(kind, { annexes: [{ kind, withoutColumns: ["number", ...left] }] });
      expect(annex.table.columns.map(({ key }) => key)).toEqual(
        whole.table.columns.map(({ key }) => key).filter((key) => !left.includes(key)),
      );
      expect(annex.table.columns.reduce((sum, { width }) => sum + width, 0)).toBe(1000);
      const marks = annex.table.rows.flatMap((row) =>
        row.kind === "entry" ? row.cells.flat().flatMap((span) => (span.kind === "note-mark" ? [span.mark] : [])) : [],
      );
      expect(new Set(marks)).toEqual(new Set(annex.notes.map(({ mark }) => mark)));
      const numbers = annex.notes.flatMap(({ mark }) => (mark.startsWith("(") ? [mark] : []));
      expect(numbers).toEqual(numbers.map((_, index) => `(${index + 1})`));
    }
  });

  it("offers the columns that it prints in full", () => {
    expect(annexColumns(kind, annexInput([]))).toEqual(whole.table.columns);
  });
});

it("every number of every annex knows where it comes from", () => {
  const cells = build([...ANNEX_KINDS]).annexes.flatMap(({ table }) =>
    table.rows.flatMap((row) => (row.kind === "entry" ? row.cells.slice(2).flat() : [])),
  );
  expect(cells.filter((span) => span.kind === "figure").length).toBeGreaterThan(60);
  expect(cells.filter((span) => span.kind === "text" && /\d/.test(span.text))).toEqual([]);
});

it("prints fewer annexes in a quarter than in the year", () => {
  expect(usualAnnexes("quarter").map(({ kind }) => kind)).toEqual(["indicators", "cell-meetings"]);
  expect(usualAnnexes("year").some(({ kind }) => kind === "explanations")).toBe(false);
});
