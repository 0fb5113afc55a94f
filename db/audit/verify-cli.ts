import { readFile } from "node:fs/promises";
import { parseManifest } from "@/db/backup/backup-files";
import { openStore } from "@/db/client";
import { storageEnv } from "@/db/env";
import { type AuditAnchor, parseShortHead } from "@/lib/audit/report";
import { reportWords } from "@/lib/audit/report-words";
import { checkCommune } from "./check";

/**
 * npm run verify-audit -- [code from paper | manifest of a backup on another disk] …
 * Exit code 1: not whole; 2: something that was given is neither.
 */
type Known = { anchor: AuditAnchor; communeId: string | null };

async function readKnown(given: string): Promise<Known[]> {
  const code = parseShortHead(given);
  if (code !== null) return [{ anchor: code, communeId: null }];
  const manifest = parseManifest(await readFile(given, "utf8"));
  const takenAt = Date.parse(manifest.takenAt);
  return manifest.auditHeads.map(({ communeId, sequence, hash }) => ({
    communeId,
    anchor: { sequence, hash, source: given, takenAt },
  }));
}

const known: Known[] = [];
for (const given of process.argv.slice(2)) {
  try {
    known.push(...(await readKnown(given)));
  } catch {
    console.error(`“${given}” không phải mã nhật ký trên bản in, cũng không phải tệp .json đi kèm bản sao lưu.`);
    process.exit(2);
  }
}

const store = openStore();
const { communes } = store.t;
for (const { id, name } of await store.db.select({ id: communes.id, name: communes.name }).from(communes)) {
  const anchors = known.filter(({ communeId }) => communeId === null || communeId === id).map(({ anchor }) => anchor);
  const begunAt = performance.now();
  const { whole, title, lines } = reportWords(await checkCommune(store, id, null, anchors, storageEnv()));
  const seconds = ((performance.now() - begunAt) / 1000).toFixed(1).replace(".", ",");
  const print = whole ? console.log : console.error;
  print(`${name}: ${title} (${seconds} giây)`);
  for (const line of lines) print(`  ${line}`);
  if (!whole) process.exitCode = 1;
}
await store.close();
