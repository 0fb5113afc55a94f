import { stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";

/** Stays free beside a backup, so that saves and evidence files find room until somebody looks. */
export const RESERVE_BYTES = 64 * 1024 * 1024;

/** Whether the disk has room for a copy of the database (with what its log still holds) and `reserve` bytes. */
export async function hasRoom(databaseFile: string, reserve: number = RESERVE_BYTES): Promise<boolean> {
  const disk = await statfs(dirname(databaseFile));
  const sizes = await Promise.all(
    ["", "-wal"].map((end) =>
      stat(databaseFile + end).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  return disk.bavail * disk.bsize >= sizes.reduce((sum, size) => sum + size, reserve);
}
