import { Readable } from "node:stream";
import { Client } from "pg";
import { expect, it } from "vitest";
import { differingTables } from "../table-digest";
import { digestArchive, digestCopyText } from "./digest-archive";
import { digestDatabase } from "./digest-database";
import { libpqTarget } from "./libpq";
import { runTool } from "./run-tool";
import { describeWithTools } from "./testing/postgres-place";
import { findPgTools } from "./tools";

const ODD = ["", "a\tb", "c\nd", "e\rf", "\\N", "\\.", "g\\h", "\b\f\v", "dòng\u2028trong dòng", "ỦY BAN", "'\"", "😀"];

it("a value is the same however the pieces of the archive are cut", async () => {
  const text =
    'COPY public.odd ("position", b) FROM stdin;\nỦy\\tb\t\\N\n\\\\.\t1\n\\.\n\nCOPY public.none (a) FROM stdin;\n\\.\n';
  const bytes = Buffer.from(text);
  const whole = await digestCopyText(Readable.from([bytes]));
  expect([...whole].map(([name, { rows }]) => [name, rows])).toEqual([
    ["odd", 2],
    ["none", 0],
  ]);
  for (const size of [1, 2, 3, 7]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
      bytes.subarray(n * size, (n + 1) * size),
    );
    expect(await digestCopyText(Readable.from(pieces))).toEqual(whole);
  }
  const swapped = text.replace("Ủy\\tb\t\\N\n\\\\.\t1\n", "\\\\.\t1\nỦy\\tb\t\\N\n");
  expect(differingTables(whole, await digestCopyText(Readable.from([Buffer.from(swapped)])))).toEqual([]);
  for (const [from, to] of [
    ["\t1\n", "\t2\n"],
    ["\\N", "N"],
    ["\\\\.\t1\n", ""],
    ["\\\\.\t1\n", "\\\\.\t1\n\\\\.\t1\n"],
    ['"position"', "a"],
  ]) {
    const changed = await digestCopyText(Readable.from([Buffer.from(text.replace(from ?? "", to ?? ""))]));
    expect(differingTables(whole, changed), `${from} → ${to}`).toEqual(["odd"]);
  }
  await expect(digestCopyText(Readable.from([bytes.subarray(0, 60)]))).rejects.toThrow("ends inside odd");
});

describeWithTools("the content of a dump", (place) => {
  it("is what the database says, for every kind of value", async () => {
    const { databaseUrl, dataDir } = place().env;
    const client = new Client({ connectionString: databaseUrl ?? "" });
    await client.connect();
    await client.query(
      'CREATE TABLE odd (n integer, "position" text, yes boolean, big bigint); CREATE TABLE "Hoa" (x text)',
    );
    for (const [n, text] of ODD.entries()) {
      await client.query("INSERT INTO odd VALUES ($1, $2, $3, $4)", [n, text, n % 2 === 0, "-9000000000000000"]);
    }
    // More than one fetch, and rows that differ in nothing.
    await client.query("INSERT INTO odd SELECT 7, NULL, NULL, NULL FROM generate_series(1, 4500)");
    const file = `${dataDir}/odd.dump`;
    const tools = await findPgTools(15);
    const { url, env } = libpqTarget(databaseUrl ?? "");
    await runTool(tools.dump, ["--format=custom", `--file=${file}`, `--dbname=${url}`], env);
    await client.query("BEGIN");
    const live = await digestDatabase(client);
    const archived = await digestArchive(tools.restore, file);
    expect(live.get("odd")?.rows).toBe(ODD.length + 4500);
    expect(live.size).toBeGreaterThan(40);
    expect(differingTables(live, archived)).toEqual([]);
    await client.query("UPDATE odd SET \"position\" = 'khác' WHERE n = 3");
    expect(differingTables(await digestDatabase(client), archived)).toEqual(["odd"]);
    await client.end();
  });
});
