import { and, eq, isNotNull, lt } from "drizzle-orm";
import type { Store } from "@/db/store";
import { CONTENT_DAYS } from "@/lib/imports/import-kind";

const DAY_MS = 86_400_000;

/** The rows of files uploaded long ago go; the import itself, and what undoing it needs, stays. */
export async function forgetImportContent(store: Store, communeId: string, now = Date.now()): Promise<void> {
  const { imports: i } = store.t;
  const old = and(eq(i.communeId, communeId), isNotNull(i.content), lt(i.createdAt, now - CONTENT_DAYS * DAY_MS));
  const [some] = await store.db.select({ id: i.id }).from(i).where(old).limit(1);
  if (!some) return;
  await store.inTransaction(async (tx) => {
    await tx.db.update(tx.t.imports).set({ content: null }).where(old);
  });
}
