import type { Meeting } from "@/lib/party-cell-meetings/meeting";
import { versionsOf } from "@/lib/settings/built-in";
import { inForceOn } from "@/lib/settings/dated";
import { DEMO_TODAY, type DemoProfile } from "../profile";
import { reportExtras } from "../report";
import { HAM_THUAN_ACCOUNTS, SUPERVISED, SUPERVISOR } from "./accounts";
import { cellFigures, predecessorSeries, reckonedSheets } from "./cell-figures";
import { historyOf } from "./history";
import { meetingRows } from "./meeting-rows";
import { hamThuanPlans, PLAN_DOCUMENTS } from "./plans";
import { HAM_THUAN_SERIES } from "./series";
import { ALL_CELLS, COMMUNE_ID, hamThuanUnits, PREDECESSORS, ROOT_ID, SUCCESSIONS } from "./units";

/** The records of every cell, oldest first, closed cells under their own id. */
export function hamThuanMeetings(): ReadonlyMap<string, readonly Meeting[]> {
  const rubric = rubricInForce();
  return new Map(ALL_CELLS.map((cell) => [cell.id, historyOf(cell, rubric)]));
}

/** The one built in: it stands for every day of the two years. */
export function rubricInForce() {
  const rubric = inForceOn(versionsOf("cell-meeting-rubric", []), DEMO_TODAY);
  if (rubric === null) throw new Error("no rubric for cell meetings");
  return rubric;
}

/**
 * Commune Hàm Thuận of the founding document: 52 cells, 1.395 members, about 200 km² and over 50.000 people. All else
 * is illustrative: names, figures, plans, and two years of meetings with cells that are weak or only formal.
 */
export function hamThuan(): DemoProfile {
  const book = { meetings: hamThuanMeetings(), rubric: rubricInForce() };
  return {
    communeId: COMMUNE_ID,
    rootId: ROOT_ID,
    names: {
      name: "Xã Hàm Thuận",
      committeeName: "Đảng ủy xã Hàm Thuận",
      superiorName: "Đảng bộ tỉnh Lâm Đồng",
      placeName: "Hàm Thuận",
    },
    years: [
      { year: 2025, closedOn: "2025-12-26" },
      { year: 2026, closedOn: null },
    ],
    units: hamThuanUnits(),
    predecessors: PREDECESSORS,
    successions: SUCCESSIONS,
    accounts: HAM_THUAN_ACCOUNTS,
    ownIndicators: [],
    series: HAM_THUAN_SERIES,
    predecessorCellSeries: predecessorSeries(book),
    cellFigures: cellFigures(book),
    planDocuments: PLAN_DOCUMENTS,
    plans: hamThuanPlans(),
    published: { source: "", rates: [], yearFigures: [] },
    openSheets: [
      {
        unit: "phong-kinh-te",
        state: "in-progress",
        cells: { "thu-ngan-sach": { estimated: 9840 }, "cap-gcn-lan-dau": 74, "duong-lam-moi": 1.2 },
      },
      { unit: "trung-tam-hanh-chinh-cong", state: "submitted", cells: { "ho-so-dung-han": [2140, 2158] } },
      ...reckonedSheets(book),
    ],
    excused: null,
    corrected: null,
    extras: [
      {
        table: "accountScopes",
        rows: SUPERVISED.map((targetId) => ({
          ...{ communeId: COMMUNE_ID, accountId: SUPERVISOR, kind: "supervises" as const, targetId },
        })),
      },
      ...meetingRows(COMMUNE_ID, [...book.meetings.values()].flat()),
      ...reportExtras(COMMUNE_ID, ["46,7 tỷ đồng", "111,1%"]),
    ],
  };
}
