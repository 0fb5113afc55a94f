import { and, eq } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { PictureType } from "@/lib/pictures/picture";

export type StoredMark = {
  mediaType: PictureType;
  width: number;
  height: number;
  /** Bytes of the file. */
  size: number;
  sha256: string;
  setBy: string;
  setAt: number;
};

/** What is known of the commune's mark, without the picture itself; null when it has none. */
export async function findMark(c: Connection, communeId: string): Promise<StoredMark | null> {
  const { communeMarks: m } = c.t;
  const { mediaType, width, height, size, sha256, setBy, setAt } = m;
  const [row] = await c.db
    .select({ mediaType, width, height, size, sha256, setBy, setAt })
    .from(m)
    .where(eq(m.communeId, communeId));
  return row ?? null;
}

/** The picture while it is the commune's mark; null once it was replaced or removed. */
export async function readMark(
  c: Connection,
  communeId: string,
  sha256: string,
): Promise<{ mediaType: PictureType; bytes: Uint8Array<ArrayBuffer> } | null> {
  const { communeMarks: m } = c.t;
  const [row] = await c.db
    .select({ mediaType: m.mediaType, content: m.content })
    .from(m)
    .where(and(eq(m.communeId, communeId), eq(m.sha256, sha256)));
  return row ? { mediaType: row.mediaType, bytes: Uint8Array.from(Buffer.from(row.content, "base64")) } : null;
}
