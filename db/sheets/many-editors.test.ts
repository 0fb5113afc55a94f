import { expect, it } from "vitest";
import { startProgram, untilEnd } from "@/db/testing/child-process";
import type { EditorsResult, EditorsTask } from "@/db/testing/editors-process";
import { isFullRun } from "@/db/testing/env";
import { createAssignment, createIndicator } from "@/db/testing/factories";
import { printCount } from "@/db/testing/print-count";
import { describeStorage } from "@/db/testing/test-store";
import { readCells } from "./sheet-cells";
import { createScene, REF } from "./testing/sheet-scene";

const PROCESSES = 4;
/** Cell by cell, as people do; then 2,000 cells read, added to and written by as few saves as carry them. */
const WAYS = [
  { name: "50 editors", editors: 13, saves: isFullRun() ? 20 : 2, cellsInSave: 1 },
  { name: "2,000 read-modify-writes", editors: 1, saves: 100, cellsInSave: 5 },
];

describeStorage("many editors of one sheet in 4 processes", (store, engine, env) => {
  it.each(WAYS)(
    "$name: loses no update and reports every conflict with the other's figure",
    async (way) => {
      const scene = await createScene(store());
      const indicatorIds = [scene.tax];
      for (let more = 0; more < 4; more++) {
        const id = await createIndicator(store(), scene.communeId);
        await createAssignment(store(), scene.communeId, id, scene.unitId);
        indicatorIds.push(id);
      }
      const { actor } = scene.reporter;
      const programs = Array.from({ length: PROCESSES }, () => {
        const own = { actor, unitId: scene.unitId, indicatorIds, ...way };
        const task: EditorsTask = { ...REF, ...own };
        return untilEnd(startProgram("db/testing/editors-process.ts", env(), [JSON.stringify(task)]));
      });
      const results: EditorsResult[] = [];
      for (const { code, stdout, stderr } of await Promise.all(programs)) {
        expect(code, stderr).toBe(0);
        results.push(JSON.parse(stdout) as EditorsResult);
      }
      const sum = (count: (result: EditorsResult) => number) => results.reduce((total, each) => total + count(each), 0);
      const key = { communeId: scene.communeId, unitId: scene.unitId, ...REF };
      const cells = await readCells(store(), key, indicatorIds);
      for (const id of indicatorIds) expect(cells.get(id)?.value).toBe(sum((result) => result.added[id] ?? 0));
      const saved = sum((result) => result.saved);
      expect([...cells.values()].reduce((total, cell) => total + cell.version, 0)).toBe(saved);
      const conflicts = sum((result) => result.conflicts);
      const attempts = sum((result) => result.attempts);
      printCount(
        `${engine}: ${way.name}: editors=${PROCESSES * way.editors} attempts=${attempts} saved=${saved} conflicts=${conflicts} lost=0`,
      );
      expect(attempts).toBe(PROCESSES * way.editors * way.saves * way.cellsInSave);
      expect(results.flatMap((result) => result.silent)).toEqual([]);
      expect(saved + conflicts).toBe(attempts);
      expect(conflicts).toBeGreaterThan(0);
    },
    300_000,
  );
});
