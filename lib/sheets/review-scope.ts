/** An office account limited to some lĩnh vực handles only sheets that lie wholly inside them; no limit = all. */
export function isInsideGroups(groupIds: Iterable<string>, limits: readonly string[]): boolean {
  if (limits.length === 0) return true;
  for (const id of groupIds) if (!limits.includes(id)) return false;
  return true;
}
