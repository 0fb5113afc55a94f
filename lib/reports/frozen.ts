import { formatPlan } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import { type ReportDocument, type Span, spansOf } from "./document";
import type { FrozenFigure, FrozenPlan } from "./issued";

/**
 * The document as text that is the same for the same content, whatever the order its fields were put together in: what
 * the SHA-256 of an issued report is reckoned over.
 */
export function documentText(document: ReportDocument): string {
  return JSON.stringify(document, (_key, value: unknown) => (isRecord(value) ? inOrder(value) : value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every printed number in the order of the paper. */
export function frozenFigures(document: ReportDocument): FrozenFigure[] {
  const inText = document.body.flatMap((block) => figuresOf(spansOf(block), null));
  const inAnnexes = document.annexes.flatMap(({ table }) =>
    table.rows.flatMap((row) =>
      row.kind === "entry"
        ? row.cells.flatMap((spans, place) => figuresOf(spans, table.columns[place]?.key ?? null))
        : [],
    ),
  );
  return [...inText, ...inAnnexes];
}

function figuresOf(spans: readonly Span[], column: string | null): FrozenFigure[] {
  return spans.flatMap((span) => (span.kind === "figure" ? [{ origin: span.origin, text: span.text, column }] : []));
}

/** The plans the figures were held against; of a revised plan also the one the year began with. */
export function frozenPlans(results: readonly IndicatorResult[]): FrozenPlan[] {
  return results.flatMap(({ indicator, plan, atYearStart }) =>
    [atYearStart?.plan ?? null, plan].flatMap((each) =>
      each === null
        ? []
        : [
            {
              indicatorCode: indicator.code,
              plan: formatPlan(each, indicator),
              documentNumber: each.documentNumber,
              effectiveFrom: each.effectiveOn,
            },
          ],
    ),
  );
}
