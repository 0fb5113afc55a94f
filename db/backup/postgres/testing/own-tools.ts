import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPgTools } from "../tools";

/** A folder for PG_BIN_DIR whose programs are shell scripts around the real ones; `$REAL` is the one each stands for. */
export async function ownTools(folder: string, scripts: { dump?: string; restore?: string }): Promise<string> {
  const real = await findPgTools(15);
  mkdirSync(folder, { recursive: true });
  const write = (name: string, program: string, script = 'exec "$REAL" "$@"') => {
    writeFileSync(join(folder, name), `#!/bin/sh\nREAL=${program}\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  write("pg_dump", real.dump, scripts.dump);
  write("pg_restore", real.restore, scripts.restore);
  return folder;
}
