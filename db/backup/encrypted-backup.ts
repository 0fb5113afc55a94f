import { createReadStream } from "node:fs";
import { mkdir, readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { Decrypter, Encrypter } from "age-encryption";
import { newId } from "@/db/ids";
import { manifestPath, parseManifest, sha256OfFile } from "./backup-files";
import { listBroken, poolFolder } from "./evidence-pool";
import { NotEqualError } from "./failure";
import { extractTar, NotAnArchiveError, type TarEntry, tarBytes } from "./tar";

/** "….tar.age": an age file (age-encryption.org/v1, passphrase) around a tar of the backup's own files. */
export const ENCRYPTED_END = ".tar.age";

/** Typed on different keyboards the same words may be different bytes. */
const asTyped = (passphrase: string) => passphrase.normalize("NFC");

/**
 * One backup with its manifest and the evidence files it names, encrypted; in pieces, as they are asked for. Throws a
 * NotEqualError before the first piece when the backup is no longer what it was.
 */
export async function encryptedBackup(file: string, passphrase: string): Promise<AsyncIterable<Uint8Array>> {
  const entries = await entriesOf(file);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(asTyped(passphrase));
  return await encrypter.encrypt(Readable.toWeb(Readable.from(tarBytes(entries))) as ReadableStream<Uint8Array>);
}

async function entriesOf(file: string): Promise<TarEntry[]> {
  const manifest = parseManifest(await readFile(manifestPath(file), "utf8"));
  if ((await sha256OfFile(file)) !== manifest.sha256)
    throw new NotEqualError("the backup is not what its manifest says");
  const pool = poolFolder(file);
  if ((await listBroken(pool, manifest.files)).length > 0) throw new NotEqualError("evidence files are missing");
  const evidence = new Map(manifest.files.map(({ sha256, bytes }) => [sha256, bytes]));
  return [
    { name: basename(manifestPath(file)), path: manifestPath(file), bytes: (await stat(manifestPath(file))).size },
    { name: basename(file), path: file, bytes: manifest.bytes },
    ...[...evidence].map(([sha256, bytes]) => ({ name: `files/${sha256}`, path: join(pool, sha256), bytes })),
  ];
}

export type Opened =
  /** `file` is the backup; `folder` is to be removed when it is no longer needed. */
  { ok: true; file: string; folder: string } | { ok: false; reason: "wrong-passphrase" | "damaged" };

/**
 * Opens an encrypted backup into a new folder `beside` the given place, on the same disk. Everything is proved before
 * anything of it is used: a wrong passphrase, a missing end or one changed bit leaves nothing behind.
 */
export async function openEncrypted(encrypted: string, passphrase: string, beside: string): Promise<Opened> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(asTyped(passphrase));
  const source = createReadStream(encrypted);
  let plain: ReadableStream<Uint8Array>;
  try {
    plain = await decrypter.decrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>);
  } catch (error) {
    source.destroy();
    const wrong = error instanceof Error && /no identity matched/i.test(error.message);
    return { ok: false, reason: wrong ? "wrong-passphrase" : "damaged" };
  }
  const folder = join(dirname(beside), `.unfinished-restore-${newId()}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const names = await extractTar(plain as unknown as AsyncIterable<Uint8Array>, folder);
    const manifest = names.find((name) => name.endsWith(".json"));
    if (manifest === undefined) throw new NotAnArchiveError("no manifest in it");
    return { ok: true, file: join(folder, manifest.slice(0, -".json".length)), folder };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (isOfTheSystem(error)) throw error;
    return { ok: false, reason: "damaged" };
  }
}

/** A full disk is not a damaged file. */
function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
