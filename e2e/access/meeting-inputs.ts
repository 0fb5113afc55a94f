import type { ActionInput } from "./action-input";

const click = (id: string, fields: Record<string, string>) =>
  Object.entries({ operationId: `matrix-${id}-000000000000`, ...fields });

const CELL = "chi-bo-thon-1";
const NEW = `/party-cell-meetings/${CELL}/record?month=2026-11`;
const content = {
  year: "2026",
  month: "11",
  form: "in-person",
  heldOn: "05/11/2026",
  intent: "draft",
  "members.official": "",
};
/** Two sent records of the demo: one is returned here, one confirmed and opened again. */
const sent = (number: number) => ({
  path: `/party-cell-meetings/chi-bo-thon-2/sinh-hoat-minh-hoa-${number}`,
  at: { id: `sinh-hoat-minh-hoa-${number}`, unitId: "chi-bo-thon-2" },
});
const points = Object.fromEntries([0, 2, 3, 4, 6, 7, 8, 9, 10, 11].map((place) => [`scores.${place}.points`, "1"]));

export const MEETING_INPUTS: Record<string, ActionInput> = {
  writeRecordAction: {
    path: NEW,
    allowed: "thon1",
    fields: click("write-record", { ...content, unitId: CELL, kind: "regular" }),
  },
  postRecordAction: {
    path: NEW,
    allowed: "thon1",
    fields: click("post-record", { ...content, unitId: CELL, kind: "thematic" }),
  },
  returnMeetingAction: {
    path: sent(1).path,
    allowed: "lanhdao",
    fields: click("return-meeting", { ...sent(1).at, version: "1", reason: "Ghi lại số có mặt" }),
  },
  // What was returned cannot be taken back.
  withdrawMeetingAction: {
    path: sent(1).path,
    allowed: null,
    fields: click("withdraw-meeting", { ...sent(1).at, version: "2" }),
  },
  confirmMeetingAction: {
    path: sent(3).path,
    allowed: "lanhdao",
    fields: click("confirm-meeting", { ...sent(3).at, ...points, version: "1", comment: "" }),
  },
  reopenMeetingAction: {
    path: sent(3).path,
    allowed: "lanhdao",
    fields: click("reopen-meeting", { ...sent(3).at, version: "2", reason: "Chấm nhầm tiêu chí" }),
  },
  planDaysAction: {
    path: "/party-cell-meetings/calendar",
    allowed: "thon1",
    fields: click("plan-days", { unitId: CELL, year: "2026", "regular.12": "04/12/2026" }),
  },
};
