import { setTimeout as pause } from "node:timers/promises";
import { recordAudit } from "@/db/audit/record";
import { openStore } from "@/db/client";

/**
 * Writes through the real store until it is killed: change n is the cell, its history row and its audit row in one
 * transaction, and the line `n` on stdout after the commit is the acknowledgement.
 * Arguments: commune, indicator, unit, first n, pause between writes in milliseconds.
 */
const [communeId = "", indicatorId = "", unitId = "", first = "1", pauseMs = "0"] = process.argv.slice(2);
const store = openStore();
const key = { communeId, year: 2026, indicatorId, unitId, quarter: 4 };
const cell = { kind: "value", certainty: "final", origin: "entered" } as const;

process.stdout.write("ready\n");
for (let n = Number(first); ; n++) {
  const now = Date.now();
  await store.inTransaction(async (tx) => {
    const { actuals, actualChanges } = tx.t;
    await tx.db
      .insert(actuals)
      .values({ ...key, ...cell, value: n, version: n, recordedAt: now })
      .onConflictDoUpdate({
        target: [actuals.communeId, actuals.year, actuals.indicatorId, actuals.unitId, actuals.quarter],
        set: { value: n, version: n, recordedAt: now },
      });
    await tx.db
      .insert(actualChanges)
      .values({ ...key, ...cell, value: n, version: n, sequence: n, event: "recorded", at: now });
    await recordAudit(tx, {
      communeId,
      actorId: null,
      action: "sheet:enter",
      entity: "actual",
      entityId: String(n),
      after: { value: n },
    });
  });
  process.stdout.write(`${n}\n`);
  if (pauseMs !== "0") await pause(Number(pauseMs));
}
