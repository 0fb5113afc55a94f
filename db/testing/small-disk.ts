import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const BALLAST = "ballast";

/** Mounts a disk of `bytes` of our own on `folder`; false where that is not allowed. */
export function mountDisk(bytes: number, folder: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", folder]).status === 0;
}

export function unmountDisk(folder: string): void {
  spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true, force: true });
}

/** A disk in a folder of its own that can be filled; null where it may not be mounted (tests are then shown as skipped). */
export function createDisk(bytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), "so-chi-tieu-disk-"));
  if (mountDisk(bytes, folder)) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

export function canMountDisks(): boolean {
  const folder = createDisk(1024 * 1024);
  if (folder !== null) unmountDisk(folder);
  return folder !== null;
}

/** Fills the disk to the last page; any other fault than "no room" is thrown. */
export function fillDisk(folder: string): void {
  const part = Buffer.alloc(64 * 1024);
  for (let n = 0, size = part.length; size >= 1; n++) {
    try {
      writeFileSync(join(folder, `${BALLAST}-${n}`), part.subarray(0, size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      size = Math.floor(size / 16);
    }
  }
}

export function freeDisk(folder: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(BALLAST)) rmSync(join(folder, name));
}
