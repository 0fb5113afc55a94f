import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { loadInbox } from "./load";
import { MarkAllForm, NotificationList } from "./notification-list";

export const metadata: Metadata = { title: "Thông báo" };

export default async function InboxPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { page, notifications, hasMore, unread } = await loadInbox(await searchParams);
  return (
    <>
      <PageHeader title="Thông báo" subtitle={unread === 0 ? "Không có thông báo mới" : `${unread} thông báo mới`}>
        {unread === 0 ? null : <MarkAllForm />}
      </PageHeader>
      {notifications.length > 0 ? (
        <NotificationList notifications={notifications} />
      ) : (
        <EmptyState title={page === 1 ? "Chưa có thông báo nào" : "Trang này không có thông báo"}>
          Nhắc hạn nộp, phiếu được trả lại, mở lại hoặc duyệt sẽ hiện ở đây.
        </EmptyState>
      )}
      {page > 1 || hasMore ? (
        <nav aria-label="Trang thông báo" className="mt-4 flex flex-wrap gap-2">
          {page > 1 ? <LinkButton href={`/inbox?page=${page - 1}`}>Mới hơn</LinkButton> : null}
          {hasMore ? <LinkButton href={`/inbox?page=${page + 1}`}>Cũ hơn</LinkButton> : null}
        </nav>
      ) : null}
    </>
  );
}
