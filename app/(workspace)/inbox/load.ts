import "server-only";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { getStore } from "@/db/client";
import { countUnread, listNotifications } from "@/db/notifications/queries";

/** One page of one's own inbox; a page number that is none is the first. */
export async function loadInbox(searchParams: SearchParams) {
  const { actor } = await requireGrant("inbox:read-own");
  const asked = typeof searchParams.page === "string" && /^[1-9]\d{0,3}$/.test(searchParams.page);
  const page = asked ? Number(searchParams.page) : 1;
  const { notifications, hasMore } = await listNotifications(getStore(), actor, page);
  return { page, notifications, hasMore, unread: await countUnread(getStore(), actor) };
}
