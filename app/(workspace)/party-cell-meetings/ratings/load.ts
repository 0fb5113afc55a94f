import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { readYear } from "@/app/_ui/year-param";
import { newId } from "@/db/ids";
import { listUnits } from "@/db/org-units/queries";
import { findFirstMonth, listBoard } from "@/db/party-cell-meetings/queries";
import { isCellIn, listRatings } from "@/db/party-cell-meetings/ratings";
import { readEveryRubric, readVersions } from "@/db/settings/queries";
import { authorize } from "@/lib/access/grant";
import { buildRatings } from "@/lib/party-cell-meetings/rating-view";
import { inForceOn } from "@/lib/settings/dated";

/** Annual ratings of the cells of `?year=`, with the class of their meetings and the cap; rules in force at its end. */
export async function loadRatings(searchParams: SearchParams) {
  const { actor, commune, today } = await requireGrant("figures:read");
  const store = await keptReader(actor.communeId);
  const year = readYear(searchParams, today);
  const lastDay = `${year}-12-31`;
  const rubrics = await readEveryRubric(store, actor.communeId);
  const rubric = inForceOn(rubrics, today)?.value;
  const rule = inForceOn(await readVersions(store, actor.communeId, "year-rating"), lastDay)?.value;
  if (rubric === undefined || rule === undefined) throw new Error("no rubric or no rule for the year's rating");
  const cells = (await listUnits(store, actor.communeId)).filter(isCellIn(year));
  const squares = await listBoard(store, actor.communeId, year);
  const since = await findFirstMonth(store, actor.communeId, year);
  const ratings = await listRatings(store, actor.communeId, year);
  return {
    ...{ year, today, commune, basis: rule.basis, operationId: newId() },
    table: buildRatings({ cells, squares, rubrics, rubric, rule, ratings, year, today, since }),
    records: authorize(actor, "rating:record") !== null,
  };
}
