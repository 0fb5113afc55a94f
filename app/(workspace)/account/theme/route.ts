import { cookies } from "next/headers";
import { refusalResponse } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { THEME_COOKIE, themeOf } from "@/app/_ui/theme";
import { seeOther } from "@/app/api/see-other";

const A_YEAR = 365 * 24 * 3600;

/** The look of this browser. A plain form post: the answer is a whole new page, so the new look is there at once. */
export async function POST(request: Request): Promise<Response> {
  try {
    await requireActionGrant("account:secure-own");
  } catch (error) {
    return refusalResponse(error);
  }
  const theme = themeOf(String((await request.formData()).get("theme")));
  (await cookies()).set(THEME_COOKIE, theme, { path: "/", sameSite: "lax", httpOnly: true, maxAge: A_YEAR });
  return seeOther("/account");
}
