import "server-only";
import type { CatalogueIndicator, IndicatorGroup } from "@/lib/indicators/indicator";

export type ParentChoice = { id: string; name: string; group: string };

/** Indicators that others may stand under, by lĩnh vực: followed ones, never the indicator itself. */
export function parentChoices(
  groups: readonly IndicatorGroup[],
  all: readonly CatalogueIndicator[],
  self: string | null,
): ParentChoice[] {
  const nameOf = new Map(groups.map((group) => [group.id, group.name]));
  return all
    .filter((each) => each.id !== self && each.retiredFrom === null)
    .map(({ id, name, groupId }) => ({ id, name, group: nameOf.get(groupId) ?? "" }));
}
