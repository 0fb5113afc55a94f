import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Engine = "sqlite" | "postgres";

/** One generated file, ready to be applied statement by statement. */
export type Migration = {
  /** 1, 2, 3 …: the position in the journal. */
  version: number;
  tag: string;
  hash: string;
  statements: string[];
  /** Tables the file says may lose rows, in a line `-- may-lose-rows: table, table`. */
  mayLoseRows: string[];
};

const BREAKPOINT = "--> statement-breakpoint";

/** Folder of the generated files, both engines. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname, "../migrations");

/** Reads the engine's journal and files, oldest first. */
export function readMigrations(engine: Engine, folder: string = join(MIGRATIONS_FOLDER, engine)): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")) as {
    entries: { idx: number; tag: string }[];
  };
  return journal.entries.map((entry, position) => {
    if (entry.idx !== position) throw new Error(`journal of ${engine}: entry ${entry.tag} is out of order`);
    return parseMigration(position + 1, entry.tag, readFileSync(join(folder, `${entry.tag}.sql`), "utf8"));
  });
}

/** Splits one file's text at drizzle's breakpoints. */
export function parseMigration(version: number, tag: string, text: string): Migration {
  const declared = [...text.matchAll(/^-- may-lose-rows:(.*)$/gm)].flatMap((match) => (match[1] ?? "").split(","));
  return {
    version,
    tag,
    hash: createHash("sha256").update(text).digest("hex"),
    statements: text
      .split(BREAKPOINT)
      .map((statement) => statement.trim())
      .filter((statement) => statement !== ""),
    mayLoseRows: declared.map((name) => name.trim()).filter((name) => name !== ""),
  };
}
