import { expect, it } from "vitest";
import { createCommune, createPeriod, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import type { SheetState } from "@/lib/sheets/sheet-state";
import { findLastApprovedQuarter } from "./queries";

describeStorage("the quarter the overview opens on", (store) => {
  const open = async (...quarters: Partial<Record<SheetState, number>>[]) => {
    const { id: communeId } = await createCommune(store());
    for (const [index, states] of quarters.entries()) {
      await createPeriod(store(), communeId, 2026, index + 1);
      for (const [state, sheets] of Object.entries(states)) {
        for (let sheet = 0; sheet < sheets; sheet++) {
          const unitId = await createUnit(store(), communeId);
          await store().inTransaction(async (tx) => {
            const key = { communeId, year: 2026, quarter: index + 1, unitId };
            await tx.db.insert(tx.t.sheets).values({ ...key, state: state as SheetState });
          });
        }
      }
    }
    return findLastApprovedQuarter(store(), communeId);
  };

  it("nothing approved", async () => expect(await open({ submitted: 3 })).toBeNull());

  it("the first approval of an office that starts", async () => {
    expect(await open({ approved: 1, submitted: 9 })).toEqual({ year: 2026, quarter: 1 });
  });

  it("one approval of a new quarter does not empty the screen", async () => {
    expect(await open({ approved: 4 }, { approved: 1, submitted: 3 })).toEqual({ year: 2026, quarter: 1 });
  });

  it("half as many as the quarter before are enough", async () => {
    expect(await open({ approved: 4 }, { approved: 2 })).toEqual({ year: 2026, quarter: 2 });
  });
});
