import "server-only";
import { readSignedIn } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { findOnlyCommune } from "@/db/communes/queries";
import { readMark } from "@/db/settings/mark-queries";

type Context = { params: Promise<{ sha256: string }> };

/**
 * The commune's mark. The sign-in page shows it before anybody is signed in, so it asks for no right; it is the mark of
 * one's own commune, or of the only one. The address names the content: a mark that was replaced is nowhere any more.
 * Not kept by browsers: proxy.ts says no-store for every answer, and one picture is not worth an exception.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { sha256 } = await params;
  const store = getStore();
  const commune = (await readSignedIn())?.commune ?? (await findOnlyCommune(store));
  const mark = commune && (await readMark(store, commune.id, sha256));
  if (!mark) return new Response("Không có biểu trưng này.", { status: 404, headers: TEXT });
  return new Response(mark.bytes, {
    headers: {
      "Content-Type": mark.mediaType,
      "Content-Length": String(mark.bytes.length),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

const TEXT = {
  "Content-Type": "text/plain; charset=utf-8",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
};
