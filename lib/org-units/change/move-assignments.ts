import type { AssignmentSpan, UnitChangePlan, UnitChangeState, UnitRef } from "./unit-change";

type Span = Pick<AssignmentSpan, "fromQuarter" | "toQuarter">;
type Move = {
  /** Units that stop reporting with the quarter before `firstQuarter`. */
  closing: readonly string[];
  /** Who reports from then on; the first also gets what only one unit may report. */
  successors: readonly UnitRef[];
  firstQuarter: number;
};

/**
 * What the closing units still had to report from the first quarter of the new order on passes to every successor;
 * their earlier quarters stay as they were. A successor that already reports an indicator is not assigned it twice.
 */
export function moveAssignments(
  { assignments, indicators }: Pick<UnitChangeState, "assignments" | "indicators">,
  { closing, successors, firstQuarter }: Move,
): Pick<UnitChangePlan, "ends" | "begins"> {
  const running = assignments.filter(
    ({ unitId, toQuarter }) => closing.includes(unitId) && (toQuarter === null || toQuarter >= firstQuarter),
  );
  const ends = running.map((span) => ({
    span,
    toQuarter: span.fromQuarter < firstQuarter ? firstQuarter - 1 : null,
  }));
  const begins = indicators.flatMap(({ id: indicatorId, onlyOneUnit }) => {
    const taken = running.filter((span) => span.indicatorId === indicatorId);
    if (taken.length === 0) return [];
    const wanted = joined(taken, firstQuarter);
    return successors
      .filter((_, index) => index === 0 || !onlyOneUnit)
      .flatMap((unit) => {
        const own = assignments.filter(
          (span) => "unitId" in unit && span.unitId === unit.unitId && span.indicatorId === indicatorId,
        );
        return without(wanted, own).map((span) => ({ unit, indicatorId, ...span }));
      });
  });
  return { ends, begins };
}

/** One span over all of them, beginning no earlier than the new order. */
function joined(spans: readonly Span[], firstQuarter: number): Span {
  const last = spans.map((span) => span.toQuarter);
  return {
    fromQuarter: Math.max(firstQuarter, Math.min(...spans.map((span) => span.fromQuarter))),
    toQuarter: last.includes(null) ? null : Math.max(...last.map(Number)),
  };
}

/** The parts of a span that the others leave free. */
function without(span: Span, others: readonly Span[]): Span[] {
  const end = (each: Span) => each.toQuarter ?? Number.POSITIVE_INFINITY;
  const free: Span[] = [];
  let from = span.fromQuarter;
  for (const other of [...others].sort((a, b) => a.fromQuarter - b.fromQuarter)) {
    if (end(other) < from) continue;
    if (other.fromQuarter > end(span)) break;
    if (other.fromQuarter > from) free.push({ fromQuarter: from, toQuarter: other.fromQuarter - 1 });
    if (other.toQuarter === null) return free;
    from = other.toQuarter + 1;
  }
  return from <= end(span) ? [...free, { fromQuarter: from, toQuarter: span.toQuarter }] : free;
}
