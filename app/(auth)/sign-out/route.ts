import { comesFromOwnPage } from "@/app/_auth/origin";
import { AccessRefused, refusalResponse } from "@/app/_auth/refusal";
import { signOutHere } from "@/app/_auth/sign-in";

/**
 * A plain form post instead of a server action: the answer is a whole new page, so nothing that the browser held of
 * the pages before can be reached with the Back button.
 */
export async function POST(): Promise<Response> {
  if (!(await comesFromOwnPage())) return refusalResponse(new AccessRefused("foreign-origin"));
  await signOutHere();
  return new Response(null, { status: 303, headers: { Location: "/sign-in?out=1" } });
}
