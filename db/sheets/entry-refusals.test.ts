import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { newId } from "@/db/ids";
import { createAccount, createAssignment, createIndicator, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import type { RecordAnswer } from "@/lib/sheets/cell-answer";
import { recordCells } from "./record-cells";
import { click, createScene, enter, entry, QUARTER, read, submit, value, YEAR } from "./testing/sheet-scene";

const statuses = (answer: RecordAnswer) => (answer.ok ? answer.cells.map((cell) => cell.status) : answer.reason);

describeStorage("entering cells", (store) => {
  it("answers a stale version with both values, saves the other cells, and overwrites nothing", async () => {
    const scene = await createScene(store());
    const colleague = await createAccount(store(), scene.communeId, ["reporter"], [scene.unitId]);
    await enter(store(), scene, [entry(scene.tax, 0, value(5000))], colleague);
    const rate = { kind: "rate", numerator: 275_000, denominator: 298_000 } as const;
    const answer = await enter(store(), scene, [entry(scene.tax, 0, value(7000)), entry(scene.rate, 0, rate)]);
    expect(answer).toMatchObject({
      ok: true,
      cells: [
        {
          indicatorId: scene.tax,
          status: "conflict",
          version: 1,
          theirs: value(5000),
          recordedByName: colleague.actor.displayName,
        },
        { indicatorId: scene.rate, status: "saved", version: 1 },
      ],
    });
    const cells = (await read(store(), scene)).rows.map((row) => row.cell.value);
    expect(cells).toEqual([value(5000), rate]);
    // Kept after seeing both: the version shown in the conflict is enough.
    expect(statuses(await enter(store(), scene, [entry(scene.tax, 1, value(7000))]))).toEqual(["saved"]);
  });

  it("leaves alone a cell that only came along with an older form", async () => {
    const scene = await createScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(5000))]);
    await enter(store(), scene, [entry(scene.tax, 1, value(6000))]);
    expect(statuses(await enter(store(), scene, [entry(scene.tax, 1, value(5000))]))).toEqual(["unchanged"]);
    expect(statuses(await enter(store(), scene, [entry(scene.tax, 0, { kind: "blank" })]))).toEqual(["unchanged"]);
    expect((await read(store(), scene)).rows[0]?.cell).toMatchObject({ value: value(6000), version: 2 });
  });

  it("keeps blank, 0, không phát sinh and không có số liệu apart", async () => {
    const scene = await createScene(store());
    const kinds = [
      { kind: "value", value: 0 },
      { kind: "nothing-arose" },
      { kind: "no-data", reason: "Chưa có biểu" },
      { kind: "blank" },
    ] as const;
    for (const [version, cell] of kinds.entries()) {
      expect(statuses(await enter(store(), scene, [entry(scene.tax, version, cell)]))).toEqual(["saved"]);
      expect((await read(store(), scene)).rows[0]?.cell.value).toEqual(cell);
    }
  });

  it("refuses hostile cells one by one and saves the honest one among them", async () => {
    const scene = await createScene(store());
    const foreign = await createScene(store());
    const hostile: unknown[] = [
      entry(scene.tax, 0, value(Number.NaN)),
      entry(scene.tax, 0, value(JSON.parse("1e309"))),
      entry(scene.tax, 0, value(9_000_000_000_000_001)),
      entry(scene.tax, 0, value(0.5)),
      entry(scene.tax, 0, { kind: "no-data", reason: "x".repeat(1_000_000) }),
      entry(scene.tax, 0, { kind: "no-data", reason: " " }),
      entry(scene.tax, -1, value(1)),
      entry(scene.tax, 0, { kind: "rate", numerator: 1, denominator: 1 }),
      entry(scene.rate, 0, value(1)),
      entry(scene.rate, 0, { kind: "rate", numerator: 1, denominator: 0 }),
      entry(foreign.tax, 0, value(1)),
      entry("x".repeat(1_000_000), 0, value(1)),
      { ...entry(scene.tax, 0, value(1)), unitId: foreign.unitId },
      { ...entry(scene.tax, 0, value(1)), recordedBy: "someone", approvedBy: "someone" },
      { ...entry(scene.tax, 0, value(1)), certainty: "sure" },
      { indicatorId: scene.tax, version: 0, value: "13,2", certainty: "final" },
      JSON.parse('{"__proto__": {"polluted": true}}'),
      null,
      "13,2",
      [],
    ];
    const answer = await enter(store(), scene, [...hostile, entry(scene.tax, 0, value(13_200))]);
    expect(statuses(answer)).toEqual([...hostile.map(() => "refused"), "saved"]);
    expect((await read(store(), scene)).rows.map((row) => row.cell.value)).toEqual([value(13_200), { kind: "blank" }]);
    expect((await read(store(), foreign)).state).toBe("not-started");
  });

  it("refuses a hostile batch whole, in its own words", async () => {
    const scene = await createScene(store());
    const grant = grantFor(scene.reporter.actor, "sheet:enter", scene.unitId);
    const cells = [entry(scene.tax, 0, value(1))];
    for (const input of [
      { ...click(), onBehalf: null, cells: [] },
      { ...click(), onBehalf: null, cells: Array.from({ length: 301 }, () => cells[0]) },
      { ...click(), onBehalf: null, year: JSON.parse("1e309"), cells },
      { ...click(), onBehalf: null, quarter: 5, cells },
      { ...click(), onBehalf: null, operationId: "x".repeat(1_000_000), cells },
      { ...click(), onBehalf: null, cells, unitId: "another" },
    ]) {
      expect(await recordCells(store(), grant, input)).toEqual({ ok: false, reason: "invalid-input" });
    }
    const elsewhere = { ...click(), onBehalf: null, year: 2031, cells };
    expect(await recordCells(store(), grant, elsewhere)).toEqual({ ok: false, reason: "no-period" });
    expect((await read(store(), scene)).state).toBe("not-started");
  });

  it("lets an office account limited to a lĩnh vực enter and submit only inside it", async () => {
    const scene = await createScene(store());
    const { actor } = scene.office;
    const limited = { ...scene.office, actor: { ...actor, reviewedGroupIds: [scene.landGroupId] } };
    const answer = await enter(
      store(),
      scene,
      [entry(scene.tax, 0, value(1)), entry(scene.rate, 0, { kind: "nothing-arose" })],
      limited,
    );
    expect(answer).toMatchObject({ cells: [{ status: "saved" }, { status: "refused", reason: "outside-groups" }] });
    expect(await submit(store(), scene, limited)).toEqual({ ok: false, reason: "outside-groups" });
  });

  it("refuses every entry in a locked period", async () => {
    const scene = await createScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(1))]);
    await store().inTransaction(async (tx) => {
      await tx.db.update(tx.t.periods).set({ state: "locked" }).where(eq(tx.t.periods.communeId, scene.communeId));
    });
    expect(await enter(store(), scene, [entry(scene.tax, 1, value(2))])).toEqual({
      ok: false,
      reason: "period-locked",
    });
    expect(await submit(store(), scene)).toEqual({ ok: false, reason: "period-locked" });
    expect((await read(store(), scene)).rows[0]?.cell.version).toBe(1);
  });

  it("leaves every one of 20 entries wholly before a lock, or refused", async () => {
    let saved = 0;
    let refused = 0;
    for (const position of [4, 8, 12, 16]) {
      const scene = await createScene(store());
      const { communeId, unitId } = scene;
      const indicators = await Promise.all(Array.from({ length: 20 }, () => createIndicator(store(), communeId)));
      for (const id of indicators) await createAssignment(store(), communeId, id, unitId);
      const races = indicators.map((id) => () => enter(store(), scene, [entry(id, 0, value(1000))]));
      const before = races.slice(0, position).map((race) => race());
      const lock = store().inTransaction(async (tx) => {
        await tx.db.update(tx.t.periods).set({ state: "locked" }).where(eq(tx.t.periods.communeId, communeId));
      });
      const answers = await Promise.all([...before, ...races.slice(position).map((race) => race())]);
      await lock;
      const ok = answers.filter((answer) => answer.ok);
      expect(ok.every((answer) => answer.cells.every((cell) => cell.status === "saved"))).toBe(true);
      expect(answers.filter((answer) => !answer.ok).every((answer) => answer.reason === "period-locked")).toBe(true);
      const { actuals: x, actualChanges: h } = store().t;
      const cells = await store().db.select().from(x).where(eq(x.communeId, communeId));
      const changes = await store().db.select().from(h).where(eq(h.communeId, communeId));
      expect([cells.length, changes.length]).toEqual([ok.length, ok.length]);
      saved += ok.length;
      refused += answers.length - ok.length;
    }
    expect(saved + refused).toBe(80);
    expect(saved).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });

  it("writes nothing at all when the audit row cannot be written", async () => {
    const scene = await createScene(store());
    const broken = {
      ...store(),
      inTransaction: ((work) =>
        store().inTransaction((tx) => {
          const db = new Proxy(tx.db, {
            get(target, name) {
              if (name !== "insert") return Reflect.get(target, name, target);
              return (table: unknown) => {
                if (table === tx.t.auditEntries) throw new Error("audit is full");
                return target.insert(table as typeof tx.t.sheets);
              };
            },
          });
          return work({ ...tx, db });
        })) as ReturnType<typeof store>["inTransaction"],
    };
    await expect(enter(broken, scene, [entry(scene.tax, 0, value(1))])).rejects.toThrow("audit is full");
    const sheet = await read(store(), scene);
    expect(sheet).toMatchObject({ state: "not-started", events: [] });
    expect(sheet.rows[0]?.cell.version).toBe(0);
    const { actualChanges: h, operations: o } = store().t;
    expect(await store().db.select().from(h).where(eq(h.communeId, scene.communeId))).toEqual([]);
    expect(await store().db.select().from(o).where(eq(o.communeId, scene.communeId))).toEqual([]);
    await expect(submit(broken, scene)).resolves.toEqual({ ok: false, reason: "wrong-state" });
  });

  it("does a repeated click once, and never answers a corrected form with an old answer", async () => {
    const scene = await createScene(store());
    const grant = grantFor(scene.reporter.actor, "sheet:enter", scene.unitId);
    const input = {
      year: YEAR,
      quarter: QUARTER,
      operationId: newId(),
      onBehalf: null,
      cells: [entry(scene.tax, 0, value(1000))],
    };
    const answers = await Promise.all(Array.from({ length: 5 }, () => recordCells(store(), grant, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await read(store(), scene)).rows[0]?.cell.version).toBe(1);
    const corrected = { ...input, cells: [entry(scene.tax, 1, value(2000))] };
    expect(statuses(await recordCells(store(), grant, corrected))).toEqual(["saved"]);
    expect((await read(store(), scene)).rows[0]?.cell.value).toEqual(value(2000));
  });
});
