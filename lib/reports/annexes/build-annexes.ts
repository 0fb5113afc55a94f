import type { IndicatorGroup } from "@/lib/indicators/indicator";
import type { Annex } from "../document";
import type { AnnexChoice, AnnexKind } from "../draft";
import type { ReportInput } from "../report-input";
import type { ReportKind } from "../report-kind";
import { type AnnexPart, isLandscape, leaveOut } from "./annex-table";
import { budgetAnnex } from "./budget";
import { cellMeetingsAnnex } from "./cell-meetings";
import { explanationsAnnex } from "./explanations";
import { indicatorsAnnex } from "./indicators";
import { landCertificatesAnnex } from "./land-certificates";
import { membershipAnnex } from "./membership";

const USUAL: Record<ReportKind, readonly AnnexKind[]> = {
  quarter: ["indicators", "cell-meetings"],
  "six-months": ["indicators", "budget", "cell-meetings"],
  "nine-months": ["indicators", "budget", "cell-meetings"],
  year: ["indicators", "budget", "land-certificates", "cell-meetings", "membership"],
  "unit-summary": [],
};

/** What a report of a kind carries until the office chooses; explanations are in the units' own words and never among them. */
export function usualAnnexes(kind: ReportKind): AnnexChoice[] {
  return USUAL[kind].map((each) => ({ kind: each, withoutColumns: [] }));
}

export type PrintedPart = { kind: AnnexKind; part: AnnexPart };

/** The annexes chosen that have anything to say: those that are printed. */
export function printedParts(input: ReportInput, groups: readonly IndicatorGroup[]): PrintedPart[] {
  return input.annexes.flatMap(({ kind, withoutColumns }) => {
    const part = partOf(kind, input, groups);
    return part === null || part.rows.length === 0 ? [] : [{ kind, part: leaveOut(part, withoutColumns) }];
  });
}

/** Numbered where there are several; wide ones lie on the side. */
export function buildAnnexes(parts: readonly PrintedPart[], reference: string): Annex[] {
  return parts.map(({ part }, index) => ({
    ...{ subtitle: part.subtitle, notes: part.notes, remarks: part.remarks },
    title: parts.length === 1 ? "PHỤ LỤC" : `PHỤ LỤC ${index + 1}`,
    reference,
    landscape: isLandscape(part),
    table: { columns: part.columns, rows: part.rows },
  }));
}

/** The columns of an annex as they stand in full, for whoever chooses among them; empty where it has nothing to say. */
export function annexColumns(kind: AnnexKind, input: ReportInput): AnnexPart["columns"] {
  return partOf(kind, input, input.groups)?.columns ?? [];
}

function partOf(kind: AnnexKind, input: ReportInput, groups: readonly IndicatorGroup[]): AnnexPart | null {
  const { figures, lastApprovedAt, nextPlans, units, cells, causes } = input;
  switch (kind) {
    case "indicators":
      return indicatorsAnnex(figures, groups, nextPlans, lastApprovedAt);
    case "budget":
      return budgetAnnex(figures, groups, nextPlans, lastApprovedAt);
    case "land-certificates":
      return landCertificatesAnnex(figures, units, lastApprovedAt);
    case "cell-meetings":
      return cells === null ? null : cellMeetingsAnnex(cells, figures.period);
    case "membership":
      return membershipAnnex(figures, units, lastApprovedAt);
    case "explanations":
      return explanationsAnnex(figures, causes);
  }
}
