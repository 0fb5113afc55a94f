import type { FigureOrigin } from "./document";
import type { FrozenFigure } from "./issued";

/**
 * A number that reads otherwise than on the paper. `printed` = as on the paper, `now` = as the same report would print it today;
 * a number may be printed in two ways (tỷ đồng in the text, triệu đồng in the table). Empty `now` = it stands nowhere
 * any more, empty `printed` = it came after the issue.
 */
export type FigureChange = { origin: FigureOrigin; printed: string[]; now: string[] };

/**
 * What has changed since a report was issued, in the order of the paper, what came later at the end. A number that is
 * only printed in fewer or more places than before, and in one of them as it was, has not changed.
 */
export function changesSince(then: readonly FrozenFigure[], now: readonly FrozenFigure[]): FigureChange[] {
  const before = textsByOrigin(then);
  const after = textsByOrigin(now);
  const changed = [...before].flatMap(([key, { origin, texts }]): FigureChange[] => {
    const present = after.get(key)?.texts ?? new Set<string>();
    const lost = [...texts].filter((text) => !present.has(text));
    const fresh = [...present].filter((text) => !texts.has(text));
    const isOnlyPlaced = present.size > 0 && (lost.length === 0 || fresh.length === 0);
    return isOnlyPlaced ? [] : [{ origin, printed: lost, now: fresh }];
  });
  const added = [...after].flatMap(([key, { origin, texts }]): FigureChange[] =>
    before.has(key) ? [] : [{ origin, printed: [], now: [...texts] }],
  );
  return [...changed, ...added];
}

/** Each number once, with the ways it is printed, in the order of the paper. */
export function textsByOrigin(figures: readonly FrozenFigure[]) {
  const found = new Map<string, { origin: FigureOrigin; texts: Set<string> }>();
  for (const { origin, text } of figures) {
    const key = originKey(origin);
    const entry = found.get(key) ?? { origin, texts: new Set<string>() };
    entry.texts.add(text);
    found.set(key, entry);
  }
  return found;
}

/** The same for the same origin, in whatever order its fields stand. */
function originKey(origin: FigureOrigin): string {
  return JSON.stringify(Object.entries(origin).sort(([a], [b]) => (a < b ? -1 : 1)));
}
