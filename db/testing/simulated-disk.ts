import type { DiskEvent } from "./disk-log";

const SECTOR = 512;

type Change = Extract<DiskEvent, { kind: "write" | "truncate" }>;

/**
 * A disk that keeps only what was synced: what was written since may be there or not, sector by sector, when the power
 * goes. Names of files are kept as soon as the file is synced, as ext4 does.
 */
export class SimulatedDisk {
  readonly #synced: Map<string, Buffer>;
  readonly #pending = new Map<string, Change[]>();

  constructor(files: ReadonlyMap<string, Buffer>) {
    this.#synced = new Map(files);
  }

  apply(event: DiskEvent): void {
    if (event.kind === "acknowledged") return;
    if (event.kind !== "sync") {
      this.#pending.set(event.file, [...(this.#pending.get(event.file) ?? []), event]);
      return;
    }
    this.#synced.set(event.file, withChanges(this.#synced.get(event.file), this.#pending.get(event.file) ?? []));
    this.#pending.delete(event.file);
  }

  /** The files after the power went; `keeps` is asked for every sector that was not synced. */
  afterCut(keeps: () => boolean): Map<string, Buffer> {
    const files = new Map(this.#synced);
    for (const [file, changes] of this.#pending) {
      const kept = changes.flatMap((change) => (change.kind === "write" ? sectorsOf(change) : change)).filter(keeps);
      if (kept.length > 0) files.set(file, withChanges(files.get(file), kept));
    }
    return files;
  }
}

function sectorsOf({ file, offset, data }: Extract<DiskEvent, { kind: "write" }>): Change[] {
  const parts: Change[] = [];
  for (let from = 0; from < data.length; ) {
    const to = Math.min(data.length, from + SECTOR - ((offset + from) % SECTOR));
    parts.push({ kind: "write", file, offset: offset + from, data: data.subarray(from, to) });
    from = to;
  }
  return parts;
}

function withChanges(before: Buffer | undefined, changes: readonly Change[]): Buffer {
  let size = before?.length ?? 0;
  let content = Buffer.alloc(Math.max(size, ...changes.map((each) => (each.kind === "write" ? endOf(each) : 0))));
  before?.copy(content);
  for (const change of changes) {
    if (change.kind === "write") {
      change.data.copy(content, change.offset);
      size = Math.max(size, endOf(change));
    } else {
      if (change.size > content.length) content = Buffer.concat([content, Buffer.alloc(change.size - content.length)]);
      content.fill(0, change.size);
      size = change.size;
    }
  }
  return content.subarray(0, size);
}

const endOf = ({ offset, data }: { offset: number; data: Buffer }) => offset + data.length;
