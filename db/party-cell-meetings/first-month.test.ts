import { expect, it } from "vitest";
import { describeStorage } from "@/db/testing/test-store";
import { findFirstMonth } from "./queries";
import { CONTENT, createLedCell, submitted } from "./testing/meeting-scene";

describeStorage("since when a commune keeps records", (store) => {
  it("is the first month of the first year, whole years after it, none before", async () => {
    const scene = await createLedCell(store());
    const since = () =>
      Promise.all([2024, 2025, 2026, 2027].map((year) => findFirstMonth(store(), scene.communeId, year)));
    expect(await since()).toEqual([13, 13, 13, 13]);
    await submitted(store(), scene, { month: 10 });
    await submitted(store(), scene, { month: 11 });
    expect(await since()).toEqual([13, 13, 10, 1]);
    await submitted(store(), scene, { year: 2025, month: 12, content: { ...CONTENT, heldOn: "2025-12-03" } });
    expect(await since()).toEqual([13, 12, 1, 1]);
  });
});
