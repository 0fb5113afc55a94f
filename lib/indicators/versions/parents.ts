import type { CatalogueRefusal } from "../catalogue-labels";
import type { Indicator } from "../indicator";

type Row = Pick<Indicator, "id" | "parentId" | "parentMode" | "groupId" | "unitOfMeasure" | "periodRule" | "unitRule">;

/**
 * Why an indicator cannot stand where it is put among the others of its year; null where it can. A parent lies in the
 * same lĩnh vực and never under its own part; what is added up has one unit of measure and one rule over the quarters.
 */
export function whyNotThere(changed: Row, others: readonly Row[]): CatalogueRefusal | null {
  const all = new Map(others.filter((each) => each.id !== changed.id).map((each) => [each.id, each]));
  if (changed.parentId !== null) {
    const parent = all.get(changed.parentId);
    if (parent === undefined) return "bad-parent";
    if (parent.groupId !== changed.groupId) return "parent-other-group";
    if (isUnder(parent, changed.id, all)) return "parent-cycle";
    if (parent.parentMode === "sum-of-parts" && !addsUp(parent, changed)) return "parts-differ";
  }
  const parts = [...all.values()].filter((each) => each.parentId === changed.id);
  if (parts.some((part) => part.groupId !== changed.groupId)) return "parent-other-group";
  if (changed.parentMode !== "sum-of-parts") return null;
  if (changed.periodRule === "average" || changed.periodRule === "milestone") return "sum-not-possible";
  return parts.every((part) => addsUp(changed, part)) ? null : "parts-differ";
}

function isUnder(start: Row, id: string, all: ReadonlyMap<string, Row>): boolean {
  const seen = new Set<string>();
  for (let next: Row | undefined = start; next !== undefined && !seen.has(next.id); ) {
    seen.add(next.id);
    if (next.parentId === id) return true;
    next = next.parentId === null ? undefined : all.get(next.parentId);
  }
  return false;
}

function addsUp(parent: Row, part: Row): boolean {
  return parent.unitOfMeasure === part.unitOfMeasure && parent.periodRule === part.periodRule;
}
