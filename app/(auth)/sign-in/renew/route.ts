import { comesFromOwnPage } from "@/app/_auth/origin";
import { AccessRefused, refusalResponse } from "@/app/_auth/refusal";
import { signInHere } from "@/app/_auth/sign-in";
import { signInRefusal } from "@/app/_auth/sign-in-refusal";
import { codeSchema, signInSchema } from "@/lib/access/schema";

/**
 * Signing in again without leaving the page: a sheet with unsent figures asks for the password in place. Answers
 * JSON, because a page that was open before the session ended must not be replaced.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await comesFromOwnPage())) return refusalResponse(new AccessRefused("foreign-origin"));
  const form = await request.formData().catch(() => new FormData());
  const parsed = signInSchema.safeParse({ username: form.get("username"), password: form.get("password") });
  if (!parsed.success) return answer(400, "Xin nhập mật khẩu.");
  const code = form.get("code");
  const typed = code === null ? undefined : codeSchema.safeParse(code);
  if (typed?.success === false) return answer(400, "Xin nhập mã xác thực.", true);
  const outcome = await signInHere(parsed.data.username, { password: parsed.data.password }, typed?.data);
  if (outcome.ok)
    return answer(200, outcome.mustChangePassword ? "Đồng chí cần đổi mật khẩu trước khi làm việc tiếp." : "");
  const codeAsked = outcome.reason === "code-needed" || outcome.reason === "wrong-code";
  return answer(401, signInRefusal(outcome), codeAsked);
}

/** `codeAsked`: the password was right and the account asks for a code, sent together with it. */
function answer(status: number, error: string, codeAsked = false): Response {
  return Response.json({ error, codeAsked }, { status, headers: { "Cache-Control": "no-store" } });
}
