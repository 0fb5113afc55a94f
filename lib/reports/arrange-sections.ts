import type { DraftItem, DraftSection, OutlineSection } from "./draft";

/** Where the part of the section at `index` ends: the sections below it in the outline go with it. */
export function endOfPart(sections: readonly { level: number }[], index: number): number {
  const level = sections[index]?.level ?? 0;
  let end = index + 1;
  while ((sections[end]?.level ?? 0) > level) end += 1;
  return end;
}

/**
 * The section with everything below it, past its neighbour of the same level; null where there is no such neighbour,
 * so that nothing leaves the part it belongs to.
 */
export function moveSectionPart<T extends Pick<OutlineSection, "id" | "level">>(
  sections: readonly T[],
  id: string,
  direction: "up" | "down",
): T[] | null {
  const start = sections.findIndex((section) => section.id === id);
  const moved = sections[start];
  if (!moved) return null;
  const end = endOfPart(sections, start);
  if (direction === "down") {
    if (sections[end]?.level !== moved.level) return null;
    const after = endOfPart(sections, end);
    return [
      ...sections.slice(0, start),
      ...sections.slice(end, after),
      ...sections.slice(start, end),
      ...sections.slice(after),
    ];
  }
  let before = start - 1;
  while ((sections[before]?.level ?? 0) > moved.level) before -= 1;
  const neighbour = sections[before];
  return neighbour?.level === moved.level ? moveSectionPart(sections, neighbour.id, "down") : null;
}

/**
 * The last report of the kind as a beginning: its order and headings, its own paragraphs and its rewordings, whose
 * numbers follow the new figures. A frozen sentence tells figures of then, so the program's own stands again. What the
 * outline has and the last report lacked comes in behind its neighbour; a lĩnh vực that is gone leaves unless
 * somebody wrote in it.
 */
export function startFromLast(last: readonly DraftSection[], outline: readonly OutlineSection[]): DraftSection[] {
  const sources = new Set(outline.map(({ source }) => source));
  const sections: DraftSection[] = last
    .map((section) => ({ ...section, items: section.items.flatMap(itemToStartFrom) }))
    .filter(({ source, items }) => source === null || sources.has(source) || items.some(({ kind }) => kind === "own"));
  outline.forEach((section, index) => {
    if (section.source === null || sections.some(({ source }) => source === section.source)) return;
    const before = outline.slice(0, index).findLast(({ source }) => sections.some((each) => each.source === source));
    const place = before === undefined ? -1 : sections.findLastIndex(({ source }) => source === before.source);
    const id = sections.some((each) => each.id === section.id) ? `${section.id}-${index}` : section.id;
    sections.splice(place + 1, 0, { ...section, id, items: [] });
  });
  return sections;
}

function itemToStartFrom(item: DraftItem): DraftItem[] {
  if (item.kind === "left-out") return [];
  return [item.kind === "frozen" ? { kind: "generated", key: item.key } : item];
}
