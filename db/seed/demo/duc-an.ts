import { quarterIndex } from "@/lib/periods/period";
import { DEMO_ACCOUNTS } from "./accounts";
import { cellFigures, PREDECESSOR_CELL_SERIES } from "./cell-series";
import { COMMITTEE_SERIES } from "./committee-series";
import { ECONOMY_SERIES } from "./economy-series";
import { explanationRows, explanationStepRows } from "./explanations";
import { demoImport } from "./imports";
import { meetingExtras } from "./meetings";
import { OPEN_QUARTER_SHEETS } from "./open-quarter";
import { OWN_INDICATORS } from "./own-indicators";
import { PLANS_2025, PLANS_2026, type PlanSpec } from "./plan-list";
import { type DemoProfile, MERGED_ON } from "./profile";
import { PUBLISHED_RATES, PUBLISHED_SOURCE, PUBLISHED_YEAR_FIGURES } from "./published";
import { randomFrom } from "./random";
import { reportExtras } from "./report";
import { indicatorVersionRows } from "./series-breaks";
import { SOCIETY_SERIES } from "./society-series";
import { taskRows, taskStepRows } from "./tasks";
import { CELLS, COMMUNE_ID, demoUnits, PREDECESSORS, ROOT_ID, TERRITORIAL_CELLS } from "./units";

const PLAN_DOCUMENTS: DemoProfile["planDocuments"] = [
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

/** Commune Đức An: the published results of 2025, everything around them illustrative. */
export const DUC_AN: DemoProfile = {
  communeId: COMMUNE_ID,
  rootId: ROOT_ID,
  names: {
    name: "Xã Đức An",
    committeeName: "Đảng ủy xã Đức An",
    superiorName: "Đảng bộ tỉnh Lâm Đồng",
    placeName: "Đức An",
  },
  years: [
    { year: 2024, closedOn: "2024-12-27" },
    { year: 2025, closedOn: "2025-12-26" },
    { year: 2026, closedOn: null },
  ],
  units: demoUnits(),
  predecessors: PREDECESSORS,
  successions: PREDECESSORS.map(({ id }) => ({
    predecessorId: id,
    successorId: ROOT_ID,
    effectiveOn: MERGED_ON,
    fromQuarter: quarterIndex(2025, 3),
    kind: "merge",
  })),
  accounts: DEMO_ACCOUNTS,
  ownIndicators: OWN_INDICATORS,
  series: [...ECONOMY_SERIES, ...SOCIETY_SERIES, ...COMMITTEE_SERIES],
  predecessorCellSeries: PREDECESSOR_CELL_SERIES,
  cellFigures: cellFigures(),
  planDocuments: PLAN_DOCUMENTS,
  plans: [
    ...PLANS_2025.map((spec) => ({ year: 2025, unitId: ROOT_ID, spec })),
    ...PLANS_2026.map((spec) => ({ year: 2026, unitId: ROOT_ID, spec })),
    ...CELLS.flatMap(([unitId]) => cellPlans(unitId).map((spec) => ({ year: 2026, unitId, spec }))),
  ],
  published: { source: PUBLISHED_SOURCE, rates: PUBLISHED_RATES, yearFigures: PUBLISHED_YEAR_FIGURES },
  openSheets: OPEN_QUARTER_SHEETS,
  excused: {
    year: 2026,
    quarter: 2,
    unitId: "chi-bo-to-dan-pho-5",
    reason: "Chi bộ đang kiện toàn cấp ủy, Văn phòng Đảng ủy đồng ý báo cáo bù vào quý sau (minh họa).",
  },
  // Its origin shows both versions.
  corrected: {
    year: 2026,
    quarter: 3,
    unitId: "phong-kinh-te",
    code: "thu-ngan-sach",
    firstTyped: 23830,
    reason: "Tổng thu chưa khớp báo cáo của Kho bạc; đề nghị kiểm tra lại (minh họa).",
  },
  extras: [
    ...meetingExtras(),
    { table: "indicatorVersions", rows: indicatorVersionRows() },
    { table: "explanations", rows: explanationRows() },
    { table: "explanationSteps", rows: explanationStepRows() },
    { table: "tasks", rows: taskRows() },
    { table: "taskSteps", rows: taskStepRows() },
    { table: "imports", rows: [demoImport()] },
    ...reportExtras(COMMUNE_ID, ["71,1 tỷ đồng", "186%"]),
  ],
};
