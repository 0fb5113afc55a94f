/** Why somebody is told something. */
export const NOTIFICATION_KINDS = [
  "reminder",
  "returned",
  "approved",
  "reopened",
  "digest",
  "note",
  "backup",
  "unit-change",
  "explanation",
  "task",
  "meeting",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** One line of the in-app inbox. `href` is a path of the program. */
export type Notification = {
  id: string;
  kind: NotificationKind;
  title: string;
  body: string;
  href: string;
  createdAt: number;
  readAt: number | null;
};
