import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import { listPlanDocuments } from "@/db/plans/queries";
import { planFormLine } from "@/lib/plans/plan-form-line";
import { type PlaceQuery, readLastYear, readPlace, readPlans } from "../place.load";

/** The indicators of one place as a form: each with its plan in force and the row a new one would supersede. */
export async function loadPlanForm(query: PlaceQuery) {
  const { commune, today } = await requireGrant("plan:record");
  const place = await readPlace(commune.id, today, query);
  if (place === null) return null;
  const { groups, indicators: listed, ledger } = await readPlans(commune.id, place);
  const indicators = listed.filter((indicator) => indicator.retiredFrom === null);
  const documents = await listPlanDocuments(await keptReader(commune.id), commune.id);
  const lastYear = await readLastYear(commune.id, today, place, place.unit.isCommune ? [] : indicators);
  const lines = indicators.map((indicator) => ({
    groupId: indicator.groupId,
    line: planFormLine(
      { unitId: place.unit.id },
      indicator,
      place.unit,
      ledger.get(indicator.id) ?? null,
      place.unit.isCommune ? (lastYear.commune.get(indicator.id) ?? null) : lastYear.unit(indicator.id, place.unit.id),
    ),
  }));
  return {
    ...place,
    committeeName: commune.committeeName,
    documents: documents.filter((document) => document.basis === place.basis).slice(0, 50),
    groups: groups
      .map(({ id, name }) => ({
        id,
        name,
        lines: lines.filter((each) => each.groupId === id).map((each) => each.line),
      }))
      .filter((group) => group.lines.length > 0),
  };
}
