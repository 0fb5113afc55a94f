import { afterAll, describe, expect, it } from "vitest";
import { printCount } from "@/db/testing/print-count";
import { WORKBOOK_PROBLEM_WORDS, workbookRefusalWords } from "@/lib/workbooks/problem-words";
import { WORKBOOK_LIMITS, type WorkbookCell, type WorkbookSheet } from "@/lib/workbooks/workbook";
import { measureReading, readWorkbook } from "./read-workbook";
import { asMuchAsAllowed, everyKind, LIBRE_OFFICE, otherDialect } from "./testing/good-files";
import { HOSTILE_FILES } from "./testing/hostile-files";

const slow = 60_000;
const most = { cpuMs: 0, peakBytes: 0, files: 0 };

async function read(name: string, bytes: Buffer, fileName = "so-lieu.xlsx") {
  const begun = performance.now();
  const { answer, cost } = await measureReading(bytes, fileName);
  const ms = Math.round(performance.now() - begun);
  const figures = `${ms} ms (${cost.cpuMs} ms of processor), ${Math.round(cost.peakBytes / 1e6)} MB`;
  printCount(`workbook "${name}" (${bytes.length} B): ${figures}`);
  most.cpuMs = Math.max(most.cpuMs, cost.cpuMs);
  most.peakBytes = Math.max(most.peakBytes, cost.peakBytes);
  most.files++;
  return { answer, cost };
}

afterAll(() =>
  printCount(
    `workbooks: ${most.files} files, most: ${most.cpuMs} ms of processor, ${Math.round(most.peakBytes / 1e6)} MB`,
  ),
);

describe("hostile workbooks", () => {
  it.each(HOSTILE_FILES)(
    "$name is refused: $problem",
    async ({ name, bytes, problem, place, fileName }) => {
      const { answer } = await read(name, bytes(), fileName);
      expect(answer).toEqual({ ok: false, problem, place: place ?? null });
    },
    slow,
  );

  it("cover every refusal, and each has its words", () => {
    const covered = new Set(HOSTILE_FILES.map(({ problem }) => problem));
    expect([...covered].sort()).toEqual(Object.keys(WORKBOOK_PROBLEM_WORDS).sort());
    expect(workbookRefusalWords({ problem: "external-link", place: "KeHoach!C17" })).toMatch(
      /\(KeHoach!C17\)\. Chép ô/,
    );
  });
});

const words = ({ type, text, isFormula }: WorkbookCell) => `${type}${isFormula ? " =" : ""} ${text}`.trimEnd();
const table = (sheet: WorkbookSheet | undefined) =>
  sheet?.rows.map(({ number, cells }) => [number, ...cells.map(words)]);

describe("sound workbooks", () => {
  it(
    "of LibreOffice is read to the last cell",
    async () => {
      const { answer, cost } = await read("LibreOffice", LIBRE_OFFICE());
      if (!answer.ok) throw new Error(answer.problem);
      expect(answer.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([["Quý IV", false]]);
      const rows = table(answer.sheets[0]) ?? [];
      expect(rows.slice(0, 3)).toEqual([
        [1, "text STT", "text Chỉ tiêu", "text ĐVT", "text Quý IV/2026", "text Trên tổng số"],
        [2, "empty", "text Ngân sách, đầu tư"],
        [3, "number 1", "text Tổng thu ngân sách nhà nước trên địa bàn", "text triệu đồng", "number 74985"],
      ]);
      expect(cost.cells).toBe(rows.flatMap((row) => row.slice(1)).filter((each) => each !== "empty").length);
      expect(cost.inflated).toBe(24_987);
    },
    slow,
  );

  it(
    "may hold every kind of cell",
    async () => {
      const { answer } = await read("every kind", everyKind());
      if (!answer.ok) throw new Error(`${answer.problem} ${answer.place}`);
      expect(answer.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
        ["Kế hoạch", false],
        ["Ẩn", true],
      ]);
      expect(table(answer.sheets[0])).toEqual([
        [1, "text Chỉ tiêu", "text Tổng thu", "text Thu ngân sách", "text 1.234,5", "text dòng 1\ndòng 2 & <b>"],
        [3, "text trong ô", "boolean true", "error #REF!", "number 0.3", "number 0.000015", "number -1234567890123460"],
        [
          ...[4, "date 2023-01-01", "date 1900-02-28", "number 0.5", "number 44927", "date 2023-01-01", "number 44927"],
          "date 2026-11-29",
        ],
        [5, "number = 6", "text = chữ", "number = 2", "number = 4", "empty ="],
        [1_048_576, "empty", "empty", "number 7"],
      ]);
    },
    slow,
  );

  it(
    "of the 1904 system has its own days",
    async () => {
      const { answer } = await read("1904", everyKind(true));
      if (!answer.ok) throw new Error(answer.problem);
      expect(table(answer.sheets[0])?.[2]?.slice(0, 3)).toEqual([4, "date 2027-01-02", "date 1904-02-29"]);
    },
    slow,
  );

  it(
    "may name its tags with a prefix, leave the places of cells out, and link to an address",
    async () => {
      const { answer } = await read("another dialect", otherDialect());
      if (!answer.ok) throw new Error(`${answer.problem} ${answer.place}`);
      expect(table(answer.sheets[0])).toEqual([
        [1, "number 1", "text hai"],
        [3, "number 3"],
      ]);
    },
    slow,
  );

  it(
    "may be as large as the limits",
    async () => {
      const { answer, cost } = await read("as much as is allowed", asMuchAsAllowed());
      expect(answer.ok).toBe(true);
      expect(cost.cells).toBe(WORKBOOK_LIMITS.cells);
      expect(cost.inflated).toBeGreaterThan(18_000_000);
    },
    slow,
  );

  it(
    "is read from part of a larger buffer too",
    async () => {
      const bytes = Buffer.concat([Buffer.from("before"), LIBRE_OFFICE()]).subarray(6);
      expect((await readWorkbook(new Uint8Array(bytes), "A.XLSX")).ok).toBe(true);
    },
    slow,
  );
});
