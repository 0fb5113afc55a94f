import "server-only";
import { layoutCss } from "@/lib/reports/layout-css";
import { LAYOUT_RECORDS } from "@/lib/reports/layout-records";

/** The stylesheet of one layout record; it holds no figure and no name, so it needs no sign-in. */
export async function GET(_request: Request, { params }: { params: Promise<{ effectiveFrom: string }> }) {
  const { effectiveFrom } = await params;
  const record = LAYOUT_RECORDS.find((each) => each.effectiveFrom === effectiveFrom);
  if (!record) return new Response("Không có thể thức này.", { status: 404 });
  return new Response(layoutCss(record), {
    headers: { "content-type": "text/css; charset=utf-8", "cache-control": "no-store" },
  });
}
