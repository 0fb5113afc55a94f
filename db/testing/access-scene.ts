import { createScene, REF, type Scene, YEAR } from "@/db/sheets/testing/sheet-scene";
import type { Store } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import type { Permission } from "@/lib/access/policy";
import { createAccount, createPeriod, createUnit, type TestAccount } from "./factories";

/** A scene with everything the commands touch: two units, a foreign account, an open year. */
export type AccessScene = Scene & { otherUnitId: string; subject: TestAccount };

export async function createAccessScene(store: Store): Promise<AccessScene> {
  const scene = await createScene(store);
  await createPeriod(store, scene.communeId, YEAR, 0);
  const otherUnitId = await createUnit(store, scene.communeId);
  const subject = await createAccount(store, scene.communeId, ["viewer"]);
  await createAccount(store, scene.communeId, ["admin"]);
  return { ...scene, otherUnitId, subject };
}

type Answer = { ok: boolean };

/** One write command: the permission it demands, what must have happened before, and a call that should succeed. */
export type AccessCommand = {
  name: string;
  permission: Permission;
  /** Refused while the quarter is locked. */
  stopsAtLock: boolean;
  prepare?: (store: Store, scene: AccessScene) => Promise<unknown>;
  run: (store: Store, grant: Grant, scene: AccessScene) => Promise<Answer>;
};

export const window = { dataFrom: "2026-09-15", dataTo: "2026-12-14", dueOn: "2026-12-20" };

export const as = <P extends Permission>(grant: Grant) => grant as Grant<P>;

/** A sheet that is excused, so that the quarter may be locked and the year closed. */
export const excused = (store: Store, scene: AccessScene) =>
  store.inTransaction(async (tx) => {
    await tx.db
      .insert(tx.t.sheets)
      .values({ communeId: scene.communeId, ...REF, unitId: scene.unitId, state: "excused" });
  });
