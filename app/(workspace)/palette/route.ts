import { requireGrant } from "@/app/_auth/session";
import { loadPalette } from "./load";

/** What "Tìm nhanh" (Ctrl+K) can go to, for the person who asks; the browser searches in it. */
export async function GET(): Promise<Response> {
  await requireGrant("screen:find");
  return Response.json(await loadPalette(), { headers: { "Cache-Control": "private, no-store" } });
}
