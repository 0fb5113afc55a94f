import "server-only";
import { seenFigure } from "@/lib/tasks/seen-figure";
import { loadPeriodView, type Reader } from "../indicators/year-book.load";

/* For loaders and actions that have passed their gate. */

/** The figure of one indicator as a view shows it now; null where the year does not follow it. `query` is the view's own. */
export async function loadSeenFigure(reader: Reader, query: string, code: string) {
  const view = await loadPeriodView(reader, Object.fromEntries(new URLSearchParams(query)));
  const result = view.results.find((each) => each.indicator.code === code);
  return result === undefined ? null : { view, indicatorId: result.indicator.id, seen: seenFigure(result, view.words) };
}
