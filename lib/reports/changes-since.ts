import type { FigureOrigin } from "./document";
import type { FrozenFigure } from "./issued";

/**
 * A number that reads otherwise than on the paper. `printed` = as on the paper, `now` = as the same report would print it today;
 * a number may be printed in two ways (tỷ đồng in the text, triệu đồng in the table). Empty `now` = it stands nowhere
 * any more, empty `printed` = it came after the issue.
 */
export type FigureChange = { origin: FigureOrigin; printed: string[]; now: string[] };

/**
 * What has changed since a report was issued, in the order of the paper, what came later at the end. The text and each
 * column of an annex are looked at by themselves. A number that is only printed in fewer or more ways than before, and
 * in one of them as it was, has not changed.
 */
export function changesSince(printed: readonly FrozenFigure[], now: readonly FrozenFigure[]): FigureChange[] {
  const before = textsBy(printed, placeKey);
  const after = textsBy(now, placeKey);
  const changed = [...before].flatMap(([key, { origin, texts }]): FigureChange[] => {
    const present = after.get(key)?.texts ?? new Set<string>();
    const lost = [...texts].filter((text) => !present.has(text));
    const fresh = [...present].filter((text) => !texts.has(text));
    const isOnlyPlaced = present.size > 0 && (lost.length === 0 || fresh.length === 0);
    return isOnlyPlaced ? [] : [{ origin, printed: lost, now: fresh }];
  });
  const known = { before: textsByOrigin(printed), after: textsByOrigin(now) };
  const kept = changed.filter(({ origin, now: fresh }) => fresh.length > 0 || !known.after.has(originKey(origin)));
  const added = [...known.after].flatMap(([key, { origin, texts }]): FigureChange[] =>
    known.before.has(key) ? [] : [{ origin, printed: [], now: [...texts] }],
  );
  return [...joined(kept), ...added];
}

/** One line for each number, however many places of the paper say so. */
function joined(changes: readonly FigureChange[]): FigureChange[] {
  const lines = new Map<string, FigureChange>();
  for (const { origin, printed, now } of changes) {
    const line = lines.get(originKey(origin)) ?? { origin, printed: [], now: [] };
    const union = (one: readonly string[], more: readonly string[]) => [...new Set([...one, ...more])];
    lines.set(originKey(origin), { origin, printed: union(line.printed, printed), now: union(line.now, now) });
  }
  return [...lines.values()];
}

/** Each number once, with the ways it is printed, in the order of the paper. */
export function textsByOrigin(figures: readonly FrozenFigure[]) {
  return textsBy(figures, ({ origin }) => originKey(origin));
}

function textsBy(figures: readonly FrozenFigure[], keyOf: (figure: FrozenFigure) => string) {
  const found = new Map<string, { origin: FigureOrigin; texts: Set<string> }>();
  for (const figure of figures) {
    const entry = found.get(keyOf(figure)) ?? { origin: figure.origin, texts: new Set<string>() };
    entry.texts.add(figure.text);
    found.set(keyOf(figure), entry);
  }
  return found;
}

function placeKey({ origin, column }: FrozenFigure): string {
  return `${column ?? ""} ${originKey(origin)}`;
}

/** The same for the same origin, in whatever order its fields stand. */
export function originKey(origin: FigureOrigin): string {
  return JSON.stringify(Object.entries(origin).sort(([a], [b]) => (a < b ? -1 : 1)));
}
