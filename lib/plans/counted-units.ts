import type { Succession } from "@/lib/org-units/org-unit";

type Link = Pick<Succession, "predecessorId" | "successorId">;

/**
 * The units whose plans of one indicator add up against the commune's. A unit that ended in the year keeps its plan,
 * which counts until a unit that followed it has been given one: counted beside it, the same work would count twice.
 * @param planned units that have a plan
 * @param ended of them, those that do not see the end of the year
 */
export function countedUnits(
  planned: ReadonlySet<string>,
  ended: ReadonlySet<string>,
  successions: readonly Link[],
): Set<string> {
  const isFollowed = (unitId: string, seen: ReadonlySet<string>): boolean =>
    successions.some(
      ({ predecessorId, successorId }) =>
        predecessorId === unitId &&
        !seen.has(successorId) &&
        (planned.has(successorId) || isFollowed(successorId, new Set([...seen, successorId]))),
    );
  return new Set([...planned].filter((unitId) => !ended.has(unitId) || !isFollowed(unitId, new Set([unitId]))));
}
