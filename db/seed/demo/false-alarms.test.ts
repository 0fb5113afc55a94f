import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { readSheets, readSheetsOf } from "@/db/sheets/read-sheet";
import { describeStorage } from "@/db/testing/test-store";
import type { CellValue } from "@/lib/indicators/figure";
import { isRate } from "@/lib/indicators/indicator";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import { checkCell } from "@/lib/sheets/checks/check-cell";
import { checkSheet } from "@/lib/sheets/checks/check-sheet";
import { isOverWhole } from "@/lib/sheets/checks/over-whole";
import { listWarnedRows } from "@/lib/sheets/checks/warned-rows";
import type { CellWarning } from "@/lib/sheets/checks/warning";
import { cumulativeBase } from "@/lib/sheets/cumulative";
import type { Sheet } from "@/lib/sheets/sheet";
import type { SheetRow } from "@/lib/sheets/sheet-row";
import { OPEN_QUARTER_SHEETS } from "./open-quarter";
import { seedDemo } from "./seed";
import { COMMUNE_ID } from "./units";

const PAST: [year: number, quarter: Quarter][] = [
  ...[2024, 2025].flatMap((year) => QUARTERS.map((quarter): [number, Quarter] => [year, quarter])),
  [2026, 1],
  [2026, 2],
  [2026, 3],
];

const isWhole = (...numbers: number[]) => numbers.every((number) => number % 1000 === 0);

/** A slip of the hand by a factor, as it would be typed; null where nobody could type it (a tenth of a person). */
function slipped(sheet: Sheet, { indicator, earlier, cell: { value } }: SheetRow, factor: number): CellValue | null {
  const times = (number: number) => Math.round(number * factor);
  if (value.kind === "rate") {
    const [numerator, denominator] = [times(value.numerator), times(value.denominator)];
    const possible = !isWhole(value.numerator, value.denominator) || isWhole(numerator, denominator);
    return possible && denominator > 0 ? { kind: "rate", numerator, denominator } : null;
  }
  if (value.kind !== "value" || value.value <= 0) return null;
  const base = cumulativeBase(indicator, sheet.quarter, earlier) ?? 0;
  const typed = times(value.value + base);
  const possible = typed > 0 && (indicator.decimals > 0 || isWhole(typed));
  return possible ? { kind: "value", value: typed - base } : null;
}

/** Lũy kế where số phát sinh is asked for, and the reverse. */
function wrongWay(sheet: Sheet, { indicator, earlier, cell: { value } }: SheetRow): CellValue | null {
  const sum = earlier.reduce((total, each) => total + (each.value.kind === "value" ? each.value.value : 0), 0);
  if (indicator.periodRule !== "flow" || value.kind !== "value" || value.value <= 0 || sum === 0) return null;
  const base = cumulativeBase(indicator, sheet.quarter, earlier);
  return { kind: "value", value: base === null ? value.value + sum : value.value - base };
}

function plantedIn(sheet: Sheet, row: SheetRow): [name: string, value: CellValue | null][] {
  const what = isRate(row.indicator) ? "rate" : "number";
  const way = wrongWay(sheet, row);
  const isTen = way?.kind === "value" && Math.abs(way.value) >= 10_000;
  return [
    ...[10, 100, 1000, 0.1, 0.01, 0.001].map((factor): [string, CellValue | null] => [
      `×${factor} ${what}`,
      slipped(sheet, row, factor),
    ]),
    cumulativeBase(row.indicator, sheet.quarter, row.earlier) === null
      ? [`lũy kế for quarter, ${isTen ? "10 and more" : "under 10"}`, way]
      : ["quarter for lũy kế", way],
  ];
}

/** Without a figure before and without like units there is nothing to compare with. */
function isComparable({ indicator, history, likeUnitsMedian }: SheetRow): boolean {
  if (indicator.periodRule === "milestone") return false;
  return likeUnitsMedian !== null || history.some(({ value }) => value.kind === "rate" || hasNumber(value));
}

const hasNumber = (value: CellValue) => value.kind === "value" && value.value > 0;

/** What one row says with another figure in it, everything else on the sheet as it was. */
function warningsWith(sheet: Sheet, row: SheetRow, value: CellValue): CellWarning[] {
  const own = checkCell({ ...row, quarter: sheet.quarter }, value);
  if (own.length > 0) return own;
  const rows = sheet.rows.map((each) => ({ ...each, value: each === row ? value : each.cell.value }));
  return checkSheet(sheet.quarter, rows).get(row.indicator.id) ?? [];
}

describeStorage("checks over the demo's past", (store, engine) => {
  const sheets: Sheet[] = [];
  let unitIds: string[] = [];
  const print = (line: string) => process.stdout.write(`checks (${engine}): ${line}\n`);

  beforeAll(async () => {
    await seedDemo(store(), "mật khẩu của bản dùng thử");
    const { orgUnits: u } = store().t;
    const units = await store().db.select({ id: u.id }).from(u).where(eq(u.communeId, COMMUNE_ID));
    unitIds = units.map(({ id }) => id);
    for (const [year, quarter] of PAST) {
      sheets.push(...(await readSheets(store(), { communeId: COMMUNE_ID, year, quarter }, unitIds)));
    }
  });

  it("says of each sheet the same when all quarters are read at once", async () => {
    const asked = PAST.map(([year, quarter]) => ({ year, quarter, unitIds }));
    expect(await readSheetsOf(store(), COMMUNE_ID, asked)).toEqual(sheets);
  });

  it("finds fewer than two odd figures in a hundred where nothing is wrong, and refuses none", () => {
    const kinds: Record<string, number> = {};
    let checked = 0;
    let warned = 0;
    for (const sheet of sheets) {
      const rows = sheet.rows.map((row) => ({ ...row, value: row.cell.value }));
      const warnings = checkSheet(sheet.quarter, rows);
      const filled = rows.filter(({ value }) => value.kind !== "blank");
      expect(filled.filter(({ indicator, value }) => isOverWhole(indicator, value))).toEqual([]);
      checked += filled.length;
      warned += warnings.size;
      for (const { kind } of [...warnings.values()].flat()) kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    print(
      `${warned} false alarms on ${checked} cells, ${((warned / checked) * 100).toFixed(2)} % ${JSON.stringify(kinds)}`,
    );
    expect(checked).toBeGreaterThan(3000);
    expect(sheets.some((sheet) => sheet.rows.some((row) => row.likeUnitsMedian !== null))).toBe(true);
    expect(warned / checked).toBeLessThan(0.01);
  });

  it("leaves no submitted sheet of the open quarter with a warning that nobody explained", async () => {
    const key = { communeId: COMMUNE_ID, year: 2026, quarter: 4 as const };
    const open = await readSheets(
      store(),
      key,
      OPEN_QUARTER_SHEETS.map(({ unit }) => unit),
    );
    const warned = open.flatMap((sheet) =>
      listWarnedRows(sheet).map(({ row, warnings, notes }) => ({
        state: sheet.state,
        cell: `${sheet.unit.id} ${row.indicator.code}`,
        kinds: warnings.map(({ kind }) => kind),
        notes: notes.length,
      })),
    );
    expect(open).toHaveLength(OPEN_QUARTER_SHEETS.length);
    expect(warned.filter(({ state, notes }) => state !== "in-progress" && notes === 0)).toEqual([]);
    expect(warned).toContainEqual(expect.objectContaining({ state: "returned", kinds: ["slip-10"], notes: 1 }));
  });

  it("catches the slips planted into it", () => {
    const shares: Record<string, { planted: number; caught: number }> = {};
    for (const sheet of sheets) {
      for (const row of sheet.rows.filter(isComparable)) {
        for (const [name, value] of plantedIn(sheet, row)) {
          if (value === null) continue;
          const share = shares[name] ?? { planted: 0, caught: 0 };
          shares[name] = share;
          share.planted += 1;
          if (isOverWhole(row.indicator, value) || warningsWith(sheet, row, value).length > 0) share.caught += 1;
        }
      }
    }
    const caught = (name: string) => {
      const { planted, caught: found } = shares[name] ?? { planted: 0, caught: 0 };
      return planted === 0 ? 0 : found / planted;
    };
    for (const [name, share] of Object.entries(shares)) {
      print(`${name}: ${share.caught}/${share.planted} caught, ${(caught(name) * 100).toFixed(1)} %`);
    }
    for (const what of ["number", "rate"]) {
      for (const factor of [10, 100, 1000])
        expect(caught(`×${factor} ${what}`), `×${factor} ${what}`).toBeGreaterThan(0.98);
    }
    for (const factor of [0.1, 0.01, 0.001]) expect(caught(`×${factor} number`), `×${factor}`).toBeGreaterThan(0.9);
    expect(caught("×0.1 rate")).toBeGreaterThan(0.9);
    expect(caught("quarter for lũy kế")).toBeGreaterThan(0.95);
    expect(caught("lũy kế for quarter, 10 and more")).toBeGreaterThan(0.8);
  });
});
