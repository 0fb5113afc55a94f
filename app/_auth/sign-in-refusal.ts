import type { SignInOutcome } from "@/db/accounts/sign-in";

/** One sentence for unknown name, wrong password and disabled account. */
const WRONG = "Tên đăng nhập hoặc mật khẩu không đúng. Xin kiểm tra lại, chú ý phím Caps Lock và bộ gõ tiếng Việt.";

export function signInRefusal(outcome: Extract<SignInOutcome, { ok: false }>): string {
  if (outcome.reason === "wrong") return WRONG;
  if (outcome.reason === "code-needed") return "Xin nhập mã xác thực.";
  if (outcome.reason === "wrong-code")
    return "Mã không đúng hoặc đã dùng rồi. Xin chờ mã mới trên ứng dụng rồi nhập lại.";
  if (outcome.reason === "delayed")
    return `Nhập sai nhiều lần. Xin chờ ${outcome.retryAfterSeconds} giây rồi đăng nhập lại.`;
  if (outcome.reason === "busy") return "Máy chủ đang bận vì nhiều người đăng nhập cùng lúc. Xin bấm lại sau ít giây.";
  if (outcome.reason === "closed")
    return "Tên đăng nhập này đã bị nhập sai quá nhiều lần nên tạm đóng trên máy lạ. Đồng chí đăng nhập ở máy vẫn dùng, hoặc đề nghị quản trị đặt lại mật khẩu.";
  return "Máy chủ hết dung lượng nên chưa đăng nhập được. Xin báo quản trị.";
}
