import { randomInt } from "node:crypto";
import { openStore } from "@/db/client";
import { newId } from "@/db/ids";
import { recordCells } from "@/db/sheets/record-cells";
import { readCells } from "@/db/sheets/sheet-cells";
import type { Actor } from "@/lib/access/grant";
import { authorize } from "@/lib/access/grant";

/** What one process of editors is told: who they are, which cells, how many editors, how many saves each. */
export type EditorsTask = {
  actor: Actor;
  unitId: string;
  year: number;
  quarter: 1 | 2 | 3 | 4;
  indicatorIds: string[];
  editors: number;
  saves: number;
  /** Cells in one save: each is read, added to and answered on its own. */
  cellsInSave: number;
};

/** What they were answered, for each cell: what was added to it, and how often; how often somebody was before them. */
export type EditorsResult = {
  added: Record<string, number>;
  saved: number;
  conflicts: number;
  /** Why a cell was neither: nothing may be. */
  silent: string[];
  attempts: number;
};

/** Thousandths; what every editor adds together stays far below the bound of a quantity. */
const MOST_ADDED = 2 ** 40;

const task = JSON.parse(process.argv[2] ?? "") as EditorsTask;
const { unitId, year, quarter, indicatorIds } = task;
const key = { communeId: task.actor.communeId, unitId, year, quarter };
const store = openStore();
const result: EditorsResult = { added: {}, saved: 0, conflicts: 0, silent: [], attempts: 0 };

/** Adds what nobody else adds to what this editor saw: a lost update would be missing from the final figure. */
async function saveOnce(ids: string[], added: number): Promise<void> {
  const rows = await readCells(store, key, ids);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
  const grant = authorize(task.actor, "sheet:enter", { unitId });
  if (grant === null) throw new Error("the policy refuses sheet:enter");
  const cells = ids.map((indicatorId) => {
    const row = rows.get(indicatorId);
    const value = { kind: "value" as const, value: (row?.value ?? 0) + added };
    return { indicatorId, version: row?.version ?? 0, value, certainty: "final" as const };
  });
  const answer = await recordCells(store, grant, { year, quarter, operationId: newId(), onBehalf: null, cells });
  result.attempts += ids.length;
  for (const [index, id] of ids.entries()) {
    const cell = answer.ok ? answer.cells[index] : undefined;
    if (cell?.status === "saved") {
      result.saved += 1;
      result.added[id] = (result.added[id] ?? 0) + added;
    } else if (cell?.status === "conflict" && cell.theirs.kind === "value") result.conflicts += 1;
    else result.silent.push(cell?.status ?? JSON.stringify(answer));
  }
}

async function edit(editor: number): Promise<void> {
  for (let save = 0; save < task.saves; save++) {
    const first = (editor + save) % indicatorIds.length;
    const turned = [...indicatorIds.slice(first), ...indicatorIds.slice(0, first)];
    // Counted up, what two others added would some day make just this editor's figure: rightly "unchanged".
    await saveOnce(turned.slice(0, task.cellsInSave), randomInt(1, MOST_ADDED));
  }
}

await Promise.all(Array.from({ length: task.editors }, (_, editor) => edit(editor)));
await store.close();
process.stdout.write(JSON.stringify(result));
