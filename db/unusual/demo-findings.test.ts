import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { seedDemo } from "@/db/seed/demo/seed";
import { COMMUNE_ID } from "@/db/seed/demo/units";
import { printCount } from "@/db/testing/print-count";
import { describeStorage } from "@/db/testing/test-store";
import { watch } from "@/db/testing/watched-connection";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import { findUnusual } from "@/lib/unusual/find-unusual";
import type { Finding } from "@/lib/unusual/finding";
import { readSources, readUnusual } from "./queries";

const PAST: [number, Quarter][] = [
  ...[2024, 2025].flatMap((year) => QUARTERS.map((quarter): [number, Quarter] => [year, quarter])),
  ...([1, 2, 3] as const).map((quarter): [number, Quarter] => [2026, quarter]),
];
const THIRD = { communeId: COMMUNE_ID, year: 2026, quarter: 3 } as const;

/** Ten cases: below that the checks say nothing on purpose. */
const SMALLEST_PLANTED = 10_000;

const countRules = (found: readonly Finding[]) => {
  const counts: Record<string, number> = {};
  for (const { rule } of found) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

describeStorage("unusual figures and plans of the demo", (store, engine, env) => {
  beforeAll(async () => {
    await seedDemo(store(), "mật khẩu của bản dùng thử");
  });

  it("says little of what is right", async () => {
    const cells = await store().db.select({ year: store().t.approvedActuals.year }).from(store().t.approvedActuals);
    const all: Finding[] = [];
    for (const [year, quarter] of PAST)
      all.push(...(await readUnusual(store(), { communeId: COMMUNE_ID, year, quarter })));
    const figures = all.filter(({ rule }) => !["below-last-year", "below-first-quarter", "above-best"].includes(rule));
    printCount(
      `unusual (${engine}): ${figures.length} false alarms on ${cells.length} approved cells ${JSON.stringify(countRules(figures))}`,
    );
    const now = await readUnusual(store(), THIRD);
    printCount(`unusual (${engine}): quarter III/2026 ${JSON.stringify(countRules(now))}`);
    for (const { rule, message } of now) if (rule.startsWith("below") || rule.startsWith("above")) printCount(message);
    expect(figures.length / cells.length).toBeLessThan(0.01);
  });

  it("finds the slips planted into it, with their numbers", async () => {
    const sources = await readSources(store(), THIRD);
    const known = new Set(findUnusual(sources).map(({ indicatorId, unitId }) => `${indicatorId} ${unitId}`));
    const shares: Record<string, { planted: number; found: number; missed: string[] }> = {};
    const targets = sources.figures.filter(
      ({ indicatorId, unitId, value, year, quarter }) =>
        year === 2026 &&
        quarter === 3 &&
        !known.has(`${indicatorId} ${unitId}`) &&
        value.kind === "value" &&
        value.value >= SMALLEST_PLANTED,
    );
    for (const [place, figure] of targets.entries()) {
      const { indicatorId, unitId, value } = figure;
      if (value.kind !== "value") continue;
      const factor = 10 ** ((place % 3) + 1);
      const slipped = { ...figure, value: { kind: "value" as const, value: value.value * factor } };
      const figures = sources.figures.map((each) => (each === figure ? slipped : each));
      const hit = findUnusual({ ...sources, figures }).find(
        (each) => each.indicatorId === indicatorId && each.unitId === unitId,
      );
      const share = shares[`×${factor}`] ?? { planted: 0, found: 0, missed: [] };
      shares[`×${factor}`] = share;
      share.planted += 1;
      if (hit) share.found += 1;
      else share.missed.push(`${indicatorId} ${unitId}`);
    }
    for (const [name, { planted, found, missed }] of Object.entries(shares)) {
      printCount(`unusual (${engine}): ${name} ${found}/${planted} found; missed: ${missed.join(", ")}`);
      expect(planted).toBeGreaterThan(20);
      expect(found / planted).toBeGreaterThan(0.9);
    }
  });

  it("costs nine statements once, one until something is written, then the cells of that year alone, and never reads the whole table", async () => {
    const watched = await watch(env());
    try {
      await readUnusual(watched.c, THIRD);
      const first = [...watched.seen];
      expect(first.length).toBeLessThanOrEqual(9);
      for (const statement of first) {
        const plan = await watched.explain(statement);
        expect(plan.filter((line) => /(SCAN|Seq Scan on) "?approved_actuals/.test(line))).toEqual([]);
      }
      watched.seen.length = 0;
      await readUnusual(watched.c, THIRD);
      expect(watched.seen.length).toBe(1);
      const { approvedActuals: x } = store().t;
      const ofYear = and(eq(x.communeId, COMMUNE_ID), eq(x.year, THIRD.year), eq(x.quarter, THIRD.quarter));
      await store().inTransaction(async (tx) => void (await tx.db.update(x).set({ approvedAt: 1 }).where(ofYear)));
      watched.seen.length = 0;
      await readUnusual(watched.c, THIRD);
      const cells = watched.seen.filter(({ sql }) => sql.includes("approved_actuals"));
      expect(cells.map(({ params }) => params)).toEqual([[COMMUNE_ID, THIRD.year]]);
    } finally {
      await watched.close();
    }
  });
});
