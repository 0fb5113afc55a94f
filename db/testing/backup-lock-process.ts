import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { backupFolder } from "@/db/backup/backup-files";
import { lockBackups } from "@/db/backup/backup-lock";
import { writeLastTry } from "@/db/backup/last-try";
import { storageEnv } from "@/db/env";

/** Begins a backup and never ends it: to be killed. Prints a line once it has the lock. */
const folder = backupFolder(storageEnv().dataDir);
const release = await lockBackups(folder);
if (release === null) throw new Error("not locked");
// Kept in reach: a lock that nobody can give back any more is closed when the memory is cleaned, and is gone.
process.once("exit", release);
await writeLastTry(folder, { startedAt: 1, endedAt: null, startedBy: "program", outcome: "running", bytes: null });
writeFileSync(join(folder, ".unfinished-killed"), "half");
process.stdout.write("locked\n");
setInterval(() => undefined, 1000);
