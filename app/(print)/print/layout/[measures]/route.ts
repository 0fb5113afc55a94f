import "server-only";
import { layoutCss, parseLayoutPath } from "@/lib/reports/layout-css";

/** The stylesheet of a layout; its address holds the measures, no figure and no name, so it needs no sign-in. */
export async function GET(_request: Request, { params }: { params: Promise<{ measures: string }> }) {
  const layout = parseLayoutPath((await params).measures);
  if (layout === null) return new Response("Không có thể thức này.", { status: 404 });
  return new Response(layoutCss(layout), {
    headers: { "content-type": "text/css; charset=utf-8", "cache-control": "no-store" },
  });
}
