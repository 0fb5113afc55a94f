import "server-only";
import { loadYearFigures } from "../load";

/** The year by indicator as the table of the page has it, as JSON: plan, quarters, cumulative, percentage, verdict. */
export async function GET(request: Request): Promise<Response> {
  const figures = await loadYearFigures(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(figures, { headers: { "Cache-Control": "private, no-store" } });
}
