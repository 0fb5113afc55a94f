import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { loadYearFigures } from "../load";

/** The year by indicator as the table of the page has it, as JSON: plan, quarters, cumulative, percentage, verdict. */
export async function GET(request: Request): Promise<Response> {
  const reader = await requireGrant("figures:read");
  const figures = await loadYearFigures(reader, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(figures, { headers: { "Cache-Control": "private, no-store" } });
}
