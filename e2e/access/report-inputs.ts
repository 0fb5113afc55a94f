import { DEMO_ISSUED } from "@/db/seed/demo/issued-report";
import { usualAnnexes } from "@/lib/reports/annexes/build-annexes";
import type { ActionInput } from "./action-input";

const click = (id: string, fields: Record<string, string>) =>
  Object.entries({ operationId: `matrix-${id}-000000000000`, ...fields });

/** The demo's report of 2025, which is being written; six of its sections have text, so it stands at version 7. */
const REPORT = { reportId: "bao-cao-minh-hoa-2025" };
const PATH = "/reports/2025/write";
const ISSUED_PATH = `/reports/issued/${DEMO_ISSUED.id}`;
const onSection = (sectionId: string, version: string) => ({ ...REPORT, sectionId, version });

/** In this order each leaves the next one possible. */
export const REPORT_INPUTS: Record<string, ActionInput> = {
  agreeReportAction: { path: PATH, allowed: "lanhdao", fields: click("agree-report", { ...REPORT, version: "7" }) },
  beginReportAction: {
    path: "/reports/2026/write",
    allowed: "vanphong",
    fields: click("begin-report", { periodKey: "2026", start: "built-in" }),
  },
  writeSectionAction: {
    path: PATH,
    allowed: "vanphong",
    fields: click("write-section", {
      ...{ ...onSection("lessons", "1"), periodKey: "2025", heading: "Bài học kinh nghiệm", intent: "save" },
      "text:own:new": "Giao việc phải rõ người, rõ thời hạn.",
    }),
  },
  arrangeSectionAction: {
    path: PATH,
    allowed: "vanphong",
    fields: click("arrange-section", { ...onSection("lessons", "2"), direction: "up" }),
  },
  addSectionAction: {
    path: PATH,
    allowed: "vanphong",
    fields: click("add-section", {
      ...REPORT,
      afterId: "lessons",
      level: "2",
      newHeading: "Việc tồn đọng",
      source: "",
    }),
  },
  // The usual ones as the demo has them.
  chooseAnnexesAction: {
    path: PATH,
    allowed: "vanphong",
    fields: click("choose-annexes", { ...REPORT, seen: JSON.stringify(usualAnnexes("year")), annex: "indicators" }),
  },
  saveOutlineAction: { path: PATH, allowed: "vanphong", fields: click("save-outline", REPORT) },
  // Needs the version the report has by now; db/reports has it whole.
  nextDraftAction: { path: PATH, allowed: null, fields: click("next-draft", { ...REPORT, version: "1" }) },
  writeCommentAction: {
    path: PATH,
    allowed: "lanhdao",
    fields: click("write-comment", { ...REPORT, sectionId: "lessons", comment: "Nêu rõ thời hạn" }),
  },
  resolveCommentAction: {
    path: PATH,
    allowed: "vanphong",
    fields: click("resolve-comment", { ...REPORT, commentId: "gop-y-minh-hoa-1" }),
  },
  // Needs the proof that was looked at; e2e/reports/issue.spec.ts has it whole.
  issueReportAction: {
    path: "/reports/2025/issue",
    allowed: null,
    fields: click("issue-report", {
      ...{ ...REPORT, version: "7", seen: "0".repeat(64), place: "42", issuedOn: "22/11/2026", reason: "Gấp" },
      ...{ capacity: "T/M BAN THƯỜNG VỤ", position: "BÍ THƯ", signatory: "Người ký (minh họa)", confirmed: "" },
    }),
  },
  // A report that is not there: a PDF is made in e2e/reports.
  makePdfAction: { path: ISSUED_PATH, allowed: null, fields: click("make-pdf", { issuedId: "khong-co" }) },
  beginCorrectionAction: {
    path: ISSUED_PATH,
    allowed: "vanphong",
    fields: click("begin-correction", { issuedId: DEMO_ISSUED.id }),
  },
  // No such set: the making has tests of its own (db/reports/start-report-set.test.ts).
  startReportSetAction: { path: "/reports", allowed: null, fields: click("report-set", { set: "units:khong-co" }) },
};
