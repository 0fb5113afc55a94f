import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { indicatorRowGroups } from "@/lib/charts/indicator-rows";
import { loadPeriodView } from "../year-book.load";

/** The year by indicator as the table of the page has it, as JSON: plan, quarters, cumulative, percentage, verdict. */
export async function GET(request: Request): Promise<Response> {
  const reader = await requireGrant("figures:read");
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { period, words, book, results } = await loadPeriodView(reader, asked);
  const figures = { period, words, updatedAt: book.updatedAt, groups: indicatorRowGroups(book.groups, results) };
  return Response.json(figures, { headers: { "Cache-Control": "private, no-store" } });
}
