import Database from "better-sqlite3";
import { recordAudit } from "@/db/audit/record";
import { openStore } from "@/db/client";

/**
 * Writes `count` transactions through the real store; the line `n` on stdout after a commit is the acknowledgement.
 * `node … power-cut-process.ts <count> [NORMAL]`: with NORMAL every connection gets that instead of FULL and says it had
 * FULL (the control). Ends by killing itself, so that nothing is closed or tidied up.
 */
const [count = "0", mode = "FULL"] = process.argv.slice(2);

if (mode === "NORMAL") {
  const { pragma } = Database.prototype;
  Database.prototype.pragma = function weakened(source: string, options?: Database.PragmaOptions) {
    if (source === "synchronous = FULL") return pragma.call(this, "synchronous = NORMAL", options);
    if (source === "synchronous") return 2;
    return pragma.call(this, source, options);
  };
}

const store = openStore();
process.stdout.write("ready\n");
for (let n = 1; n <= Number(count); n++) {
  await store.inTransaction(async (tx) => {
    const entry = { communeId: "c", actorId: null, action: "test", entity: "power", entityId: String(n) };
    await recordAudit(tx, entry);
    // A second row: half of a transaction would show.
    await recordAudit(tx, { ...entry, action: "test-again", after: { text: "x".repeat(n % 900) } });
  });
  process.stdout.write(`${n}\n`);
}
process.kill(process.pid, "SIGKILL");
