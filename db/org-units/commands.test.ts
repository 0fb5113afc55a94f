import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import type { Store } from "@/db/store";
import { createAccount, createCommune, grantFor } from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import { changeUnit, createUnits } from "./commands";
import { listUnits } from "./queries";

async function createScene(store: Store) {
  const commune = await createCommune(store);
  const office = await createAccount(store, commune.id, ["office"]);
  return { communeId: commune.id, rootId: commune.rootUnitId, grant: grantFor(office.actor, "unit:manage") };
}
const cell = (name: string) => ({ name, kind: "party-cell" as const });

describeStorage("org unit commands", (store) => {
  it("adds units under the commune in the order typed, each with an audit row", async () => {
    const { communeId, rootId, grant } = await createScene(store());
    const result = await createUnits(store(), grant, { units: [cell("Thôn 2"), cell("Thôn 1")] });
    expect(result.ok).toBe(true);
    const units = (await listUnits(store(), communeId)).filter((unit) => unit.id !== rootId);
    expect(units.map((unit) => unit.name)).toEqual(["Thôn 2", "Thôn 1"]);
    expect(units.every((unit) => unit.parentId === rootId)).toBe(true);
    const { entries } = await listAuditEntries(store(), communeId, {});
    expect(entries.map((entry) => entry.action)).toEqual(["unit:manage", "unit:manage"]);
  });

  it("refuses the whole list when one name is in use, whatever its case", async () => {
    const { communeId, grant } = await createScene(store());
    await createUnits(store(), grant, { units: [cell("Thôn 1")] });
    const again = await createUnits(store(), grant, { units: [cell("Thôn 2"), cell("THÔN  1")] });
    expect(again).toEqual({ ok: false, reason: "name-taken", name: "THÔN  1" });
    expect(await listUnits(store(), communeId)).toHaveLength(2);
  });

  it("changes a unit once for the version seen, and not the commune itself", async () => {
    const { communeId, rootId, grant } = await createScene(store());
    await createUnits(store(), grant, { units: [cell("Thôn 1"), cell("Thôn 2")] });
    const unit = (await listUnits(store(), communeId)).find((each) => each.name === "Thôn 1");
    const kind = "party-cell" as const;
    const change = { unitId: String(unit?.id), version: 1, name: "Thôn Một", kind, cellType: "bon" as const };
    expect(await changeUnit(store(), grant, change)).toEqual({ ok: true });
    expect(await changeUnit(store(), grant, change)).toEqual({ ok: false, reason: "stale" });
    const taken = { ...change, version: 2, name: "thôn 2" };
    expect(await changeUnit(store(), grant, taken)).toEqual({ ok: false, reason: "name-taken" });
    expect(await changeUnit(store(), grant, { ...change, unitId: rootId })).toMatchObject({ ok: false });
    const changes = (await listAuditEntries(store(), communeId, {})).entries.filter((entry) => entry.before !== null);
    expect(changes.map(({ before, after }) => [before, after].map((each) => JSON.parse(String(each))))).toMatchObject([
      [{ cellType: "hamlet" }, { cellType: "bon" }],
    ]);
  });

  it("gives a cell the type its name says, takes it away with the kind, and the database refuses any other", async () => {
    const { communeId, grant } = await createScene(store());
    await createUnits(store(), grant, { units: [cell("Chi bộ tổ dân phố 2"), { name: "Thôn 1", kind: "other" }] });
    const types = async () => new Map((await listUnits(store(), communeId)).map((unit) => [unit.name, unit.cellType]));
    expect([...(await types())].slice(1)).toEqual([
      ["Chi bộ tổ dân phố 2", "residential-group"],
      ["Thôn 1", null],
    ]);
    const [, unit, other] = await listUnits(store(), communeId);
    const name = "Chi bộ tổ dân phố 2";
    const change = { unitId: String(unit?.id), version: 1, name, kind: "other" as const, cellType: "bon" as const };
    expect(await changeUnit(store(), grant, change)).toEqual({ ok: true });
    expect((await types()).get(name)).toBeNull();
    const { db, t } = store();
    const typed = async () =>
      await db
        .update(t.orgUnits)
        .set({ cellType: "hamlet" })
        .where(and(eq(t.orgUnits.communeId, communeId), eq(t.orgUnits.id, String(other?.id))));
    await expect(typed()).rejects.toThrow();
  });

  it("knows no unit of another commune", async () => {
    const mine = await createScene(store());
    const other = await createScene(store());
    const foreign = await createUnits(store(), other.grant, { units: [cell("Thôn 1")] });
    if (!foreign.ok) throw new Error("not created");
    const unitId = String(foreign.unitIds[0]);
    const change = { unitId, version: 1, name: "Thôn Một", kind: "party-cell" as const, cellType: null };
    expect(await changeUnit(store(), mine.grant, change)).toEqual({ ok: false, reason: "not-found" });
  });

  it("writes nothing when the audit row cannot be written", async () => {
    const { communeId, grant } = await createScene(store());
    const broken = withFailingAudit(store());
    await expect(createUnits(broken, grant, { units: [cell("Thôn 1")] })).rejects.toThrow(AuditFull);
    expect(await listUnits(store(), communeId)).toHaveLength(1);
  });
});
