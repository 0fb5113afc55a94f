import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "@/db/migrate/migrate";
import { readMigrations } from "@/db/migrate/migration-files";
import { sha256Of } from "@/db/sha256";
import { rebuildTable } from "@/db/testing/rebuild-table";
import { openRaw } from "@/db/testing/released-database";
import { openTestStore, type TestStore } from "@/db/testing/test-store";
import { documentText } from "@/lib/reports/frozen";
import { findIssued, findIssuedFile } from "./issued-queries";
import { createReported, issued } from "./testing/issue-scene";

/** Only SQLite rebuilds tables; a rebuilt parent is where rows have been lost (db/migrate). */
describe("an issued report whose tables a migration rebuilds (SQLite)", () => {
  let place: TestStore;
  beforeEach(async () => {
    place = await openTestStore("sqlite");
  });
  afterEach(() => place.dispose());

  it.each(["reports", "issued_reports", "issued_files"])("%s: the same document and the same bytes", async (table) => {
    const { store, env } = place;
    const scene = await createReported(store);
    const id = await issued(store, scene);
    const kept = async () => ({
      issued: await findIssued(store, scene.communeId, id),
      file: await findIssuedFile(store, scene.communeId, id, "docx"),
    });
    const before = await kept();
    const known = readMigrations("sqlite");
    const raw = await openRaw(env);
    await migrate(env, [...known, await rebuildTable(raw, table, known.length + 1)]);
    const rebuilt = await raw.query(`SELECT count(*) AS "n" FROM pragma_table_info('${table}') WHERE name = 'more'`);
    await raw.close();
    expect(rebuilt).toEqual([{ n: 1 }]);
    const after = await kept();
    expect(after).toEqual(before);
    expect(after.issued?.documentSha256).toBe(sha256Of(after.issued ? documentText(after.issued.document) : ""));
    expect(after.file?.bytes.length).toBeGreaterThan(10);
  });
});
