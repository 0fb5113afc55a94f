import { stat, statfs } from "node:fs/promises";

/** Stays free beside a backup, so that saves and evidence files find room until somebody looks. */
export const RESERVE_BYTES = 64 * 1024 * 1024;

/** Whether the disk of the folder has room for so many bytes and `reserve`. */
export async function hasRoom(folder: string, bytes: number, reserve: number = RESERVE_BYTES): Promise<boolean> {
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize >= bytes + reserve;
}

/** Of an SQLite database with what its log still holds; 0 where there is none. */
export async function sqliteBytes(databaseFile: string): Promise<number> {
  const sizes = await Promise.all(
    ["", "-wal"].map((end) =>
      stat(databaseFile + end).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
