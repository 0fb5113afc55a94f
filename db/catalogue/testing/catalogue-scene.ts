import { listIndicators } from "@/db/catalogue/queries";
import type { Store } from "@/db/store";
import { createAccount, createCommune, createGroup, createPeriod, createUnit, grantFor } from "@/db/testing/factories";
import type { ChangeIndicator } from "@/lib/indicators/catalogue-schema";
import { changeIndicator } from "../change-indicator";

/** A commune with the years 2025 (closed) and 2026 (open, quarter I), an office account and two units. */
export async function catalogueScene(store: Store) {
  const { id: communeId } = await createCommune(store);
  const { actor } = await createAccount(store, communeId, ["office"]);
  const grant = grantFor(actor, "indicator:manage");
  const groupId = await createGroup(store, communeId);
  const units = [await createUnit(store, communeId), await createUnit(store, communeId)] as const;
  await createPeriod(store, communeId, 2025, 0, { assessmentClosedOn: "2025-12-20" });
  await createPeriod(store, communeId, 2026, 0);
  await createPeriod(store, communeId, 2026, 1);
  const inYear = async (indicatorId: string, year: number) => {
    const found = (await listIndicators(store, communeId, year)).find((each) => each.id === indicatorId);
    if (!found) throw new Error(`No indicator ${indicatorId}`);
    return found;
  };
  /** The form as it stands, with what is changed in it. */
  const change = async (indicatorId: string, fromYear: number, values: Partial<ChangeIndicator>, of = store) => {
    const { revision, numeratorLabel, denominatorLabel, ...now } = await inYear(indicatorId, fromYear);
    const labels = { numeratorLabel: numeratorLabel ?? "", denominatorLabel: denominatorLabel ?? "" };
    const seen = { ...now, ...labels, indicatorId, fromYear, revision, reason: "Nghị quyết 05", marksBreak: false };
    return changeIndicator(of, grant, { ...seen, ...values });
  };
  /** A working figure, as the first unit leaves it on its sheet. */
  const enter = (indicatorId: string, year: number, quarter: number) =>
    store.inTransaction(async (tx) => {
      await tx.db.insert(tx.t.actuals).values({
        communeId,
        indicatorId,
        unitId: units[0],
        year,
        quarter,
        kind: "value",
        value: 1000,
        certainty: "final",
        origin: "entered",
        recordedAt: 1,
        version: 1,
      });
    });
  return { communeId, grant, groupId, units, inYear, change, enter };
}
