// npm run db:generate: SQL for both engines from the one schema definition.
// While the program is unreleased (version 0.x) its single initial migration is made anew; afterwards files are added.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, stop } from "./preflight.mjs";

/** Tables stored in the order of their key, so that one year of one commune is one short range (design §7). */
const CLUSTERED = ["actuals", "approved_actuals"];

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const unreleased = version.startsWith("0.");
const name = process.argv[2] ?? (unreleased ? "initial" : undefined);
if (!name) stop("A released schema needs a name: npm run db:generate -- <name>");

for (const engine of ["sqlite", "postgres"]) generate(engine);

function generate(engine) {
  const folder = join(ROOT, "db/migrations", engine);
  const before = mkdtempSync(join(tmpdir(), "so-chi-tieu-migrations-"));
  cpSync(folder, before, { recursive: true });
  if (unreleased) rmSync(folder, { recursive: true });
  const run = spawnSync(
    process.execPath,
    [
      join(ROOT, "node_modules/drizzle-kit/bin.cjs"),
      "generate",
      "--config",
      `db/drizzle.${engine}.config.ts`,
      "--name",
      name,
    ],
    { cwd: ROOT, encoding: "utf8" },
  );
  if (run.status !== 0) {
    cpSync(before, folder, { recursive: true });
    stop(`${run.stdout}\n${run.stderr}`);
  }
  if (engine === "sqlite") for (const file of sqlFiles(folder)) finishTables(join(folder, file));
  // The same SQL as before: keep the old files, whose ids and dates would only make noise.
  const same = textOf(before) === textOf(folder);
  if (same) {
    rmSync(folder, { recursive: true });
    cpSync(before, folder, { recursive: true });
  }
  rmSync(before, { recursive: true });
  console.log(`${engine}: ${same ? "unchanged" : sqlFiles(folder).join(", ")}`);
}

function sqlFiles(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort();
}

function textOf(folder) {
  return sqlFiles(folder)
    .map((file) => `${file}\n${readFileSync(join(folder, file), "utf8")}`)
    .join("\n");
}

/**
 * What drizzle cannot say: STRICT (an integer column refuses 1.5 and text, as PostgreSQL does) for every table, WITHOUT
 * ROWID for the clustered ones. A rebuild of a table (`__new_…`) needs both too.
 */
function finishTables(path) {
  const text = readFileSync(path, "utf8");
  const finished = text.replaceAll(/(CREATE TABLE `(\w+)` \(\n(?:\t.*\n)+\));/g, (_, table, name) =>
    CLUSTERED.includes(name.replace(/^__new_/, "")) ? `${table} STRICT, WITHOUT ROWID;` : `${table} STRICT;`,
  );
  if (finished !== text) writeFileSync(path, finished);
}
