import type { FigureOrigin, Span } from "./document";
import type { RewordedPart } from "./draft";

type FigureSpan = Extract<Span, { kind: "figure" }>;

/** One number of a sentence, as the editor offers it and a reworded sentence names it. */
export type SentenceNumber = { place: number; measure: string; span: FigureSpan };

/** The numbers of a sentence in order. */
export function numbersOf(spans: readonly Span[]): SentenceNumber[] {
  return spans
    .filter((span) => span.kind === "figure")
    .map((span, place) => ({ place, measure: measureOf(span.origin), span }));
}

/**
 * The number a reworded sentence means, as it reads now: the one in its place if that still counts the same thing,
 * else the only one that does. Null = gone; "bằng 86,4% kế hoạch" never becomes "bằng 10% kế hoạch" because the plan
 * was withdrawn and the change to last year moved up.
 */
export function findNumber(
  spans: readonly Span[],
  wanted: Pick<Extract<RewordedPart, { kind: "number" }>, "place" | "measure">,
): FigureSpan | null {
  const alike = numbersOf(spans).filter(({ measure }) => measure === wanted.measure);
  const [only] = alike;
  const found = alike.find(({ place }) => place === wanted.place) ?? (alike.length === 1 ? only : undefined);
  return found?.span ?? null;
}

/** What a number counts, within its sentence. */
function measureOf(origin: FigureOrigin): string {
  switch (origin.kind) {
    case "indicator":
    case "unit-figure":
      return origin.aspect;
    case "roll-up":
    case "meetings":
    case "rating":
      return origin.measure;
  }
}
