import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { Notification } from "@/lib/notifications/notification";

/** Notices on one page of the inbox. */
export const INBOX_PAGE_SIZE = 20;

type Owner = { communeId: string; accountId: string };

/** One page of somebody's inbox, newest first; `page` counts from 1. */
export async function listNotifications(
  c: Connection,
  { communeId, accountId }: Owner,
  page: number,
): Promise<{ notifications: Notification[]; hasMore: boolean }> {
  const { notifications: n } = c.t;
  const rows = await c.db
    .select({
      id: n.id,
      kind: n.kind,
      title: n.title,
      body: n.body,
      href: n.href,
      createdAt: n.createdAt,
      readAt: n.readAt,
    })
    .from(n)
    .where(and(eq(n.communeId, communeId), eq(n.accountId, accountId)))
    .orderBy(desc(n.createdAt), desc(n.id))
    .limit(INBOX_PAGE_SIZE + 1)
    .offset((page - 1) * INBOX_PAGE_SIZE);
  return { notifications: rows.slice(0, INBOX_PAGE_SIZE), hasMore: rows.length > INBOX_PAGE_SIZE };
}

/** The number beside "Thông báo"; asked on every page, one range of one index. */
export async function countUnread(c: Connection, { communeId, accountId }: Owner): Promise<number> {
  const { notifications: n } = c.t;
  const [row] = await c.db
    .select({ count: sql<number>`cast(count(*) as integer)` })
    .from(n)
    .where(and(eq(n.communeId, communeId), eq(n.accountId, accountId), isNull(n.readAt)));
  return row?.count ?? 0;
}
