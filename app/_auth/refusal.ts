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

/** A FormState for a form that must keep what was typed when the session has ended; rethrows anything else. */
export function refusalState(error: unknown, values: Record<string, string>) {
  if (!(error instanceof AccessRefused)) throw error;
  const message = REFUSAL_TEXTS[error.reason];
  return { status: "refused" as const, message, errors: {}, values, stamp: Date.now() };
}

/** For a route handler: 401 or 403 with `{ error, reason }`; rethrows anything else. */
export function refusalResponse(error: unknown): Response {
  if (!(error instanceof AccessRefused)) throw error;
  return Response.json(
    { error: REFUSAL_TEXTS[error.reason], reason: error.reason },
    { status: STATUS[error.reason], headers: { "Cache-Control": "no-store" } },
  );
}
