/** What one process did to the disk, and what it acknowledged between. */
export type DiskEvent =
  | { kind: "write"; file: string; offset: number; data: Buffer }
  | { kind: "truncate"; file: string; size: number }
  | { kind: "sync"; file: string }
  | { kind: "acknowledged"; n: number };

/** Arguments for strace: every write with its content and the name of its file, of the main thread only. */
export const STRACE_ARGS = ["-y", "-xx", "-s", "70000", "-e", "trace=pwrite64,write,fsync,fdatasync,ftruncate"];

const unhex = (text: string) => Buffer.from(text.replaceAll("\\x", ""), "hex");

/** Reads strace's log; only files below `folder` count, and the lines with a number written to stdout. */
export function parseDiskLog(log: string, folder: string): DiskEvent[] {
  return log.split("\n").flatMap((line) => parseLine(line, folder) ?? []);
}

function parseLine(line: string, folder: string): DiskEvent | null {
  const call = /^(\w+)\((\d+)<([^>]*)>(?:, (.*))?\)\s+= (-?\d+)/.exec(line);
  if (call === null) return null;
  const [, name, fd, path = "", rest = "", answer] = call;
  if (name === "write" && fd === "1") return acknowledgement(rest);
  const file = unhex(path).toString();
  if (!file.startsWith(`${folder}/`)) return null;
  if (Number(answer) < 0) throw new Error(`the disk refused: ${name} of ${file}`);
  if (name === "fsync" || name === "fdatasync") return { kind: "sync", file };
  if (name === "ftruncate") return { kind: "truncate", file, size: Number(rest) };
  const [, text = "", length, offset] = /^"([^"]*)", (\d+)(?:, (\d+))?$/.exec(rest) ?? [];
  const data = unhex(text);
  if (offset === undefined || data.length !== Number(length)) throw new Error(`not read whole: ${line.slice(0, 80)}`);
  return { kind: "write", file, offset: Number(offset), data };
}

function acknowledgement(rest: string): DiskEvent | null {
  const printed = unhex(/^"([^"]*)"/.exec(rest)?.[1] ?? "").toString();
  return /^\d+\n$/.test(printed) ? { kind: "acknowledged", n: Number(printed) } : null;
}
