import { isStorageFull } from "@/db/storage-full";

export type RefusalReason = "signed-out" | "must-change-password" | "forbidden" | "foreign-origin";

export const REFUSAL_TEXTS: Record<RefusalReason, string> = {
  "signed-out": "Phiên làm việc đã kết thúc. Đồng chí đăng nhập lại ở một thẻ khác, rồi quay lại đây bấm lưu lần nữa.",
  "must-change-password": "Đồng chí cần đổi mật khẩu lần đầu trước khi làm việc tiếp.",
  forbidden: "Tài khoản của đồng chí không có quyền làm việc này.",
  "foreign-origin": "Yêu cầu không được gửi từ trang của chương trình nên đã bị từ chối.",
};

const STATUS: Record<RefusalReason, number> = {
  "signed-out": 401,
  "must-change-password": 403,
  forbidden: 403,
  "foreign-origin": 403,
};

/** Thrown by `requireActionGrant`. The digest reaches app/error.tsx, which says the same sentence. */
export class AccessRefused extends Error {
  readonly reason: RefusalReason;
  readonly digest: string;
  constructor(reason: RefusalReason) {
    super(`access refused: ${reason}`);
    this.reason = reason;
    this.digest = `refused:${reason}`;
  }
}

/** Said wherever a save found no room. The form and the sheet keep what was typed. */
export const STORAGE_FULL =
  "Máy chủ hết dung lượng, số liệu CHƯA được lưu. Đồng chí báo quản trị dọn ổ đĩa; có chỗ trống thì lưu lại được ngay.";

/** The sentence for the person and the status for a program, or null for a fault of our own. */
function explain(error: unknown): { message: string; reason: RefusalReason | "storage-full"; status: number } | null {
  if (error instanceof AccessRefused) {
    return { message: REFUSAL_TEXTS[error.reason], reason: error.reason, status: STATUS[error.reason] };
  }
  if (!isStorageFull(error)) return null;
  return { message: STORAGE_FULL, reason: "storage-full", status: 507 };
}

/**
 * A FormState for a form that must keep what was typed when the session has ended or the server's disk is full;
 * rethrows anything else.
 */
export function refusalState(error: unknown, values: Record<string, string>) {
  const explained = explain(error);
  if (explained === null) throw error;
  const { message } = explained;
  return { status: "refused" as const, message, errors: {}, values, stamp: Date.now() };
}

/** For a route handler: 401, 403 or 507 (disk full) with `{ error, reason }`; rethrows anything else. */
export function refusalResponse(error: unknown): Response {
  const explained = explain(error);
  if (explained === null) throw error;
  const { message, reason, status } = explained;
  return Response.json({ error: message, reason }, { status, headers: { "Cache-Control": "no-store" } });
}
