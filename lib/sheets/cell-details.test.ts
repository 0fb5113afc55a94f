import { describe, expect, it } from "vitest";
import type { CellValue } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import { indicator, plan, rate } from "@/lib/indicators/testing/samples";
import { quarterAt, quarterIndex } from "@/lib/periods/period";
import { buildCellDetails, type RecordedStep } from "./cell-details";
import { cellLine } from "./cell-line";
import { countingWords } from "./counting-words";
import type { CellNote } from "./note";
import type { Sheet, SheetEvent } from "./sheet";
import { EMPTY_CELL, type SheetRow } from "./sheet-row";

const AT = { year: 2026, quarter: 3 } as const;
const BLANK: CellValue = { kind: "blank" };
const value = (units: number): CellValue => ({ kind: "value", value: units * 1000 });

/** The quarters before quý III/2026, the last of `values` being quý II. */
function rowOf(values: CellValue[], now: CellValue = BLANK, changes: Partial<Indicator> = {}): SheetRow {
  const first = quarterIndex(AT.year, AT.quarter) - values.length;
  const history = values.map((each, n) => ({ ...quarterAt(first + n), value: each }));
  return {
    indicator: indicator({ id: "thua", unitOfMeasure: "thửa", ...changes }),
    plan: null,
    samePeriod: { kind: "missing" },
    samePeriodOf: null,
    previous: null,
    earlier: history.filter(({ year }) => year === AT.year),
    history,
    likeUnitsMedian: null,
    cell: { ...EMPTY_CELL, value: now, version: now.kind === "blank" ? 0 : 2 },
  };
}

function sheetOf(row: SheetRow, more: Partial<Sheet> = {}): Sheet {
  return {
    ...AT,
    unit: { id: "thon-1", name: "Chi bộ thôn 1" },
    period: { state: "open", dueOn: "2026-09-20" },
    groups: [],
    rows: [row],
    events: [],
    notes: [],
    pointedCells: [],
    changes: null,
    contentHash: "",
    state: "in-progress",
    firstSubmittedAt: null,
    submittedAt: null,
    submittedByName: null,
    reviewerName: null,
    approvedAt: null,
    approvedByName: null,
    selfApproved: false,
    reason: null,
    reopenedUntil: null,
    ...more,
  };
}

const detailsOf = (row: SheetRow, more: Partial<Sheet> = {}, steps: RecordedStep[] = []) => {
  const details = buildCellDetails({ sheet: sheetOf(row, more), indicatorId: "thua", steps, files: [] }, "me");
  if (!details) throw new Error("the cell is on the sheet");
  return details;
};

describe("the line of a cell", () => {
  it("goes through the quarters before, from zero, with this quarter as a mark beside it", () => {
    const line = cellLine(rowOf([value(0), value(50), value(100)], value(100)), AT);
    expect(line).toMatchObject({ width: 240, height: 64, path: "M6,58L82,32L158,6", currentAtEdge: false });
    expect(line?.current).toEqual({ label: "Quý III/2026", text: "100", x: 234, y: 6 });
    expect(line?.before.map((point) => point.label)).toEqual(["Quý IV/2025", "Quý I/2026", "Quý II/2026"]);
  });

  it("draws a gap as a gap, and a lone quarter as a point without a stroke", () => {
    const noData: CellValue = { kind: "no-data", reason: "chưa thống kê" };
    const line = cellLine(rowOf([value(1), value(2), BLANK, value(3), noData, value(3), value(3)]), AT);
    expect(line?.path.match(/M/g)).toHaveLength(2);
    expect(line?.path).not.toMatch(/NaN|null/);
    expect(line?.before.map((point) => point.y === null)).toEqual([false, false, true, false, true, false, false]);
    expect(line?.before[4]?.text).toBe("…");
    expect(line?.current.y).toBeNull();
    expect(cellLine(rowOf([value(5), BLANK, value(5)]), AT)?.path).toBe("");
  });

  it("begins with the first report", () => {
    const line = cellLine(rowOf([BLANK, BLANK, value(1), BLANK, value(1)]), AT);
    expect(line?.before.map((point) => point.label)).toEqual(["Quý IV/2025", "Quý I/2026", "Quý II/2026"]);
    expect(line?.before[0]?.x).toBe(6);
  });

  it("is not pressed flat by a slip: the mark stands at the edge and keeps its number", () => {
    const line = cellLine(rowOf([value(60), value(96)], value(9600)), AT);
    expect(line?.currentAtEdge).toBe(true);
    expect(line?.current).toMatchObject({ text: "9.600", y: 6 });
    expect(line?.before[1]?.y).toBeLessThan(30);
  });

  it("shows không phát sinh as a zero, a rate as its quotient, negatives below the zero", () => {
    const nothing = cellLine(rowOf([{ kind: "nothing-arose" }, value(10)]), AT);
    expect(nothing?.before[0]).toMatchObject({ text: "-", y: 58 });
    const parts = (numerator: number): CellValue => ({ kind: "rate", numerator, denominator: 200_000 });
    const quotients = cellLine({ ...rowOf([parts(100_000), parts(200_000)]), indicator: rate() }, AT);
    expect(quotients?.before.map((point) => point.y)).toEqual([32, 6]);
    const negative = cellLine(rowOf([value(-10), value(10)], value(0)), AT);
    expect([...(negative?.before ?? []).map((point) => point.y), negative?.current.y]).toEqual([58, 6, 32]);
    expect(cellLine(rowOf([value(0), value(0)]), AT)?.before.map((point) => point.y)).toEqual([58, 58]);
  });

  it("is nothing where nothing was reported, and for a milestone", () => {
    expect(cellLine(rowOf([BLANK, BLANK]), AT)).toBeNull();
    expect(cellLine(rowOf([value(0), value(1)], value(1), { periodRule: "milestone" }), AT)).toBeNull();
    expect(cellLine(rowOf([], value(7)), AT)).toMatchObject({ path: "", before: [], current: { x: 6, text: "7" } });
  });
});

describe("the details of a cell", () => {
  const step = (sequence: number, changes: Partial<RecordedStep>): RecordedStep => ({
    sequence,
    event: "recorded",
    value: BLANK,
    certainty: "final",
    actorName: "Lê Văn A",
    supply: null,
    at: sequence * 1000,
    ...changes,
  });

  it("tells each change with what stood before, approvals apart, the newest first", () => {
    const { steps } = detailsOf(rowOf([], value(9600)), {}, [
      step(1, { value: value(96) }),
      step(2, { event: "approved", value: value(96), actorName: "Trần Thị B" }),
      step(3, {
        value: value(9600),
        certainty: "estimated",
        actorName: "Trần Thị B",
        supply: { suppliedBy: "Lê Văn A", via: "phone" },
      }),
      step(4, { value: { kind: "no-data", reason: "mất sổ" }, actorName: null }),
    ]);
    expect(steps.map(({ who, words, approved }) => [who, words, approved])).toEqual([
      ["Chương trình", "9.600 (ước) → không có số liệu (mất sổ)", false],
      ["Trần Thị B nhập thay, theo điện thoại của Lê Văn A", "96 → 9.600 (ước)", false],
      ["Trần Thị B", "96", true],
      ["Lê Văn A", "trống → 96", false],
    ]);
  });

  it("speaks in lũy kế where lũy kế is typed", () => {
    const row = rowOf([value(4), value(6)], value(5), { entryMode: "cumulative" });
    const { steps } = detailsOf(row, {}, [step(1, { value: value(5) })]);
    expect(steps[0]?.words).toBe("trống → lũy kế 15 (trong quý 5)");
  });

  it("keeps the newest thirty steps and says how many lie behind", () => {
    const many = Array.from({ length: 35 }, (_, n) => step(n + 1, { value: value(n) }));
    const { steps, olderSteps } = detailsOf(rowOf([]), {}, many);
    expect([steps.length, olderSteps, steps[0]?.words, steps.at(-1)?.words]).toEqual([30, 5, "33 → 34", "4 → 5"]);
  });

  it("holds the figure against plan, cùng kỳ and like units; what is missing is left out", () => {
    expect(detailsOf(rowOf([])).limits).toEqual([]);
    const row: SheetRow = {
      ...rowOf([]),
      plan: { plan: plan(320), of: "commune" },
      samePeriod: { kind: "value", value: 40_000 },
      likeUnitsMedian: 35_000,
    };
    expect(detailsOf(row).limits).toEqual([
      { label: "Kế hoạch năm của xã", value: "320 thửa" },
      { label: "Cùng kỳ năm trước", value: "40 thửa" },
      { label: "Mức phổ biến của đơn vị cùng loại", value: "35 thửa" },
    ]);
    expect(detailsOf({ ...row, samePeriod: { kind: "nothing-arose" } }).limits[1]?.value).toBe("-");
  });

  it("gives the cell's own thread and tells which note its reader may still word", () => {
    const note = (id: string, authorId: string, at: number, indicatorId = "thua"): CellNote => ({
      id,
      indicatorId,
      authorId,
      authorName: authorId,
      text: id,
      cellVersion: 1,
      createdAt: at,
      updatedAt: at,
    });
    const notes = [note("n1", "me", 1), note("n2", "office", 3), note("other", "me", 4, "khac")];
    const submitted: SheetEvent = {
      fromState: "in-progress",
      toState: "submitted",
      actorName: null,
      at: 2,
      reason: null,
    };
    expect(detailsOf(rowOf([]), { notes })).toMatchObject({ draftId: "n1", notes: [{ id: "n1" }, { id: "n2" }] });
    expect(detailsOf(rowOf([]), { notes, events: [submitted] }).draftId).toBeNull();
    const again = [...notes, note("n3", "me", 5)];
    expect(detailsOf(rowOf([]), { notes: again, events: [submitted] }).draftId).toBe("n3");
  });

  it("knows no cell that is not on the sheet", () => {
    const sheet = sheetOf(rowOf([]));
    expect(buildCellDetails({ sheet, indicatorId: "khac", steps: [], files: [] }, "me")).toBeNull();
  });
});

describe("countingWords", () => {
  it("says what is typed, with the labels of a rate inside the sentence", () => {
    expect(countingWords(indicator())).toContain("Ghi số phát sinh trong quý");
    expect(countingWords(indicator({ entryMode: "cumulative" }))).toContain("Ghi lũy kế từ đầu năm");
    const meeting = rate({ numeratorLabel: "Số dự", denominatorLabel: "TTHC tiếp nhận", partOfWhole: true });
    expect(countingWords(meeting)).toBe(
      "Ghi số dự và TTHC tiếp nhận trong quý; tỷ lệ do chương trình tính. Số thứ nhất nằm trong số thứ hai nên không lớn hơn.",
    );
  });
});
