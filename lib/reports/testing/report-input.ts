import type { YearBook } from "@/lib/indicators/year-book";
import type { LocalDate } from "@/lib/periods/local-date";
import type { Period } from "@/lib/periods/period";
import type { AnnexChoice } from "../draft";
import type { Dress } from "../dress";
import { readReportFigures } from "../report-figures";
import type { ReportInput } from "../report-input";

const INDICATORS: AnnexChoice[] = [{ kind: "indicators", withoutColumns: [] }];

/** What the loader gathers for a report that nobody writes yet: the year, unless told otherwise. */
export function reportInput(
  book: YearBook,
  today: LocalDate,
  dress: Dress,
  period: Period = { kind: "year", year: book.year },
): ReportInput {
  return {
    ...dress,
    figures: readReportFigures(book, period, today),
    groups: book.groups,
    lastApprovedAt: book.updatedAt,
    nextPlans: new Map(),
    units: [],
    cells: null,
    causes: [],
    sections: null,
    annexes: INDICATORS,
    draftNumber: null,
    issue: null,
  };
}
