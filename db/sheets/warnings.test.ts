import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/db/ids";
import type { Store } from "@/db/store";
import {
  createAssignment,
  createIndicator,
  createPlanDocument,
  createPlanValue,
  createUnit,
  grantFor,
} from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import type { CellValue } from "@/lib/indicators/figure";
import type { Quarter } from "@/lib/periods/period";
import { listWarnedRows } from "@/lib/sheets/checks/warned-rows";
import { listLikeUnitsMedians } from "./like-units";
import { recordNotes } from "./notes";
import { cellColumns } from "./sheet-cells";
import { sheetKey } from "./sheet-sources";
import {
  click,
  createScene,
  enter,
  entry,
  QUARTER,
  read,
  type Scene,
  submit,
  value,
  YEAR,
} from "./testing/sheet-scene";

describeStorage("warnings of a sheet", (store) => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await createScene(store());
  });

  const stored = (unitId: string, indicatorId: string, cell: CellValue, quarter: Quarter = QUARTER) =>
    insertActual(store(), { communeId: scene.communeId, unitId, indicatorId, year: YEAR, quarter }, cell);

  const note = (cellVersion: number, text = "Đã đối chiếu chứng từ.") =>
    recordNotes(store(), grantFor(scene.reporter.actor, "sheet:enter", scene.unitId), {
      ...click(),
      notes: [{ id: newId(), indicatorId: scene.tax, text, cellVersion }],
    });

  const warned = async () =>
    listWarnedRows(await read(store(), scene)).map(({ row, warnings, notes }) => [
      row.indicator.id,
      warnings.map(({ kind }) => kind),
      notes.length,
    ]);

  describe("keep a sheet from being submitted", () => {
    it("until each has a note on the figure as it stands", async () => {
      await stored(scene.unitId, scene.tax, value(12_000), 3);
      await enter(store(), scene, [entry(scene.tax, 0, value(1_320_000))]);
      expect(await warned()).toEqual([[scene.tax, ["slip-10"], 0]]);
      expect(await submit(store(), scene)).toEqual({ ok: false, reason: "warnings-unexplained" });
      expect((await read(store(), scene)).state).toBe("in-progress");

      await note(0, "Nói về ô khi chưa có số.");
      expect(await submit(store(), scene)).toEqual({ ok: false, reason: "warnings-unexplained" });

      await note(1);
      expect(await warned()).toEqual([[scene.tax, ["slip-10"], 1]]);
      await enter(store(), scene, [entry(scene.tax, 1, value(1_330_000))]);
      expect(await submit(store(), scene)).toEqual({ ok: false, reason: "warnings-unexplained" });

      await note(2);
      expect(await submit(store(), scene)).toEqual({ ok: true });
    });

    it("not once the figure is put right", async () => {
      await stored(scene.unitId, scene.tax, value(12_000), 3);
      await enter(store(), scene, [entry(scene.tax, 0, value(1_320_000))]);
      await enter(store(), scene, [entry(scene.tax, 1, value(13_200))]);
      expect(await submit(store(), scene)).toEqual({ ok: true });
    });

    it("also when the year's plan is far behind the result", async () => {
      const documentId = await createPlanDocument(store(), scene.communeId);
      const plan = { year: YEAR, indicatorId: scene.tax, unitId: scene.unitId, documentId };
      await createPlanValue(store(), scene.communeId, { ...plan, planned: 10_000 });
      await enter(store(), scene, [entry(scene.tax, 0, value(16_000))]);
      expect(await warned()).toEqual([[scene.tax, ["over-plan"], 0]]);
      expect(await submit(store(), scene)).toEqual({ ok: false, reason: "warnings-unexplained" });
      await note(1);
      expect(await submit(store(), scene)).toEqual({ ok: true });
    });
  });

  it("refuse a part over its whole, and save the rest of the batch", async () => {
    const { indicators } = store().t;
    const over: CellValue = { kind: "rate", numerator: 105_000, denominator: 99_000 };
    await store().inTransaction((tx) =>
      tx.db.update(tx.t.indicators).set({ partOfWhole: true }).where(eq(indicators.id, scene.rate)),
    );
    const answer = await enter(store(), scene, [entry(scene.rate, 0, over), entry(scene.tax, 0, value(13_200))]);
    expect(answer).toMatchObject({
      ok: true,
      cells: [
        { indicatorId: scene.rate, status: "refused", reason: "over-whole" },
        { indicatorId: scene.tax, status: "saved" },
      ],
    });
    const { rows } = await read(store(), scene);
    expect(rows.find((row) => row.indicator.id === scene.rate)?.cell).toMatchObject({ version: 0 });
  });

  describe("compare with the other units of the kind", () => {
    const others = async (...figures: (CellValue | null)[]) => {
      for (const figure of figures) {
        const unitId = await createUnit(store(), scene.communeId);
        await createAssignment(store(), scene.communeId, scene.tax, unitId);
        if (figure) await stored(unitId, scene.tax, figure);
      }
    };
    const median = async () => {
      const key = { communeId: scene.communeId, year: YEAR, quarter: QUARTER as Quarter };
      const medians = await listLikeUnitsMedians(
        store(),
        { ...key, quarters: [key] },
        [scene.unitId],
        [scene.tax, scene.rate],
      );
      return medians.get(sheetKey({ ...key, unitId: scene.unitId }))?.get(scene.tax) ?? null;
    };

    it.each<[string, (CellValue | null)[], number | null]>([
      ["the middle one", [value(9000), value(1000), value(5000)], 5000],
      ["between the two in the middle", [value(9000), value(1000), value(5000), value(6001)], 5500],
      ["không phát sinh is a zero", [value(9000), { kind: "nothing-arose" }, value(5000)], 5000],
      [
        "two figures say too little",
        [value(9000), value(1000), { kind: "no-data", reason: "Chưa có biểu" }, null],
        null,
      ],
      ["nothing is compared with zero", [{ kind: "nothing-arose" }, { kind: "nothing-arose" }, value(5000)], null],
    ])("%s", async (_name, figures, expected) => {
      await others(...figures);
      await stored(scene.unitId, scene.tax, value(100_000));
      const office = await createUnit(store(), scene.communeId, { kind: "office" });
      await stored(office, scene.tax, value(1));
      const foreign = await createScene(store());
      const at = { communeId: foreign.communeId, unitId: foreign.unitId, year: YEAR, quarter: QUARTER as Quarter };
      await insertActual(store(), { ...at, indicatorId: foreign.tax }, value(1));
      expect(await median()).toBe(expected);
    });

    it("stands on the row of the sheet, and warns of three times as much", async () => {
      await others(value(10_000), value(11_000), value(12_000));
      await enter(store(), scene, [entry(scene.tax, 0, value(40_000))]);
      const { rows } = await read(store(), scene);
      expect(rows.find((row) => row.indicator.id === scene.tax)?.likeUnitsMedian).toBe(11_000);
      expect(rows.find((row) => row.indicator.id === scene.rate)?.likeUnitsMedian).toBeNull();
      expect(await warned()).toEqual([[scene.tax, ["like-units"], 0]]);
    });
  });

  it("are of one sheet: a total and its parts", async () => {
    const part = { groupId: scene.landGroupId, parentId: scene.tax };
    for (const figure of [3000, 4000]) {
      const id = await createIndicator(store(), scene.communeId, part);
      await createAssignment(store(), scene.communeId, id, scene.unitId);
      await enter(store(), scene, [entry(id, 0, value(figure))]);
    }
    await enter(store(), scene, [entry(scene.tax, 0, value(7000))]);
    expect(await warned()).toEqual([]);
    await enter(store(), scene, [entry(scene.tax, 1, value(6000))]);
    expect(await warned()).toEqual([[scene.tax, ["parts-differ"], 0]]);
  });
});

type Key = { communeId: string; unitId: string; indicatorId: string; year: number; quarter: Quarter };

async function insertActual(store: Store, key: Key, cell: CellValue): Promise<void> {
  const row = {
    ...key,
    ...cellColumns(cell, "final"),
    origin: "entered" as const,
    qualifier: "exact" as const,
    recordedAt: 1,
    version: 1,
  };
  await store.inTransaction((tx) => tx.db.insert(tx.t.actuals).values(row));
}
