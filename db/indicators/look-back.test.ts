import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { changeIndicator } from "@/db/catalogue/change-indicator";
import { acceptExplanation, answerExplanation, askExplanation } from "@/db/explanations/commands";
import { newId } from "@/db/ids";
import { commit, preview, undo, upload } from "@/db/imports/testing/import-scene";
import { changeUnits, previewUnitChange } from "@/db/org-units/change-units";
import { closeYear, lockQuarter, reopenYear } from "@/db/periods/commands";
import { recordSetting } from "@/db/settings/commands";
import { value } from "@/db/sheets/testing/sheet-scene";
import type { Store } from "@/db/store";
import { createUnit, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { typedIndicator } from "@/lib/indicators/testing/samples";
import type { UnitChange } from "@/lib/org-units/change/unit-change";
import { addDays, endOfDay, type LocalDate } from "@/lib/periods/local-date";
import { readPastPeriods } from "./look-back";
import { recordPast } from "./record-past";
import { actsIn, clockDay, createPastScene, type PastScene, type Told, toldOn, YEAR } from "./testing/past-scene";

/** The first millisecond of a day in Việt Nam is 17:00 of the day before in UTC. */
const noonOf = (day: LocalDate) => endOfDay(day) - 12 * 3_600_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: noonOf("2026-01-05") }));
afterEach(() => void vi.useRealTimers());

type Said = { ok: boolean };

/** Every act on a day of its own, at the last millisecond of it; what the view of today says then is kept. */
async function live(store: Store, scene: PastScene, history: [LocalDate, string, () => Promise<Said>][]) {
  const days: { day: LocalDate; what: string; told: Told }[] = [];
  for (const [day, what, act] of history) {
    vi.setSystemTime(endOfDay(day) - 1);
    expect(clockDay()).toBe(day);
    expect((await act()).ok, what).toBe(true);
    days.push({ day, what, told: await toldOn(store, scene, day) });
  }
  return days;
}

describeStorage("looking back", (store) => {
  it("on each day of a history says what the view said at the end of that day, figure by figure", async () => {
    const scene = await createPastScene(store());
    const act = actsIn(store(), scene);
    const { communeId, groupId, tax, office, leader, reporter, units } = scene;
    const manage = grantFor(office.actor, "indicator:manage");
    const thresholds = (onCourse: number, effectiveFrom: LocalDate) =>
      recordSetting(store(), grantFor(office.actor, "settings:manage"), {
        ...{ key: "assessment-thresholds", effectiveFrom, version: 0, today: clockDay(), reason: "Nghị quyết" },
        value: { onCourse, behind: 600, aboutTolerance: 50 },
      });
    const year = { year: YEAR, closedOn: "2026-12-28" };
    const days = await live(store(), scene, [
      ["2026-01-10", "plan", () => act.plan(40_000, "12-NQ/ĐU", "2026-01-05")],
      [
        "2026-01-12",
        "past figures",
        async () => {
          const cell = { year: YEAR - 1, indicatorId: tax, unitId: units[0], cell: value(7000) };
          await store().inTransaction((tx) =>
            recordPast(tx, grantFor(office.actor, "history:record"), {
              source: "Báo cáo năm 2025",
              figures: [
                { ...cell, quarter: 1 },
                { ...cell, quarter: 0, unitId: scene.rootUnitId },
              ],
              rates: [{ year: YEAR - 1, indicatorId: tax, percent: 186_000 }],
            }),
          );
          return { ok: true };
        },
      ],
      ["2026-03-29", "entered", () => act.enter(0, 1, value(5000))],
      ["2026-03-30", "submitted", () => act.submit(0, 1)],
      ["2026-03-31", "approved", () => act.approve(0, 1)],
      ["2026-04-01", "the second unit", () => act.enter(1, 1, value(4000))],
      ["2026-04-02", "submitted too", () => act.submit(1, 1)],
      ["2026-04-03", "approved too", () => act.approve(1, 1)],
      [
        "2026-04-04",
        "asked",
        () =>
          askExplanation(store(), grantFor(leader.actor, "explanation:ask"), {
            ...{ year: YEAR, quarter: 1, operationId: newId(), indicatorId: tax, unitId: units[0] },
            ...{ question: "Vì sao thấp?", dueOn: "2026-04-10", today: "2026-04-04" },
          }),
      ],
      ["2026-04-10", "reopened", () => act.reopen(0, 1)],
      ["2026-04-11", "changed", () => act.enter(0, 1, value(6500))],
      ["2026-04-12", "handed in again", () => act.submit(0, 1)],
      ["2026-04-13", "approved again", () => act.approve(0, 1)],
      [
        "2026-04-14",
        "answered",
        async () => {
          const id = (await toldOn(store(), scene, clockDay())).threads[0]?.id ?? "";
          const answered = await answerExplanation(store(), grantFor(reporter.actor, "explanation:answer", units[0]), {
            operationId: newId(),
            id,
            version: 1,
            answer: "Do mưa",
          });
          return answered;
        },
      ],
      [
        "2026-04-16",
        "accepted",
        async () => {
          const id = (await toldOn(store(), scene, clockDay())).threads[0]?.id ?? "";
          return acceptExplanation(store(), grantFor(leader.actor, "explanation:ask"), {
            ...{ operationId: newId(), id, version: 2, comment: "" },
          });
        },
      ],
      [
        "2026-05-02",
        "quarter I locked",
        () => lockQuarter(store(), grantFor(office.actor, "period:lock"), { year: YEAR, quarter: 1 }),
      ],
      ["2026-06-20", "excused", () => act.excuse(1, 2)],
      ["2026-06-28", "after all entered", () => act.enter(1, 2, value(900))],
      ["2026-07-02", "thresholds", () => thresholds(900, "2026-07-01")],
      ["2026-09-20", "rate", () => act.enterRate(3, 45_000, 50_000)],
      ["2026-09-21", "its sheet in", () => act.submit(0, 3)],
      ["2026-09-22", "its sheet approved", () => act.approve(0, 3)],
      ["2026-10-05", "plan revised for September", () => act.plan(60_000, "45-NQ/ĐU", "2026-09-15")],
      ["2026-10-08", "plan withdrawn", () => act.withdrawPlan()],
      ["2026-10-10", "one reporter less", () => act.reporters([0], 3)],
      ["2026-10-12", "both again", () => act.reporters([0, 1], 3)],
      ["2026-12-01", "quarter IV", () => act.enter(0, 4, value(9000))],
      ["2026-12-02", "in", () => act.submit(0, 4)],
      ["2026-12-03", "approved IV", () => act.approve(0, 4)],
      ["2026-12-04", "the other excused", () => act.excuse(1, 4)],
      ["2026-12-28", "year closed", () => closeYear(store(), grantFor(office.actor, "year:close"), year)],
      [
        "2026-12-29",
        "closing taken back",
        () => reopenYear(store(), grantFor(office.actor, "year:close"), { year: YEAR, reason: "Nhầm" }),
      ],
      [
        "2026-12-30",
        "a version for next year",
        () =>
          changeIndicator(store(), manage, {
            ...{ indicatorId: tax, fromYear: YEAR + 1, reason: "Nghị quyết 05", revision: 1, marksBreak: false },
            ...typedIndicator({ name: "Tên mới", groupId, unitOfMeasure: "ha", decimals: 1 }),
          }),
      ],
    ]);
    vi.setSystemTime(noonOf("2027-02-01"));
    for (const { day, what, told } of days) {
      expect(await toldOn(store(), scene, day, day), `${day}, ${what}`).toEqual(told);
    }
    // The days in between say what the last act before them left; the law would hold of a view that never changed.
    expect((await toldOn(store(), scene, "2026-04-09", "2026-04-09")).book).toEqual(days[8]?.told.book);
    expect(new Set(days.map(({ told }) => JSON.stringify(told.book))).size).toBeGreaterThan(15);
    expect((await readPastPeriods(store(), communeId, "2027-01-15")).touched).toEqual([]);
  });
});

describeStorage("looking back over a merger", (store) => {
  it("shows the two units until the day it was recorded, whatever day it holds from", async () => {
    const scene = await createPastScene(store());
    const act = actsIn(store(), scene);
    const { communeId, office, units, rootUnitId } = scene;
    const change: UnitChange = {
      ...{ kind: "merge", on: "2026-04-01", unitIds: [...units] },
      into: { name: "Chi bộ mới", unitKind: "party-cell", parentId: rootUnitId },
    };
    const days = await live(store(), scene, [
      ["2026-04-02", "plan", () => act.plan(40_000, "12-NQ/ĐU", "2026-01-05")],
      [
        "2026-04-20",
        "merged",
        async () => {
          const seen = await previewUnitChange(store(), communeId, change);
          if (!seen.ok) throw new Error(seen.reason);
          const { hash } = seen.preview;
          return changeUnits(store(), grantFor(office.actor, "unit:manage"), { change, hash });
        },
      ],
    ]);
    vi.setSystemTime(noonOf("2026-05-01"));
    for (const { day, what, told } of days) expect(await toldOn(store(), scene, day, day), what).toEqual(told);
    expect(days.map(({ told }) => told.responsible[0]?.units.length)).toEqual([2, 1]);
    expect((await readPastPeriods(store(), communeId, "2026-04-10")).touched).toEqual(["units"]);
  });
});

const HEAD = ["Năm", "Kỳ", "Tên chỉ tiêu", "Đơn vị", "Thực hiện", "Tử số", "Mẫu số", "% kế hoạch đã công bố"];

describeStorage("looking back on past figures", (store) => {
  it("shows them from the day of their import, as they were until they were imported anew or taken back", async () => {
    const scene = await createPastScene(store());
    const { communeId, office, tax, units } = scene;
    const { indicators: i, orgUnits: u } = store().t;
    const [indicator] = await store().db.select({ name: i.name }).from(i).where(eq(i.id, tax));
    const [unit] = await store().db.select({ name: u.name }).from(u).where(eq(u.id, units[0]));
    await createUnit(store(), communeId, { name: "Chi bộ Hòa Bình" });
    const name = indicator?.name ?? "";
    const ids: string[] = [];
    const bring = async (value: number, percent: number) => {
      const rows = [
        HEAD,
        [2025, "I", name, unit?.name ?? "", value],
        [2024, "II", name, "Chi bộ Hòa Bình", value + 1],
        [2025, "", name, "", null, null, null, percent],
      ];
      const id = await upload(store(), office, "past-years", rows, { source: `Báo cáo ${value}` });
      expect((await preview(store(), office, id)).checked?.lines.flatMap((line) => line.problems)).toEqual([]);
      expect(await commit(store(), office, id)).toMatchObject({ ok: true });
      ids.push(id);
      return { ok: true };
    };
    const days = await live(store(), scene, [
      ["2026-02-01", "nothing yet", () => actsIn(store(), scene).plan(40_000, "12-NQ/ĐU", "2026-01-05")],
      ["2026-02-03", "imported", () => bring(10, 186)],
      ["2026-02-05", "imported anew", () => bring(20, 190)],
      ["2026-02-07", "taken back", () => undo(store(), office, ids[1] ?? "")],
    ]);
    const compare = async () => {
      for (const { day, what, told } of days) {
        const then = await toldOn(store(), scene, day, day);
        expect(then.book, `${day}, ${what}`).toEqual(told.book);
        expect(then.results, `${day}, ${what}`).toEqual(told.results);
      }
    };
    vi.setSystemTime(noonOf("2026-02-08"));
    await compare();
    const takeBack = () => undo(store(), office, ids[0] ?? "");
    days.push(...(await live(store(), scene, [["2026-02-09", "all taken back", takeBack]])));
    vi.setSystemTime(noonOf("2026-03-01"));
    await compare();
    expect(new Set(days.map(({ told }) => JSON.stringify(told.book))).size).toBe(3);
  });
});

const HISTORY = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 3 }),
    unit: fc.constantFrom<0 | 1>(0, 1),
    quarter: fc.constantFrom<1 | 2>(1, 2),
    amount: fc.integer({ min: 1, max: 99 }),
    what: fc.constantFrom("enter", "file", "file", "reopen", "excuse", "plan", "withdraw", "reporters"),
  }),
  { minLength: 10, maxLength: 20 },
);

describeStorage("looking back on random histories", (store) => {
  it("is what the view said at the end of each day", async () => {
    await fc.assert(
      fc.asyncProperty(HISTORY, async (history) => {
        vi.setSystemTime(noonOf("2026-04-01"));
        const scene = await createPastScene(store());
        const act = actsIn(store(), scene);
        const told = new Map<LocalDate, Told>();
        let day = clockDay();
        for (const { after, unit, quarter, amount, what } of history) {
          if (after > 0) {
            told.set(day, await toldOn(store(), scene, day));
            day = addDays(day, after);
            vi.setSystemTime(endOfDay(addDays(day, -1)));
          }
          if (what === "enter" || what === "file") await act.enter(unit, quarter, value(amount * 1000));
          if (what === "file") await act.submit(unit, quarter);
          if (what === "file") await act.approve(unit, quarter);
          if (what === "reopen") await act.reopen(unit, quarter);
          if (what === "excuse") await act.excuse(unit, quarter);
          if (what === "plan")
            await act.plan(amount * 1000, `${amount}-NQ/ĐU`, "2026-01-05", amount > 50 ? "2026-02-01" : null);
          if (what === "withdraw") await act.withdrawPlan();
          if (what === "reporters") await act.reporters(amount > 50 ? [0] : [0, 1], quarter);
        }
        vi.setSystemTime(endOfDay(addDays(day, 40)));
        for (const [past, then] of told) expect(await toldOn(store(), scene, past, past)).toEqual(then);
      }),
      { numRuns: 6 },
    );
  });
});
