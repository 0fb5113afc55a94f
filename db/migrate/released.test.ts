import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { randomFrom } from "@/db/seed/demo/random";
import { startProgram, untilEnd } from "@/db/testing/child-process";
import { isFullRun } from "@/db/testing/env";
import { printCount } from "@/db/testing/print-count";
import { rebuildTable } from "@/db/testing/rebuild-table";
import { columnsOf, createReleased, digestColumns, openRaw, RELEASED_VERSIONS } from "@/db/testing/released-database";
import { ENGINES, type Engine, openCopyOf, openEmptyPlace } from "@/db/testing/test-store";
import { LEDGER_TABLE } from "./ledger";
import { migrate } from "./migrate";
import { readMigrations } from "./migration-files";

/** Each costs the start of a process. PostgreSQL rolls back by itself: fewer in the quick run; and of older releases. */
const KILLS = { sqlite: 30, postgres: isFullRun() ? 30 : 10 };
const KILLS_OF_OLDER = { sqlite: isFullRun() ? 30 : 10, postgres: isFullRun() ? 10 : 4 };
const NEWEST = Math.max(...RELEASED_VERSIONS);
const AT_ONCE = 3;

/** Tables and columns of the newest schema, and its version. */
async function shapeOf(place: Awaited<ReturnType<typeof openEmptyPlace>>, engine: Engine) {
  const raw = await openRaw(place.env);
  const columns = [...(await columnsOf(raw, engine))].map(([table, names]) => `${table}: ${names}`);
  const [ledger] = await raw.query(`SELECT max(version) AS version FROM ${LEDGER_TABLE}`);
  await raw.close();
  return { columns, version: Number(ledger?.version) };
}

it("there are rows of every release", () => {
  const generator = readFileSync("bin/generate-migrations.mjs", "utf8");
  const released = Number(/^const RELEASED = (\d+);/m.exec(generator)?.[1]);
  expect(RELEASED_VERSIONS).toEqual(Array.from({ length: released }, (_, index) => index + 1));
});

describe.each(ENGINES)("a database of every released version (%s)", (engine) => {
  describe.skipIf(engine === "postgres" && inject("postgresBase") === null).each(RELEASED_VERSIONS)(
    "from %d",
    (from) => {
      const kills = (from === NEWEST ? KILLS : KILLS_OF_OLDER)[engine];
      let place: Awaited<ReturnType<typeof openEmptyPlace>>;
      beforeEach(async () => {
        place = await openEmptyPlace(engine);
      });
      afterEach(() => place.dispose());

      const content = async (at: typeof place, columns?: ReadonlyMap<string, string[]>) => {
        const raw = await openRaw(at.env);
        const of = columns ?? (await columnsOf(raw, engine));
        const digests = await digestColumns(raw, of);
        await raw.close();
        return { columns: of, digests };
      };

      it("keeps every row and every value of the columns it had", async () => {
        const rows = await createReleased(place.env, engine, from);
        const before = await content(place);
        expect([...before.digests].filter(([, digest]) => digest.startsWith("0 "))).toEqual([]);
        const report = await migrate(place.env);
        expect(report).toMatchObject({ from, to: readMigrations(engine).length });
        expect((await content(place, before.columns)).digests).toEqual(before.digests);
        printCount(
          `${engine}: release ${from} → ${report.to}: ${rows} rows in ${before.columns.size} tables, all equal`,
        );
      });

      it("is migrated by one of two starts at once, and both come up", async () => {
        await createReleased(place.env, engine, from);
        const before = await content(place);
        const starts = [1, 2].map(() => untilEnd(startProgram("db/testing/migrate-process.ts", place.env)));
        const ended = await Promise.all(starts);
        expect(ended.map(({ code }) => code)).toEqual([0, 0]);
        const applied = ended.map(({ stdout }) => JSON.parse(stdout.split("\n")[1] ?? "").applied.length);
        expect(applied.sort()).toEqual([0, readMigrations(engine).length - from]);
        expect((await content(place, before.columns)).digests).toEqual(before.digests);
      });

      it(`is old or new after each of ${kills} kill -9, never half, and the next start brings it up`, async () => {
        const fresh = await openEmptyPlace(engine);
        await migrate(fresh.env);
        const newest = await shapeOf(fresh, engine);
        await fresh.dispose();
        await createReleased(place.env, engine, from);
        const before = await content(place);
        const oldest = await shapeOf(place, engine);
        const tried = await openCopyOf(place.env);
        const whole = await untilEnd(startProgram("db/testing/killed-migration-process.ts", tried.env, ["0"]));
        await tried.dispose();
        const statements = Number(whole.stdout);
        expect(statements, whole.stderr).toBeGreaterThan(5);

        const random = randomFrom(`kills ${engine} ${from}`);
        const count = { old: 0, new: 0 };
        const killOnce = async (kill: number) => {
          // The last is the commit: once right before it, once right after.
          const n = kill < 2 ? statements : random.between(1, statements);
          const moment = kill === 0 || (kill > 1 && random.chance(50)) ? "after" : "before";
          const own = await openCopyOf(place.env);
          const program = startProgram("db/testing/killed-migration-process.ts", own.env, [String(n), moment]);
          const { signal, stderr } = await untilEnd(program);
          expect(signal, stderr).toBe("SIGKILL");
          const shape = await shapeOf(own, engine);
          const isNew = shape.version === newest.version;
          expect(shape).toEqual(isNew ? newest : oldest);
          count[isNew ? "new" : "old"]++;
          expect((await content(own, before.columns)).digests, `killed ${moment} ${n}`).toEqual(before.digests);
          await migrate(own.env);
          expect(await shapeOf(own, engine)).toEqual(newest);
          expect((await content(own, before.columns)).digests).toEqual(before.digests);
          await own.dispose();
        };
        const waiting = Array.from({ length: kills }, (_, kill) => kill);
        const lane = async () => {
          for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await killOnce(next);
        };
        await Promise.all(Array.from({ length: AT_ONCE }, lane));
        printCount(
          `${engine}: kills during migration from ${from}=${kills} of ${statements} statements: old=${count.old} new=${count.new} half=0`,
        );
        expect(count.old + count.new).toBe(kills);
        expect(count.old).toBeGreaterThan(0);
        expect(count.new).toBeGreaterThan(0);
      }, 600_000);
    },
  );
});

describe("a rebuilt parent table of the released schema (SQLite)", () => {
  it.each(RELEASED_VERSIONS)(
    "of %d keeps all its children: units have sheets, figures, plans, assignments",
    async (from) => {
      const place = await openEmptyPlace("sqlite");
      await createReleased(place.env, "sqlite", from);
      const raw = await openRaw(place.env);
      const columns = await columnsOf(raw, "sqlite");
      const before = await digestColumns(raw, columns);
      const released = readMigrations("sqlite").slice(0, from);
      await migrate(place.env, [...released, await rebuildTable(raw, "org_units", from + 1)]);
      expect(await digestColumns(raw, columns)).toEqual(before);
      expect(await raw.query("PRAGMA foreign_key_check")).toEqual([]);
      await raw.close();
      await place.dispose();
    },
  );
});
