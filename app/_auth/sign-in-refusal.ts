import type { SignInOutcome } from "@/db/accounts/sign-in";

/** One sentence for unknown name, wrong password and disabled account. */
const WRONG = "Tên đăng nhập hoặc mật khẩu không đúng. Xin kiểm tra lại, chú ý phím Caps Lock và bộ gõ tiếng Việt.";

export function signInRefusal(outcome: Extract<SignInOutcome, { ok: false }>): string {
  if (outcome.reason === "wrong") return WRONG;
  if (outcome.reason === "code-needed") return "Xin nhập mã xác thực.";
  if (outcome.reason === "wrong-code")
    return "Mã không đúng hoặc đã dùng rồi. Xin chờ mã mới trên ứng dụng rồi nhập lại.";
  if (outcome.reason === "busy") return "Máy chủ đang bận vì nhiều người đăng nhập cùng lúc. Xin bấm lại sau ít giây.";
  return `Nhập sai nhiều lần. Xin chờ ${outcome.retryAfterSeconds} giây rồi đăng nhập lại.`;
}
