import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASE_FILE } from "@/db/client";
import { newId } from "@/db/ids";
import { openSqliteStore } from "@/db/sqlite";
import { createCommune } from "@/db/testing/factories";
import { printCount } from "@/db/testing/print-count";
import { openTestStore, type TestStore } from "@/db/testing/test-store";
import { type AuditAnchor, type AuditReport, isWhole } from "@/lib/audit/report";
import { recordAudit } from "./record";
import { verifyAudit } from "./verify";

/** T24: somebody has the file (and takes the triggers off) but not the key. */
const ENTRIES = 60;
const ROUNDS = 1000;

let base: TestStore;
let communeId = "";
let anchors: AuditAnchor[] = [];
let folder = "";

beforeAll(async () => {
  base = await openTestStore("sqlite");
  communeId = (await createCommune(base.store)).id;
  await write(base.store, ENTRIES);
  const { head } = await verifyAudit(base.store, communeId, []);
  if (head === null) throw new Error("no chain");
  anchors = [{ sequence: head.sequence, hash: head.hash, source: "backup", takenAt: head.sealedAt }];
  await base.store.close();
  folder = mkdtempSync(join(tmpdir(), "so-chi-tieu-tampering-"));
  copyFileSync(join(base.env.dataDir, "audit-key"), join(folder, "audit-key"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(base.env.dataDir, { recursive: true, force: true });
});

async function write(store: TestStore["store"], entries: number): Promise<void> {
  await store.inTransaction(async (tx) => {
    for (let n = 1; n <= entries; n++) {
      await recordAudit(tx, {
        communeId,
        actorId: n % 3 === 0 ? null : `person-${n % 5}`,
        action: n % 2 === 0 ? "sheet:enter" : "plan:record",
        entity: n % 2 === 0 ? "sheet" : "plan_value",
        entityId: `thing-${n}`,
        before: { value: n * 1000 },
        after: { value: n * 1000 + 500, reason: `số ${n}` },
      });
    }
  });
}

/** A small generator with a seed: a failing round can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

type Tamper = (db: Database.Database, pick: (below: number) => number) => void;

const entryAt = "id = (SELECT entry_id FROM audit_seals WHERE sequence = ?)";
const place = (pick: (below: number) => number) => 1 + pick(ENTRIES);

function cut(db: Database.Database, from: number): void {
  db.prepare("DELETE FROM audit_entries WHERE id IN (SELECT entry_id FROM audit_seals WHERE sequence >= ?)").run(from);
  db.prepare("DELETE FROM audit_seals WHERE sequence >= ?").run(from);
}

const KINDS: Record<string, Tamper> = {
  "edit of an entry": (db, pick) => {
    const columns = ["at", "actor_id", "action", "entity", "entity_id", "before", "after", "mac"];
    const column = columns[pick(columns.length)] ?? "at";
    const value = column === "at" ? 7 : column === "mac" ? "0".repeat(64) : `sửa ${pick(1e6)}`;
    db.prepare(`UPDATE audit_entries SET ${column} = ? WHERE ${entryAt}`).run(value, place(pick));
  },
  "edit with the proof taken off": (db, pick) => {
    // The very first entry without a proof would be one from before the chain; its seal then does not fit.
    db.prepare(`UPDATE audit_entries SET after = '{}', mac = NULL WHERE ${entryAt}`).run(place(pick));
  },
  "edit of a link": (db, pick) => {
    const columns = ["sealed_at", "hash", "entry_id"];
    const column = columns[pick(columns.length)] ?? "hash";
    const value = column === "sealed_at" ? 7 : newId();
    db.prepare(`UPDATE audit_seals SET ${column} = ? WHERE sequence = ?`).run(value, place(pick));
  },
  "another key's name on a link": (db, pick) => {
    db.prepare("UPDATE audit_seals SET key_id = 'abcdef012345' WHERE sequence = ?").run(place(pick));
  },
  "deletion of an entry": (db, pick) => {
    db.prepare(`DELETE FROM audit_entries WHERE ${entryAt}`).run(place(pick));
  },
  "deletion of an entry and its link": (db, pick) => {
    const at = place(pick);
    db.prepare(`DELETE FROM audit_entries WHERE ${entryAt}`).run(at);
    db.prepare("DELETE FROM audit_seals WHERE sequence = ?").run(at);
  },
  "deletion and the rest moved up": (db, pick) => {
    const at = 1 + pick(ENTRIES - 1);
    db.prepare(`DELETE FROM audit_entries WHERE ${entryAt}`).run(at);
    db.prepare("DELETE FROM audit_seals WHERE sequence = ?").run(at);
    for (let next = at + 1; next <= ENTRIES; next++) {
      db.prepare("UPDATE audit_seals SET sequence = ? WHERE sequence = ?").run(next - 1, next);
    }
  },
  "swap of two entries": (db, pick) => {
    const a = place(pick);
    const b = 1 + ((a + pick(ENTRIES - 1)) % ENTRIES);
    const read = db.prepare(`SELECT id, at, "before", "after", mac FROM audit_entries WHERE ${entryAt}`);
    type Row = { id: string; at: number; before: string; after: string; mac: string };
    const [first, second] = [read.get(a) as Row, read.get(b) as Row];
    const put = db.prepare('UPDATE audit_entries SET at = ?, "before" = ?, "after" = ?, mac = ? WHERE id = ?');
    put.run(second.at, second.before, second.after, second.mac, first.id);
    put.run(first.at, first.before, first.after, first.mac, second.id);
  },
  "swap of two links": (db, pick) => {
    const a = place(pick);
    const b = 1 + ((a + pick(ENTRIES - 1)) % ENTRIES);
    const move = db.prepare("UPDATE audit_seals SET sequence = ? WHERE sequence = ?");
    move.run(9999, a);
    move.run(a, b);
    move.run(b, 9999);
  },
  "an entry slipped in": (db, pick) => {
    const copy = `INSERT INTO audit_entries SELECT commune_id, ?, at, actor_id, action, entity, entity_id, "before", "after", ${pick(2) === 0 ? "mac" : "NULL"} FROM audit_entries WHERE ${entryAt}`;
    db.prepare(copy).run(newId(), place(pick));
  },
  "the end cut off": (db, pick) => cut(db, 2 + pick(ENTRIES - 1)),
  "everything cut off": (db) => cut(db, 1),
};

async function verifyCopy(file: string, known: AuditAnchor[], goOn: number): Promise<AuditReport> {
  const store = openSqliteStore(file);
  try {
    if (goOn > 0) await write(store, goOn);
    return await verifyAudit(store, communeId, known);
  } finally {
    await store.close();
  }
}

async function tampered(round: number, tamper: Tamper, known: AuditAnchor[], goOn = 0): Promise<AuditReport> {
  const file = join(folder, DATABASE_FILE);
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  copyFileSync(join(base.env.dataDir, DATABASE_FILE), file);
  const db = new Database(file);
  db.pragma("synchronous = OFF");
  const triggers = db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) db.exec(`DROP TRIGGER ${name}`);
  tamper(db, random(round));
  db.close();
  return verifyCopy(file, known, goOn);
}

/** The same trail up to 30, then other entries, sealed with the same key. */
async function openFork(): Promise<string> {
  await tampered(1, (db) => cut(db, 31), [], 30);
  const fork = join(folder, "fork.db");
  const db = new Database(join(folder, DATABASE_FILE));
  db.prepare("VACUUM INTO ?").run(fork);
  db.close();
  return fork;
}

describe("T24: what somebody does to a copy of the trail is found", () => {
  it("says that the untouched copy is whole (control)", async () => {
    const report = await tampered(0, () => undefined, anchors);
    expect(report).toMatchObject({ entries: ENTRIES, fault: null });
    expect(isWhole(report)).toBe(true);
  });

  it(`finds ${ROUNDS} of ${ROUNDS} random edits, deletions, swaps, insertions and cut ends`, async () => {
    const names = Object.keys(KINDS);
    const found = new Map<string, number>();
    const missed: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const name = names[round % names.length] ?? "";
      // Half of the time the program goes on writing afterwards.
      const goOn = round % 24 < 12 ? 0 : ENTRIES;
      const report = await tampered(round, KINDS[name] ?? (() => undefined), anchors, goOn);
      if (isWhole(report)) missed.push(`${name} (round ${round})`);
      else found.set(name, (found.get(name) ?? 0) + 1);
    }
    const sum = [...found.values()].reduce((total, each) => total + each, 0);
    printCount(`audit chain: ${sum}/${ROUNDS} detected (${[...found].map(([name, n]) => `${name} ${n}`).join(", ")})`);
    expect(missed).toEqual([]);
    expect(sum).toBe(ROUNDS);
  }, 300_000);

  it("finds a genuine link of another life of the same trail (a restored copy that went on) put among this one's", async () => {
    const fork = await openFork();
    const report = await tampered(
      1,
      (db) => {
        db.prepare(`DELETE FROM audit_entries WHERE ${entryAt}`).run(45);
        db.prepare("DELETE FROM audit_seals WHERE sequence = 45").run();
        db.exec(`ATTACH '${fork}' AS fork`);
        db.exec("INSERT INTO audit_seals SELECT * FROM fork.audit_seals WHERE sequence = 45");
        db.exec(
          "INSERT INTO audit_entries SELECT * FROM fork.audit_entries WHERE id = (SELECT entry_id FROM fork.audit_seals WHERE sequence = 45)",
        );
      },
      anchors,
    );
    expect(report.fault).toMatchObject({ kind: "link", sequence: 45 });
  });

  it("would not find a cut end without the anchor of a backup (control)", async () => {
    const report = await tampered(1, (db) => cut(db, 40), []);
    expect(isWhole(report)).toBe(true);
    expect(report.entries).toBe(39);
  });

  it("names the first entry that does not fit", async () => {
    const report = await tampered(
      1,
      (db) => db.prepare(`UPDATE audit_entries SET at = 7 WHERE ${entryAt}`).run(20),
      anchors,
    );
    expect(report.fault).toMatchObject({ kind: "edited", sequence: 20, at: 7 });
    const cutReport = await tampered(1, (db) => cut(db, 40), anchors);
    expect(cutReport.fault).toMatchObject({ kind: "cut", sequence: 40 });
    const replaced = await tampered(1, (db) => cut(db, 40), anchors, ENTRIES);
    expect(replaced.fault).toMatchObject({ kind: "replaced", sequence: ENTRIES });
  });

  it("says which part was made with a key it does not have", async () => {
    const other = mkdtempSync(join(tmpdir(), "so-chi-tieu-other-key-"));
    copyFileSync(join(base.env.dataDir, DATABASE_FILE), join(other, DATABASE_FILE));
    const report = await verifyCopy(join(other, DATABASE_FILE), [], 3);
    rmSync(other, { recursive: true, force: true });
    expect(report).toMatchObject({ fault: null, otherKey: { from: 1, to: ENTRIES }, entries: ENTRIES + 3 });
    expect(isWhole(report)).toBe(false);
  });
});
