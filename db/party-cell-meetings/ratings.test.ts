import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { newId } from "@/db/ids";
import type { Store } from "@/db/store";
import { grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { listRatings, recordRatings } from "./ratings";
import { createLedCell, type Led } from "./testing/meeting-scene";

type Row = { unitId: string; level: "excellent" | "good" | null; seen: "excellent" | "good" | null };

describeStorage("annual ratings of cells", (store) => {
  const record = (s: Store, scene: Led, rows: Row[], decision = "12-QĐ/ĐU", operationId = newId()) =>
    recordRatings(s, grantFor(scene.office.actor, "rating:record"), { operationId, year: 2026, decision, rows });
  const trailOf = async (s: Store, scene: Led) => {
    const { auditEntries: a } = s.t;
    const isRating = and(eq(a.communeId, scene.communeId), eq(a.entity, "annual_rating"));
    return s.db.select({ before: a.before, after: a.after }).from(a).where(isRating);
  };

  it("records what was changed, keeps the rest with its decision, and leaves the trail", async () => {
    const scene = await createLedCell(store());
    const { communeId, unitId } = scene;
    expect(await record(store(), scene, [{ unitId, level: "good", seen: null }])).toEqual({ ok: true, recorded: 1 });
    expect(await record(store(), scene, [{ unitId, level: "good", seen: "good" }], "99-QĐ/ĐU")).toEqual({
      ok: true,
      recorded: 0,
    });
    expect(await listRatings(store(), communeId, 2026)).toEqual([{ unitId, level: "good", decision: "12-QĐ/ĐU" }]);
    expect(await listRatings(store(), communeId, 2025)).toEqual([]);

    await record(store(), scene, [{ unitId, level: "excellent", seen: "good" }], "15-QĐ/ĐU");
    await record(store(), scene, [{ unitId, level: null, seen: "excellent" }], "");
    expect(await listRatings(store(), communeId, 2026)).toEqual([]);
    const trail = await trailOf(store(), scene);
    const levels = trail.map(({ before, after }) => [before, after].map((text) => text && JSON.parse(text).rating));
    expect(levels).toHaveLength(3);
    expect(levels).toEqual(
      expect.arrayContaining([
        [null, "good"],
        ["good", "excellent"],
        ["excellent", null],
      ]),
    );
  });

  it("refuses all of it where one level was changed meanwhile or one unit is no cell", async () => {
    const scene = await createLedCell(store());
    const { communeId, unitId } = scene;
    await record(store(), scene, [{ unitId, level: "good", seen: null }]);
    expect(await record(store(), scene, [{ unitId, level: "excellent", seen: null }])).toEqual({
      ok: false,
      ...{ reason: "moved", unitId },
    });
    const other = { unitId: "khong-co", level: "good", seen: null } as const;
    expect(await record(store(), scene, [{ unitId, level: "excellent", seen: "good" }, other])).toEqual({
      ok: false,
      ...{ reason: "not-a-cell", unitId: "khong-co" },
    });
    expect(await listRatings(store(), communeId, 2026)).toEqual([{ unitId, level: "good", decision: "12-QĐ/ĐU" }]);
  });

  it("a click sent twice has one effect", async () => {
    const scene = await createLedCell(store());
    const rows: Row[] = [{ unitId: scene.unitId, level: "good", seen: null }];
    const click = newId();
    expect(await record(store(), scene, rows, "", click)).toEqual({ ok: true, recorded: 1 });
    expect(await record(store(), scene, rows, "", click)).toEqual({ ok: true, recorded: 1 });
    expect(await trailOf(store(), scene)).toHaveLength(1);
  });
});
