"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { formatInstant } from "@/lib/format/dates";
import { NOTIFICATION_KIND_LABELS } from "@/lib/notifications/labels";
import type { Notification } from "@/lib/notifications/notification";
import { markAllReadAction, markReadAction, openNotificationAction } from "./actions";

/** Notices newest first; a new one is told by a word and by its weight. */
export function NotificationList({ notifications }: { notifications: Notification[] }) {
  return (
    <ul className="card divide-y divide-line !py-0">
      {notifications.map((notification) => (
        <Line key={notification.id} notification={notification} />
      ))}
    </ul>
  );
}

function Line({ notification: { id, kind, title, body, createdAt, readAt } }: { notification: Notification }) {
  const [opened, open] = useActionState(openNotificationAction, IDLE);
  const [marked, mark] = useActionState(markReadAction, IDLE);
  const isNew = readAt === null;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
          {isNew ? <span className="badge tone-on-course">Mới</span> : <span className="sr-only">Đã đọc.</span>}
          {NOTIFICATION_KIND_LABELS[kind]} · {formatInstant(createdAt)}
        </p>
        <form action={open}>
          <input type="hidden" name="id" value={id} />
          <button type="submit" className={`link cursor-pointer text-left ${isNew ? "font-semibold" : ""}`}>
            {title}
          </button>
        </form>
        <p className="text-sm">{body}</p>
        <ErrorSummary state={opened} />
        {marked.status === "refused" ? <ErrorSummary state={marked} /> : null}
      </div>
      {isNew ? (
        <form action={mark} className="-ml-4 sm:ml-0">
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant="quiet" aria-label={`Đánh dấu đã đọc: ${title}`}>
            Đánh dấu đã đọc
          </SubmitButton>
        </form>
      ) : null}
    </li>
  );
}

/** Everything at once, also what stands on other pages. */
export function MarkAllForm() {
  const [state, action] = useActionState(markAllReadAction, IDLE);
  return (
    <form action={action}>
      {state.status === "refused" ? <ErrorSummary state={state} /> : null}
      <SubmitButton variant="secondary">Đánh dấu đã đọc tất cả</SubmitButton>
    </form>
  );
}
