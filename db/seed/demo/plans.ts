import type { Schema } from "@/db/schema";
import { CATALOGUE } from "@/db/seed/reference/catalogue";
import type { Comparator } from "@/lib/indicators/indicator";
import { QUARTERS } from "@/lib/periods/period";
import type { PlanBasis } from "@/lib/plans/plan";
import { toQuantity } from "./figures";
import { at } from "./instants";
import type { PlanSpec } from "./plan-list";
import type { DemoProfile } from "./profile";

type PlanRow = Schema["planValues"]["$inferInsert"];
type DocumentRow = Schema["planDocuments"]["$inferInsert"];

/** A unit's plan of one year. */
export type UnitPlan = { year: number; unitId: string; spec: PlanSpec };

export function planDocumentRows({ communeId, planDocuments }: DemoProfile): DocumentRow[] {
  return planDocuments.map(({ year: _year, effectiveOn: _effectiveOn, ...row }) => ({ ...row, communeId }));
}

/** A row a year and a row for each planned quarter. */
export function planRows(profile: DemoProfile): PlanRow[] {
  const entries = [...CATALOGUE.flatMap((group) => group.entries), ...profile.ownIndicators.map(({ entry }) => entry)];
  const comparators = new Map(entries.map((entry) => [entry.code, entry.defaultComparator]));
  return profile.plans.flatMap((plan) => rowsOf(profile, plan, comparators));
}

function rowsOf(
  profile: DemoProfile,
  { year, unitId, spec }: UnitPlan,
  comparators: ReadonlyMap<string, Comparator>,
): PlanRow[] {
  const basis = spec.basis ?? "commune";
  const document = documentOf(profile, year, basis);
  const comparator = spec.comparator ?? comparators.get(spec.code);
  if (!comparator) throw new Error(`the demo plans an unknown indicator: ${spec.code}`);
  const row = (quarter: number, planned: number): PlanRow => ({
    communeId: profile.communeId,
    id: `ke-hoach-${year}-${quarter}-${basis}-${unitId}-${spec.code}`,
    year,
    quarter,
    indicatorId: spec.code,
    unitId,
    comparator,
    planned: toQuantity(planned),
    plannedUpper: spec.upper === undefined || quarter > 0 ? null : toQuantity(spec.upper),
    baseline: null,
    documentId: document.id,
    effectiveOn: spec.effectiveOn ?? document.effectiveOn,
    reason: "Giao đầu năm",
    supersedesId: null,
    origin: "illustrative",
    recordedBy: "vanphong",
    recordedAt: at(document.issuedOn, 9),
  });
  return [
    row(0, spec.planned),
    ...QUARTERS.flatMap((quarter, index) => quarterRow(row, quarter, spec.quarters?.[index])),
  ];
}

function quarterRow(row: (quarter: number, planned: number) => PlanRow, quarter: number, planned: number | undefined) {
  return planned === undefined ? [] : [row(quarter, planned)];
}

function documentOf({ planDocuments }: DemoProfile, year: number, basis: PlanBasis) {
  const document = planDocuments.find((one) => one.year === year && one.basis === basis);
  if (!document) throw new Error(`the demo has no document for ${year} ${basis}`);
  return document;
}
