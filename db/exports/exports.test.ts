import { getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { beforeAll, describe, expect, it } from "vitest";
import { readYearBook } from "@/db/indicators/queries";
import { sqliteSchema } from "@/db/schema";
import { seedDemo } from "@/db/seed/demo/seed";
import { printCount } from "@/db/testing/print-count";
import { describeStorage } from "@/db/testing/test-store";
import { tableProblems } from "@/lib/exports/check-export";
import { thousandthsOf } from "@/lib/exports/encode-row";
import { EXPORT_TABLES, LEFT_OUT } from "@/lib/exports/export-tables";
import { readWritten } from "@/lib/workbooks/testing/written-book";
import { jsonExport } from "./json-export";
import { readExportPage } from "./read-table";
import { workbookExport } from "./workbook-export";

type Row = Record<string, string | number | null>;
type Exported = { format: string; version: number; commune: Row; tables: Record<string, Row[]> };

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

describe("the format against the database", () => {
  it("says of every table and column whether it leaves, and of each that stays why", () => {
    const described = new Map(EXPORT_TABLES.map((table) => [table.source, table]));
    const undecided = Object.entries(sqliteSchema).flatMap(([name, table]) => {
      const format = described.get(name);
      if (!format) return name in LEFT_OUT ? [] : [name];
      const given = format.fields.map((field) => field.column);
      return Object.keys(getTableColumns(table as SQLiteTable))
        .filter((column) => column !== "communeId" && !given.includes(column) && !(`${name}.${column}` in LEFT_OUT))
        .map((column) => `${name}.${column}`);
    });
    expect(undecided).toEqual([]);
  });

  it("names only what is there, allows null just where the database does, and keeps secrets out", () => {
    for (const table of EXPORT_TABLES) {
      const columns = getTableColumns(sqliteSchema[table.source as keyof typeof sqliteSchema] as SQLiteTable);
      for (const field of table.fields) {
        expect(columns[field.column], `${table.key}.${field.key}`).toBeDefined();
        expect(field.optional, `${table.key}.${field.key} may be null`).toBe(!columns[field.column]?.notNull);
      }
      for (const key of table.order) expect(table.fields.map((field) => field.key)).toContain(key);
    }
    expect(JSON.stringify(EXPORT_TABLES)).not.toMatch(/password_?hash|token_?hash|sealed_?secret|code_?hash/i);
  });
});

describeStorage("whole export", (store) => {
  let communeId = "";
  let exported: Exported;
  beforeAll(async () => {
    await seedDemo(store(), "mat khau thu nghiem 2026");
    communeId = (await store().db.select().from(store().t.communes))[0]?.id ?? "";
    exported = JSON.parse((await bytesOf(jsonExport(store(), communeId, EXPORT_TABLES))).toString("utf8"));
  }, 180_000);

  it("is as its definition says, whole, and holds no secret", async () => {
    expect(exported).toMatchObject({ format: "so-chi-tieu-export", version: 1 });
    expect(Object.keys(exported.tables)).toEqual(EXPORT_TABLES.map((table) => table.key));
    let rows = 0;
    for (const table of EXPORT_TABLES) {
      const own = exported.tables[table.key] ?? [];
      expect(tableProblems(table, own)).toEqual([]);
      const stored = await store()
        .db.select()
        .from(store().t[table.source as "accounts"]);
      expect(own.length, table.key).toBe(stored.length);
      rows += own.length;
    }
    expect(rows).toBeGreaterThan(5_000);
    printCount(`the demo exported as JSON: ${rows} rows checked against the definition`);
    expect(JSON.stringify(exported)).not.toContain("$argon2");
  });

  it("comes in pages that neither repeat nor lose a row, whatever their size", async () => {
    const table = EXPORT_TABLES.find((each) => each.key === "figures_approved");
    if (!table) throw new Error("no such table");
    const read: unknown[] = [];
    let after: string | undefined;
    do {
      const page = await readExportPage(store(), communeId, table, { after, limit: 37 });
      if (page === null) throw new Error("the cursor was refused");
      read.push(...page.rows);
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(read).toEqual(exported.tables.figures_approved);
    for (const cursor of ["", "x", "W10", Buffer.from('["a",1,2,3]').toString("base64url")]) {
      expect(await readExportPage(store(), communeId, table, { after: cursor, limit: 1 }), cursor).toBeNull();
    }
    expect((await readExportPage(store(), "another", table, { limit: 10 }))?.rows).toEqual([]);
  });

  it("is enough to rebuild the commune's figures", async () => {
    const {
      indicators,
      units,
      figures_approved: cells,
      indicator_assignments: assigned,
    } = exported.tables as Record<string, Row[]>;
    const book = await readYearBook(store(), communeId, 2026);
    const summed = book.indicators.filter((each) => each.periodRule === "flow" && each.unitRule === "sum");
    let compared = 0;
    for (const indicator of summed) {
      expect(indicators?.find((each) => each.id === indicator.id)?.name).toBe(indicator.name);
      for (const quarter of [1, 2, 3]) {
        const at = `2026-Q${quarter}`;
        const reporters = (assigned ?? [])
          .filter((each) => each.indicator_id === indicator.id)
          .filter(
            (each) => String(each.from_quarter) <= at && (each.to_quarter === null || String(each.to_quarter) >= at),
          )
          .map((each) => each.unit_id);
        const given = (cells ?? []).filter(
          (cell) =>
            cell.indicator_id === indicator.id &&
            cell.year === 2026 &&
            cell.quarter === quarter &&
            reporters.includes(cell.unit_id ?? "") &&
            (cell.kind === "value" || cell.kind === "nothing-arose"),
        );
        const sum = given.reduce((total, cell) => total + (thousandthsOf(String(cell.value ?? "0")) ?? Number.NaN), 0);
        const total = book.totals.find((each) => each.indicatorId === indicator.id && each.quarter === quarter);
        expect([given.length === 0 ? null : sum, given.length], `${indicator.code} ${at}`).toEqual([
          total?.sum ?? null,
          total?.unitsReported ?? 0,
        ]);
        compared += given.length === 0 ? 0 : 1;
      }
    }
    expect(units?.length).toBeGreaterThan(10);
    expect(compared).toBeGreaterThan(20);
    printCount(`${compared} commune figures rebuilt from the export alone`);
  });

  it("as a workbook says the same: a sheet a table, numbers as numbers, names beside ids", async () => {
    const sheets = await readWritten(await bytesOf(workbookExport(store(), communeId, EXPORT_TABLES)));
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Giải thích", ...EXPORT_TABLES.map((table) => table.title)]);
    for (const [index, table] of EXPORT_TABLES.entries()) {
      const sheet = sheets[index + 1];
      const rows = exported.tables[table.key] ?? [];
      const count = new Set([...(sheet?.cells.keys() ?? [])].map((ref) => ref.replace(/\D/g, ""))).size;
      expect(count - 1, table.key).toBe(rows.length);
    }
    const approved = sheets.find((sheet) => sheet.name === "Số liệu đã duyệt");
    const columnAt = new Map(
      [...(approved?.cells ?? [])]
        .filter(([ref]) => /^[A-Z]+1$/.test(ref))
        .map(([ref, cell]) => [cell.value, ref.slice(0, -1)]),
    );
    const rows = exported.tables.figures_approved ?? [];
    const names = new Map((exported.tables.units ?? []).map((unit) => [unit.id, unit.name]));
    rows.slice(0, 500).forEach((row, i) => {
      const cell = (title: string) => approved?.cells.get(`${columnAt.get(title)}${i + 2}`)?.value ?? null;
      expect(cell("Số")).toBe(row.value === null || row.value === undefined ? null : Number(row.value));
      expect(cell("Mã đơn vị (tên)")).toBe(names.get(row.unit_id ?? ""));
      expect(cell("Trong ô là")).toBe(row.kind);
    });
  });
});
