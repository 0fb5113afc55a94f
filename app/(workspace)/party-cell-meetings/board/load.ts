import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { readYear } from "@/app/_ui/year-param";
import { listUnits } from "@/db/org-units/queries";
import { findFirstMonth, listBoard } from "@/db/party-cell-meetings/queries";
import { isCellIn } from "@/db/party-cell-meetings/ratings";
import { readEveryRubric } from "@/db/settings/queries";
import { reachedUnits } from "@/lib/access/grant";
import { CELL_TYPES } from "@/lib/org-units/cell-type";
import { BOARD_WANTS, buildBoard, countBoard, fitsWant } from "@/lib/party-cell-meetings/board-view";
import { inForceOn } from "@/lib/settings/dated";

/** Cells × months of a year, narrowed by `?type=` and `?want=`. */
export async function loadBoard(searchParams: SearchParams) {
  const { actor, today } = await requireGrant("figures:read");
  const store = await keptReader(actor.communeId);
  const year = readYear(searchParams, today);
  const cells = (await listUnits(store, actor.communeId)).filter(isCellIn(year));
  const rubrics = await readEveryRubric(store, actor.communeId);
  const rubric = inForceOn(rubrics, today)?.value;
  if (rubric === undefined) throw new Error("no rubric for cell meetings");
  const readable = reachedUnits(actor, "meeting:read");
  const reads = (unitId: string) => readable === "any" || readable.includes(unitId);
  const squares = await listBoard(store, actor.communeId, year);
  const since = await findFirstMonth(store, actor.communeId, year);
  const all = buildBoard({ cells, squares, rubrics, rubric, year, today, since, reads });
  const type = CELL_TYPES.find((each) => each === searchParams.type) ?? null;
  const want = BOARD_WANTS.find((each) => each === searchParams.want) ?? null;
  const rows = all.filter((row) => (type === null || row.type === type) && (want === null || fitsWant(row, want)));
  return {
    ...{ year, today, rows, squares, type, want, total: all.length, counts: countBoard(rows) },
    types: CELL_TYPES.filter((each) => all.some((row) => row.type === each)),
    /** The latest month that has begun. */
    lastMonth: `${year}-${today.startsWith(String(year)) ? today.slice(5, 7) : "12"}`,
    readsAny: all.some(({ opens }) => opens),
  };
}
