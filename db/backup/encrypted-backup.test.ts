import { execFileSync, spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASE_FILE } from "@/db/client";
import { printCount } from "@/db/testing/print-count";
import { openTestStore, type TestStore } from "@/db/testing/test-store";
import { createSubject } from "@/db/testing/writer";
import { backup } from "./backup";
import { encryptedBackup } from "./encrypted-backup";
import { restoreEncrypted } from "./restore-encrypted";
import { runEncryptProcess } from "./run-encrypt-process";
import { differingTables, digestTables } from "./table-digest";
import { extractTar, tarBytes } from "./tar";

const PASSPHRASE = "mật khẩu của bản sao lưu";
let place: TestStore;
let folder = "";
let file = "";
let copy = "";

beforeAll(async () => {
  place = await openTestStore("sqlite");
  await createSubject(place.store);
  const made = await backup(place.env);
  if (!made.ok) throw new Error(made.reason);
  copy = made.path;
  folder = await mkdtemp(join(tmpdir(), "so-chi-tieu-encrypted-"));
  file = join(folder, "backup.tar.age");
  const stream = await runEncryptProcess(copy, PASSPHRASE);
  if (stream === null) throw new Error("nothing was encrypted");
  await pipeline(Readable.from(stream as unknown as AsyncIterable<Uint8Array>), createWriteStream(file));
});
afterAll(async () => {
  await place.dispose();
  await rm(folder, { recursive: true, force: true });
});

const emptyFolder = () => mkdtemp(join(folder, "target-"));

describe("a backup downloaded encrypted", () => {
  it("says nothing of what is in it, and comes back equal in every table", async () => {
    const bytes = readFileSync(file);
    expect(bytes.toString("latin1")).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    expect(bytes.includes("SQLite format")).toBe(false);
    const target = await emptyFolder();
    const result = await restoreEncrypted(file, target, PASSPHRASE.normalize("NFD"));
    expect(result).toMatchObject({ ok: true });
    expect(await readdir(target)).toEqual([DATABASE_FILE]);
    const [expected, actual] = [copy, join(target, DATABASE_FILE)].map((path) => {
      const db = new Database(path, { readonly: true });
      const digests = digestTables(db);
      db.close();
      return digests;
    });
    expect(differingTables(expected ?? new Map(), actual ?? new Map())).toEqual([]);
  });

  it("is refused with another passphrase, into a full folder, or when it is not there; nothing is left behind", async () => {
    const target = await emptyFolder();
    const before = (await readdir(folder)).sort();
    expect(await restoreEncrypted(file, target, "một mật khẩu khác hẳn")).toEqual({
      ok: false,
      reason: "wrong-passphrase",
    });
    expect(await restoreEncrypted(join(folder, "none.tar.age"), target, PASSPHRASE)).toEqual({
      ok: false,
      reason: "no-file",
    });
    expect(await readdir(target)).toEqual([]);
    await writeFile(join(target, "something"), "");
    expect(await restoreEncrypted(file, target, PASSPHRASE)).toEqual({ ok: false, reason: "folder-not-empty" });
    expect(await readdir(target)).toEqual(["something"]);
    expect((await readdir(folder)).sort()).toEqual(before);
  });

  it("T13: is refused cut short or with one bit flipped, wherever", async () => {
    const whole = readFileSync(file);
    const damaged = join(folder, "damaged.tar.age");
    const target = await emptyFolder();
    const before = (await readdir(folder)).sort();
    const places = [200, Math.floor(whole.length / 2), whole.length - 1];
    let refused = 0;
    for (const at of places) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(damaged, flipped);
      const answer = await restoreEncrypted(damaged, target, PASSPHRASE);
      expect(answer.ok, `bit flipped at ${at}`).toBe(false);
      refused++;
      writeFileSync(damaged, whole);
      truncateSync(damaged, at);
      expect(await restoreEncrypted(damaged, target, PASSPHRASE), `cut at ${at}`).toEqual({
        ok: false,
        reason: "damaged",
      });
      refused++;
      expect(await readdir(target)).toEqual([]);
    }
    await rm(damaged);
    printCount(`encrypted backups: ${refused} damaged ones refused of ${places.length * 2}`);
    expect((await readdir(folder)).sort()).toEqual(before);
  }, 240_000);

  it("is not made of a backup that is no longer what it was", async () => {
    const other = join(folder, "other.db");
    writeFileSync(`${other}.json`, readFileSync(`${copy}.json`));
    writeFileSync(other, Buffer.concat([readFileSync(copy), Buffer.from("x")]));
    expect(await runEncryptProcess(other, PASSPHRASE)).toBeNull();
    await expect(encryptedBackup(other, PASSPHRASE)).rejects.toThrow("not what its manifest says");
  });

  it("opens with the age program too, where it is installed", async ({ skip }) => {
    const script = `import os,pty,sys
pid,fd=pty.fork()
if pid==0: os.execvp("age",["age","-d","-o",sys.argv[2],sys.argv[1]])
import time
os.read(fd,1024); os.write(fd,(sys.argv[3]+"\\n").encode())
while True:
  try:
    if not os.read(fd,1024): break
  except OSError: break
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid,0)[1]))`;
    const missing = ["age", "python3", "tar"].filter((program) => spawnSync(program, ["--help"]).error !== undefined);
    if (missing.length > 0) return skip(`not installed: ${missing.join(", ")}`);
    const tar = join(folder, "plain.tar");
    execFileSync("python3", ["-c", script, file, tar, PASSPHRASE], { stdio: "ignore" });
    const names = execFileSync("tar", ["-tf", tar], { encoding: "utf8" }).trim().split("\n");
    expect(names.map((name) => name.replace(/^so-chi-tieu-[\d-]+/, "*"))).toEqual(["*.db.json", "*.db"]);
    await rm(tar);
  });
});

describe("the archive inside", () => {
  it("gives back each file byte for byte, however the pieces are cut", async () => {
    const names = ["a", "files/b", "c"];
    const contents = [Buffer.alloc(0), Buffer.from("x".repeat(1025)), Buffer.from("y".repeat(512))];
    const source = await mkdtemp(join(folder, "source-"));
    const entries = names.map((name, n) => ({ name, path: join(source, String(n)), bytes: contents[n]?.length ?? 0 }));
    for (const [n, { path }] of entries.entries()) writeFileSync(path, contents[n] ?? "");
    const all: Uint8Array[] = [];
    for await (const piece of tarBytes(entries)) all.push(piece);
    const bytes = Buffer.concat(all);
    for (const size of [1, 7, 512, 100_000]) {
      const target = await mkdtemp(join(folder, "out-"));
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
        bytes.subarray(n * size, (n + 1) * size),
      );
      expect(await extractTar(Readable.from(pieces), target)).toEqual(names);
      for (const [n, name] of names.entries()) expect(readFileSync(join(target, name))).toEqual(contents[n]);
    }
  });

  it.each(["../evil", "/etc/x", "files/../x", ".hidden", "a/b"])("refuses the name %j", async (name) => {
    const block = Buffer.alloc(1536);
    block.write(name, 0, "latin1");
    block.write("00000000001\0", 124, "latin1");
    block.write("0", 156, "latin1");
    block.write("ustar\x0000", 257, "latin1");
    const target = await mkdtemp(join(folder, "evil-"));
    await expect(extractTar(Readable.from([block]), target)).rejects.toThrow("not an archive");
    expect(existsSync(join(target, name))).toBe(false);
    await expect(tarBytes([{ name, path: "/dev/null", bytes: 0 }]).next()).rejects.toThrow("not a name");
    createReadStream("/dev/null").destroy();
  });
});
