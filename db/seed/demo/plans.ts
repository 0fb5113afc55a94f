import type { Schema } from "@/db/schema";
import { CATALOGUE } from "@/db/seed/reference/catalogue";
import type { Comparator } from "@/lib/indicators/indicator";
import { QUARTERS } from "@/lib/periods/period";
import type { PlanBasis } from "@/lib/plans/plan";
import { toQuantity } from "./figures";
import { at } from "./instants";
import { OWN_INDICATORS } from "./own-indicators";
import { PLANS_2025, PLANS_2026, type PlanSpec } from "./plan-list";
import { randomFrom } from "./random";
import { CELLS, COMMUNE_ID, ROOT_ID, TERRITORIAL_CELLS } from "./units";

type PlanRow = Schema["planValues"]["$inferInsert"];
type DocumentRow = Schema["planDocuments"]["$inferInsert"];

const DOCUMENTS: (Omit<DocumentRow, "communeId"> & { year: number; effectiveOn: string })[] = [
  {
    id: "nq-2025",
    year: 2025,
    number: "01-NQ/ĐU (minh họa)",
    issuedOn: "2025-08-15",
    effectiveOn: "2025-08-15",
    issuer: "Đảng ủy xã Đức An",
    title: "Nghị quyết về nhiệm vụ năm 2025 của xã sau hợp nhất (minh họa)",
    basis: "commune",
  },
  {
    id: "nq-2026",
    year: 2026,
    number: "12-NQ/ĐU (minh họa)",
    issuedOn: "2025-12-29",
    effectiveOn: "2026-01-01",
    issuer: "Đảng ủy xã Đức An",
    title: "Nghị quyết về nhiệm vụ năm 2026 (minh họa)",
    basis: "commune",
  },
  {
    id: "tinh-giao-2026",
    year: 2026,
    number: "100/QĐ-UBND (minh họa)",
    issuedOn: "2025-12-22",
    effectiveOn: "2026-01-01",
    issuer: "UBND tỉnh Lâm Đồng",
    title: "Quyết định giao chỉ tiêu năm 2026 (minh họa)",
    basis: "province",
  },
];

const COMPARATORS = new Map<string, Comparator>(
  [...CATALOGUE.flatMap((group) => group.entries), ...OWN_INDICATORS.map(({ entry }) => entry)].map((entry) => [
    entry.code,
    entry.defaultComparator,
  ]),
);

export function planDocumentRows(): DocumentRow[] {
  return DOCUMENTS.map(({ year: _year, effectiveOn: _effectiveOn, ...row }) => ({ ...row, communeId: COMMUNE_ID }));
}

/** Plans of the commune and of its cells, a row a year and a row for each planned quarter. */
export function planRows(): PlanRow[] {
  return [
    ...PLANS_2025.flatMap((spec) => rowsOf(2025, ROOT_ID, spec)),
    ...PLANS_2026.flatMap((spec) => rowsOf(2026, ROOT_ID, spec)),
    ...CELLS.flatMap(([unit]) => cellPlans(unit).flatMap((spec) => rowsOf(2026, unit, spec))),
  ];
}

/** The units' plans add up to a little less or more than the commune's: the gap is shown, never hidden. */
function cellPlans(unit: string): PlanSpec[] {
  const random = randomFrom(`plan ${unit}`);
  const party: PlanSpec[] = [
    { code: "ket-nap-dang-vien", planned: random.between(1, 2) },
    { code: "sinh-hoat-thuong-ky", planned: 12, quarters: [3, 3, 3, 3] },
    { code: "ty-le-du-sinh-hoat", planned: 90 },
    { code: "sinh-hoat-chuyen-de", planned: 4, quarters: [1, 1, 1, 1] },
    { code: "sinh-hoat-xep-loai-tot", planned: 11 },
  ];
  if (!TERRITORIAL_CELLS.some(([id]) => id === unit)) return party;
  return [
    ...party,
    { code: "thue-dat-phi-nong-nghiep", planned: unit === "chi-bo-thon-1" ? 46 : random.between(41, 52) },
    { code: "luot-ho-tro-nop-ho-so", planned: 140 },
  ];
}

function rowsOf(year: number, unitId: string, spec: PlanSpec): PlanRow[] {
  const basis = spec.basis ?? "commune";
  const document = documentOf(year, basis);
  const row = (quarter: number, planned: number): PlanRow => ({
    communeId: COMMUNE_ID,
    id: `ke-hoach-${year}-${quarter}-${basis}-${unitId}-${spec.code}`,
    year,
    quarter,
    indicatorId: spec.code,
    unitId,
    comparator: spec.comparator ?? comparatorOf(spec.code),
    planned: toQuantity(planned),
    plannedUpper: spec.upper === undefined || quarter > 0 ? null : toQuantity(spec.upper),
    baseline: null,
    documentId: document.id,
    effectiveOn: document.effectiveOn,
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

function documentOf(year: number, basis: PlanBasis) {
  const document = DOCUMENTS.find((one) => one.year === year && one.basis === basis);
  if (!document) throw new Error(`the demo has no document for ${year} ${basis}`);
  return document;
}

function comparatorOf(code: string): Comparator {
  const comparator = COMPARATORS.get(code);
  if (!comparator) throw new Error(`the demo plans an unknown indicator: ${code}`);
  return comparator;
}
