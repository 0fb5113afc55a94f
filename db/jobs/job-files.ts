import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

function jobsFolder(dataDir: string): string {
  return join(/* turbopackIgnore: true */ dataDir, "jobs");
}

function jobFilePath(dataDir: string, jobId: string): string {
  if (!/^[\w-]{1,100}$/.test(jobId)) throw new Error(`not a job: ${jobId}`);
  return join(jobsFolder(dataDir), jobId);
}

/** Whole or not there; readable by the program's user only. Answers its size in bytes. */
export async function putJobFile(dataDir: string, jobId: string, content: FileContent): Promise<number> {
  const path = jobFilePath(dataDir, jobId);
  await mkdir(jobsFolder(dataDir), { recursive: true, mode: 0o700 });
  const temporary = `${path}.part`;
  try {
    const source = content instanceof Uint8Array ? Readable.from([content]) : Readable.from(content);
    await pipeline(source, createWriteStream(temporary, { flags: "w", mode: 0o600, flush: true }));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return (await stat(path)).size;
}

export async function dropJobFile(dataDir: string, jobId: string): Promise<void> {
  await rm(jobFilePath(dataDir, jobId), { force: true });
}

/** The file as a stream, or null when it is not on the disk or not as long as it was when it was made. */
export async function openJobFile(
  dataDir: string,
  jobId: string,
  size: number,
): Promise<ReadableStream<Uint8Array> | null> {
  const path = jobFilePath(dataDir, jobId);
  const found = await stat(path).catch(() => null);
  if (found?.size !== size) return null;
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
}

/** Files last written before `instant`, also half ones that no row knows of. */
export async function dropJobFilesBefore(dataDir: string, instant: number): Promise<void> {
  const folder = jobsFolder(dataDir);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isFile() && found.mtimeMs < instant) await rm(path, { force: true });
  }
}
