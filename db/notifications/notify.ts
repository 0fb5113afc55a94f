import { newId } from "@/db/ids";
import type { Connection } from "@/db/store";
import type { NoticeWords } from "@/lib/notifications/words";

/** `key` says what is told: the same key reaches one account once, whoever asks and however often. */
export type Notice = NoticeWords & { accountId: string; key: string; href: string };

/** Rows of one statement: well below the parameter limits of both engines. */
const ROWS_PER_STATEMENT = 500;

/**
 * Puts notices into inboxes inside the caller's transaction. Answers those given now; an account that had the key
 * already is left alone.
 */
export async function notify(
  tx: Connection,
  communeId: string,
  notices: readonly Notice[],
  at: number,
): Promise<{ accountId: string; key: string }[]> {
  const { notifications: n } = tx.t;
  const given = [];
  for (let from = 0; from < notices.length; from += ROWS_PER_STATEMENT) {
    const rows = notices
      .slice(from, from + ROWS_PER_STATEMENT)
      .map((notice) => ({ ...notice, communeId, id: newId(), createdAt: at, readAt: null }));
    given.push(
      ...(await tx.db
        .insert(n)
        .values(rows)
        .onConflictDoNothing({ target: [n.communeId, n.accountId, n.key] })
        .returning({ accountId: n.accountId, key: n.key })),
    );
  }
  return given;
}
