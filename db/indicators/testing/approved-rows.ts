import type { Schema } from "@/db/schema";
import type { Store } from "@/db/store";
import type { SheetState } from "@/lib/sheets/sheet-state";

type Row<T extends keyof Schema> = Schema[T]["$inferInsert"];

export async function insertRows<T extends keyof Schema>(store: Store, table: T, rows: Row<T>[]): Promise<void> {
  await store.inTransaction(async (tx) => {
    await tx.db.insert(tx.t[table] as Schema["communes"]).values(rows as Row<"communes">[]);
  });
}

/** An approved cell of one unit, as the approval would leave it. */
export async function approve(
  store: Store,
  communeId: string,
  indicatorId: string,
  unitId: string,
  year: number,
  quarter: number,
  cell: Partial<Row<"approvedActuals">> & Pick<Row<"approvedActuals">, "kind">,
): Promise<void> {
  const key = { communeId, indicatorId, unitId, year, quarter };
  const row: Row<"approvedActuals"> = {
    certainty: "final",
    origin: "entered",
    recordedAt: 1,
    approvedAt: 2,
    version: 1,
    ...key,
    ...cell,
  };
  await insertRows(store, "approvedActuals", [row]);
}

export async function setSheet(
  store: Store,
  communeId: string,
  unitId: string,
  year: number,
  quarter: number,
  state: SheetState,
): Promise<void> {
  await insertRows(store, "sheets", [{ communeId, unitId, year, quarter, state }]);
}
