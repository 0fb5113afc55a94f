import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openPostgresStore } from "@/db/postgres";
import { randomFrom } from "@/db/seed/demo/random";
import { listCellFiles, readCellFile } from "@/db/sheets/file-queries";
import { attachFile } from "@/db/sheets/files";
import { pdfOn } from "@/db/sheets/testing/sample-files";
import { click, createScene, REF, type Scene } from "@/db/sheets/testing/sheet-scene";
import { grantFor } from "@/db/testing/factories";
import { printCount } from "@/db/testing/print-count";
import { openTestStore, type TestStore } from "@/db/testing/test-store";
import { SAMPLES } from "@/lib/sheets/evidence/testing/sample-files";
import { backup } from "../backup";
import { type BackupManifest, manifestPath } from "../backup-files";
import { restore } from "../restore";
import { withOpened } from "../restore-encrypted";
import { runEncryptProcess } from "../run-encrypt-process";
import { restorePostgres } from "./restore-postgres";
import { inEmptyPlace, query, WITH_TOOLS } from "./testing/postgres-place";

const missing = inject("postgresToolsBase") === null;

/** One backup for all of them: nothing here changes it. */
describe.skipIf(missing)("a restore of PostgreSQL (PostgreSQL with pg_dump)", WITH_TOOLS, () => {
  let place: TestStore;
  let scene: Scene;
  let path = "";
  let manifest: BackupManifest;
  beforeAll(async () => {
    place = await openTestStore("postgres", true);
    scene = await createScene(place.store);
    const grant = grantFor(scene.reporter.actor, "sheet:enter", scene.unitId);
    await attachFile(place.store, grant, { ...click(), ...pdfOn(scene.tax) }, place.env.dataDir);
    const result = await backup(place.env);
    if (!result.ok) throw new Error(`${result.reason}: ${result.error}`);
    ({ path, manifest } = result);
  });
  afterAll(() => place.dispose());

  /** The backup with its manifest and evidence under another name, to be damaged. */
  function copyOf(name: string, changed: Partial<BackupManifest> = {}): string {
    const folder = join(place.env.dataDir, "copies");
    mkdirSync(folder, { recursive: true });
    const copy = join(folder, name);
    copyFileSync(path, copy);
    writeFileSync(manifestPath(copy), JSON.stringify({ ...manifest, ...changed }));
    return copy;
  }
  const tablesOf = (url: string) => query(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'");

  it("brings back every table, the heads of the trail and the evidence files, and the program runs on it", async () => {
    expect(manifest.auditHeads).toHaveLength(1);
    await inEmptyPlace(async (url, dataDir) => {
      expect(await restorePostgres(path, url, dataDir)).toMatchObject({ ok: true, lostFiles: 0, manifest });
      const store = openPostgresStore(url, undefined, dataDir);
      const key = { communeId: scene.communeId, unitId: scene.unitId, ...REF };
      const [file] = await listCellFiles(store, key);
      const read = await readCellFile(store, key, file?.id ?? "", dataDir);
      await store.close();
      expect(typeof read === "object" && new Uint8Array(read.bytes)).toEqual(SAMPLES.pdf);
      // The rules of the database came too.
      await expect(query(url, "DELETE FROM audit_entries")).rejects.toThrow("append-only");
      // A database that has tables is nobody's to fill.
      expect(await restorePostgres(path, url, dataDir)).toEqual({ ok: false, reason: "database-not-empty" });
    });
  });

  it("leaves alone a database with as little as one table of somebody's", async () => {
    await inEmptyPlace(async (url, dataDir) => {
      await query(url, "CREATE SCHEMA other", "CREATE TABLE other.mine (x text)");
      expect(await restorePostgres(path, url, dataDir)).toEqual({ ok: false, reason: "database-not-empty" });
      expect(await tablesOf(url)).toEqual([]);
    });
  });

  it("refuses a dump with one bit turned anywhere, or cut off anywhere", async () => {
    const whole = readFileSync(path);
    const random = randomFrom("twenty-five places");
    let [flips, cuts] = [0, 0];
    await inEmptyPlace(async (url, dataDir) => {
      for (let n = 0; n < 25; n++) {
        const copy = copyOf(`damaged-${n}.dump`);
        const bytes = Buffer.from(whole);
        const at = random.between(0, bytes.length - 1);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7));
        writeFileSync(copy, bytes);
        expect(await restorePostgres(copy, url, dataDir, true), `byte ${at}`).toEqual({ ok: false, reason: "damaged" });
        flips++;
        const length = random.between(0, bytes.length - 1);
        writeFileSync(copy, whole.subarray(0, length));
        expect(await restorePostgres(copy, url, dataDir, true)).toEqual({ ok: false, reason: "damaged" });
        cuts++;
      }
      expect(await tablesOf(url)).toEqual([]);
      expect(await readdir(dataDir)).toEqual([]);
      printCount(`dump of ${whole.length} bytes: flipped=${flips} truncated=${cuts} refused=${flips + cuts}`);
      expect(await restorePostgres(path, url, dataDir)).toMatchObject({ ok: true });
    });
  });

  it("refuses what is not there, has no manifest, is of a newer schema or of the other engine, or lacks evidence", async () => {
    await inEmptyPlace(async (url, dataDir) => {
      const refusal = async (file: string) => {
        const result = await restorePostgres(file, url, dataDir);
        return result.ok ? null : result.reason;
      };
      expect(await refusal(join(dataDir, "nothing.dump"))).toBe("no-file");
      const alone = copyOf("alone.dump");
      rmSync(manifestPath(alone));
      expect(await refusal(alone)).toBe("no-manifest");
      expect(await refusal(copyOf("newer.dump", { schemaVersion: 99 }))).toBe("newer");
      expect(await refusal(copyOf("a.db", { file: "a.db" }))).toBe("other-engine");
      expect(await restore(path, join(dataDir, "new"))).toEqual({ ok: false, reason: "other-engine" });
      expect(await refusal(copyOf("without-files.dump"))).toBe("files-missing");
      expect(await readdir(dataDir)).toEqual([]);
      const alsoLost = await restorePostgres(copyOf("figures.dump"), url, dataDir, true);
      expect(alsoLost).toMatchObject({ ok: true, lostFiles: 1 });
    });
  });

  it("is all or nothing, and says what pg_restore said", async () => {
    // Cut off where the rows lie, under a manifest that knows it so: the tables are made before that is noticed.
    const cut = readFileSync(path).subarray(0, -300);
    const sha256 = createHash("sha256").update(cut).digest("hex");
    const copy = copyOf("cut.dump", { sha256, bytes: cut.length, files: [] });
    writeFileSync(copy, cut);
    await inEmptyPlace(async (url, dataDir) => {
      const result = await restorePostgres(copy, url, dataDir);
      expect(result).toMatchObject({ ok: false, reason: "pg-restore-failed" });
      expect(result.ok === false && String(result.error)).toMatch(/end of file/);
      expect(await tablesOf(url)).toEqual([]);
      expect(await restorePostgres(path, url, dataDir)).toMatchObject({ ok: true });
    });
  });

  it.each<[string, (it: BackupManifest) => Partial<BackupManifest>]>([
    ["content of a table", ({ digests }) => ({ digests: { ...digests, communes: "0".repeat(64) } })],
    ["number of rows", ({ tables }) => ({ tables: { ...tables, communes: 2 } })],
    ["head of the trail", ({ auditHeads }) => ({ auditHeads: auditHeads.map((it) => ({ ...it, sequence: 1e6 })) })],
  ])("says so when the %s is not what the backup was", async (_, change) => {
    const copy = copyOf("another.dump", { ...change(manifest), files: [] });
    await inEmptyPlace(async (url, dataDir) => {
      expect(await restorePostgres(copy, url, dataDir)).toEqual({ ok: false, reason: "not-equal" });
    });
  });

  it("opens a downloaded one, encrypted with its evidence", async () => {
    const file = join(place.env.dataDir, "taken-along.tar.age");
    const stream = await runEncryptProcess(path, "mật khẩu của bản sao lưu");
    const pieces: Uint8Array[] = [];
    for await (const piece of stream === null ? [] : Readable.from(stream as unknown as AsyncIterable<Uint8Array>)) {
      pieces.push(piece);
    }
    writeFileSync(file, Buffer.concat(pieces));
    expect(readFileSync(file).includes("PGDMP")).toBe(false);
    await inEmptyPlace(async (url, dataDir) => {
      const restoreOpened = (opened: string) => restorePostgres(opened, url, dataDir);
      const result = await withOpened(file, "mật khẩu của bản sao lưu", dataDir, restoreOpened);
      expect(result).toMatchObject({ ok: true, lostFiles: 0 });
    });
  }, 240_000);
});
