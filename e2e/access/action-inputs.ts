import type { ActionInput } from "./action-input";
import { CATALOGUE_INPUTS } from "./catalogue-inputs";
import { EXPLANATION_INPUTS } from "./explanation-inputs";
import { MEETING_INPUTS } from "./meeting-inputs";
import { REPORT_INPUTS } from "./report-inputs";
import { SETTINGS_INPUTS } from "./settings-inputs";
import { TASK_INPUTS } from "./task-inputs";

const pairs = (fields: Record<string, string>) => Object.entries(fields);
const quarter = (fields: Record<string, string>) => pairs({ year: "2026", ...fields });
const click = (id: string, fields: Record<string, string> = {}) =>
  pairs({ operationId: `matrix-${id}-000000000000`, ...fields });
const onSheet = (unit: string) => ({ path: `/sheets/${unit}/2026-Q4`, bound: [unit, "2026-Q4"] });
const onReview = (unit: string) => ({ path: `/review/${unit}/2026-Q4`, bound: [unit, "2026-Q4"], allowed: "vanphong" });
const RIGHTS = { displayName: "Tên khác", position: "", roles: "admin" };
const TAX = "thue-dat-phi-nong-nghiep";
const PLAN = "ke-hoach-2026-0-commune-chi-bo-thon-2-luot-ho-tro-nop-ho-so";

/** In the order in which the right person calls them at the end; each leaves the next one possible. */
export const ACTION_INPUTS: Record<string, ActionInput> = {
  saveSheet: {
    ...onSheet("chi-bo-thon-1"),
    allowed: "thon1",
    fields: click("save", { [`v-${TAX}`]: "13,2", [`k-${TAX}`]: "figure", [`o-${TAX}`]: "0" }),
  },
  submitSheetAction: { ...onSheet("chi-bo-thon-1"), allowed: "thon1", fields: click("submit") },
  explainAction: {
    ...onSheet("chi-bo-thon-1"),
    allowed: "thon1",
    fields: click("explain", {
      "reason-tong-so-dang-vien": "Có đảng viên chuyển đến",
      "seen-tong-so-dang-vien": "0",
      "note-tong-so-dang-vien": "ghi-chu-thu-nghiem",
    }),
  },
  withdrawSheetAction: { ...onSheet("chi-bo-thon-1"), allowed: "thon1", fields: click("withdraw") },
  takeAction: { ...onReview("chi-bo-thon-3"), fields: click("take") },
  noteAction: {
    ...onReview("chi-bo-thon-3"),
    fields: click("note", { "note-cell": "tong-so-dang-vien", "note-text": "Đối chiếu với sổ đảng viên" }),
  },
  returnAction: { ...onReview("chi-bo-thon-3"), fields: click("return", { "return-reason": "Kiểm tra lại" }) },
  reviewSelectedAction: {
    path: "/review",
    allowed: "vanphong",
    fields: click("selected", {
      intent: "return",
      sheet: "chi-bo-bon-1/2026-Q4",
      "selected-reason": "Bổ sung số sinh hoạt chuyên đề",
    }),
  },
  excuseAction: { ...onReview("chi-bo-thon-5"), fields: click("excuse", { "excuse-reason": "Mới thành lập" }) },
  // Both need something the page hands out: the hash of what was read, an approved sheet of an open quarter.
  approveAction: { ...onReview("chi-bo-thon-7"), allowed: null, fields: click("approve", { contentHash: "x" }) },
  reopenAction: {
    ...onReview("chi-bo-thon-7"),
    allowed: null,
    fields: click("reopen", { "reopen-reason": "Sai số", until: "05/12/2026" }),
  },
  ...MEETING_INPUTS,
  remindUnitsAction: { path: "/sheets", allowed: "vanphong", fields: quarter({ quarter: "4" }) },
  // Both need the id of one's own notice, which only its owner's page hands out.
  openNotificationAction: { path: "/inbox", allowed: null, fields: pairs({ id: "x" }) },
  createTokenAction: {
    path: "/admin/exports",
    allowed: "vanphong",
    fields: pairs({ name: "Phần mềm tỉnh", expiresOn: "31/12/2026" }),
  },
  // Needs the id of a key, which only its page hands out.
  revokeTokenAction: { path: "/admin/exports", allowed: null, fields: pairs({ tokenId: "x" }) },
  startExportAction: { path: "/admin/exports", allowed: "vanphong", fields: click("export", { form: "json" }) },
  // Needs a job that is under way.
  cancelJobAction: { path: "/jobs", allowed: null, fields: pairs({ jobId: "nap-du-lieu-minh-hoa" }) },
  markReadAction: { path: "/inbox", allowed: null, fields: pairs({ id: "x" }) },
  // After the reminder above thon1 has something new.
  markAllReadAction: { path: "/inbox", allowed: "thon1", fields: [] },
  // Undo needs an import that was written; the demo's own waits, and writing it needs what its page hands out.
  prepareImportAction: {
    path: "/admin/imports/nhap-don-vi-minh-hoa",
    allowed: "vanphong",
    fields: pairs({ importId: "nhap-don-vi-minh-hoa", version: "1", sheetName: "Nhập", "column.name": "0" }),
  },
  commitImportAction: {
    path: "/admin/imports/nhap-don-vi-minh-hoa",
    allowed: null,
    fields: pairs({ importId: "nhap-don-vi-minh-hoa", version: "1", seen: "khong-phai-ban-xem" }),
  },
  undoImportAction: {
    path: "/admin/imports/nhap-don-vi-minh-hoa",
    allowed: null,
    fields: pairs({ importId: "nhap-don-vi-minh-hoa", version: "1" }),
  },
  recordPlansAction: {
    path: "/plans/record",
    allowed: "vanphong",
    fields: quarter({
      unitId: "chi-bo-thon-1",
      basis: "commune",
      listed: "dang-vien-du-bi",
      "planned.dang-vien-du-bi": "7",
      "comparator.dang-vien-du-bi": "at-least",
      "last.dang-vien-du-bi": "",
      effectiveOn: "",
      "document.number": "99-NQ/ĐU",
      "document.issuedOn": "05/01/2026",
      "document.issuer": "Đảng ủy xã",
      "document.title": "",
      reason: "",
    }),
  },
  withdrawPlanAction: {
    path: `/plans/withdraw?plan=${PLAN}`,
    allowed: "vanphong",
    fields: quarter({ planId: PLAN, lastId: PLAN, reason: "Ghi nhầm đơn vị" }),
  },
  chooseReportersAction: {
    path: `/admin/catalogue/${TAX}`,
    allowed: "vanphong",
    fields: quarter({ fromQuarter: "4", indicatorId: TAX, unitIds: "chi-bo-thon-1" }),
  },
  chooseIndicatorsAction: {
    path: "/admin/catalogue",
    allowed: "vanphong",
    fields: quarter({ fromQuarter: "4", listed: "thu-noi-dia" }),
  },
  setEntryModeAction: {
    path: `/admin/catalogue/${TAX}`,
    allowed: "vanphong",
    fields: pairs({ indicatorId: TAX, entryMode: "cumulative" }),
  },
  ...CATALOGUE_INPUTS,
  ...SETTINGS_INPUTS,
  ...EXPLANATION_INPUTS,
  recordRatingsAction: {
    path: "/party-cell-meetings/ratings?year=2026",
    allowed: "vanphong",
    fields: click("ratings", {
      ...{ year: "2026", decision: "12-QĐ/ĐU", unit: "chi-bo-thon-1" },
      ...{ "level.chi-bo-thon-1": "good", "seen.chi-bo-thon-1": "" },
    }),
  },
  ...TASK_INPUTS,
  ...REPORT_INPUTS,
  unitListAction: {
    path: "/admin/units",
    allowed: "vanphong",
    fields: [
      ["step", "save"],
      ["name", "Chi bộ thêm"],
      ["kind", "party-cell"],
      ["line", "1"],
    ],
  },
  changeUnitAction: {
    path: "/admin/units/chi-bo-thon-9",
    allowed: "vanphong",
    fields: pairs({ unitId: "chi-bo-thon-9", version: "1", name: "Chi bộ đổi tên", kind: "party-cell", cellType: "" }),
  },
  // Needs the hash of the preview, which the page hands out; the units' own journey does it whole.
  changeUnitsAction: {
    path: "/admin/units/change/close",
    allowed: null,
    fields: pairs({ kind: "close", unitId: "chi-bo-thon-9", on: "31/12/2026", step: "do", hash: "x" }),
  },
  changeWindowAction: {
    path: "/admin/periods/2026-Q4",
    allowed: "vanphong",
    fields: quarter({ quarter: "4", version: "1", dataFrom: "15/09/2026", dataTo: "14/12/2026", dueOn: "21/12/2026" }),
  },
  setDeadlinesAction: {
    path: "/admin/periods/2026-Q4",
    allowed: "vanphong",
    fields: quarter({ quarter: "4", version: "2", "due.party-cell": "15/12/2026" }),
  },
  // Quarter III is approved everywhere: it can be reopened and locked again.
  reopenQuarterAction: {
    path: "/admin/periods/2026-Q3",
    allowed: "vanphong",
    fields: quarter({ quarter: "3", reason: "Một đơn vị cần sửa" }),
  },
  lockQuarterAction: { path: "/admin/periods/2026-Q3", allowed: "vanphong", fields: quarter({ quarter: "3" }) },
  openYearAction: { path: "/admin/periods", allowed: "vanphong", fields: pairs({ year: "2027", shownYear: "2027" }) },
  openQuarterAction: {
    path: "/admin/periods/2027-Q1",
    allowed: "vanphong",
    fields: pairs({
      year: "2027",
      quarter: "1",
      dataFrom: "15/12/2026",
      dataTo: "14/03/2027",
      dueOn: "20/03/2027",
    }),
  },
  // Quarter IV is not approved everywhere, so even the office is refused.
  // 2026 is not closed.
  reopenYearAction: { path: "/admin/periods", allowed: null, fields: pairs({ year: "2026", reason: "Chốt nhầm" }) },
  rolloverAction: {
    path: "/admin/periods/rollover",
    allowed: "vanphong",
    fields: click("rollover", { year: "2027" }),
  },
  closeYearAction: { path: "/admin/periods", allowed: null, fields: pairs({ year: "2026" }) },
  createAccountAction: {
    path: "/admin/accounts/new",
    allowed: "quantri",
    fields: pairs({ username: "kegian", ...RIGHTS }),
  },
  createForUnitsAction: {
    path: "/admin/accounts/new",
    allowed: "quantri",
    fields: pairs({ unit: "chi-bo-thon-2", "username.chi-bo-thon-2": "thon2", "displayName.chi-bo-thon-2": "Thôn 2" }),
  },
  createFromListAction: {
    path: "/admin/accounts/new",
    allowed: "quantri",
    fields: pairs({
      step: "save",
      line: "1",
      displayName: "Người mới",
      position: "",
      username: "nguoimoi",
      role: "viewer",
      unitId: "",
    }),
  },
  changeAccountAction: {
    path: "/admin/accounts/lanhdao",
    allowed: "quantri",
    fields: pairs({ accountId: "lanhdao", version: "1", ...RIGHTS }),
  },
  resetPasswordsAction: { path: "/admin/accounts", allowed: "quantri", fields: pairs({ account: "phongkinhte" }) },
  switchAccountAction: {
    path: "/admin/accounts/phongkinhte",
    allowed: "quantri",
    fields: pairs({ accountId: "phongkinhte", version: "2", to: "disabled" }),
  },
  checkAuditAction: { path: "/admin/audit", allowed: "quantri", fields: pairs({ code: "" }) },
  backUpNowAction: { path: "/admin/backups", allowed: "quantri", fields: click("backup") },
  // The last thing thon1 has a part in.
  handOverAction: {
    path: "/admin/hand-over/thon1",
    allowed: "vanphong",
    fields: pairs({
      accountId: "thon1",
      version: "1",
      unitIds: "chi-bo-thon-1",
      to: "new",
      displayName: "Bí thư mới",
      position: "",
      username: "thon1moi",
      successorId: "",
    }),
  },
  // The page hands out the id of a session; whoever has none open is refused.
  endOwnSessionsAction: { path: "/account", allowed: null, fields: pairs({ session: "x" }) },
  endSessionsAction: { path: "/admin/accounts/lanhdao", allowed: null, fields: pairs({ accountId: "quantri" }) },
  // Three that need the own password, a code, or an account with a second factor.
  setUpFactorAction: { path: "/account", allowed: null, fields: pairs({ password: "khong phai mat khau" }) },
  changeFactorAction: { path: "/account", allowed: null, fields: pairs({ password: "sai", intent: "off" }) },
  removeFactorAction: { path: "/admin/accounts/lanhdao", allowed: null, fields: pairs({ accountId: "lanhdao" }) },
  // Everybody may call these three; what is sent here must change nothing for anybody.
  changePasswordAction: {
    path: "/change-password",
    allowed: null,
    fields: pairs({ current: "sai mat khau 2026", next: "mat khau moi 2026 dai" }),
  },
  signInAction: {
    path: "/sign-in",
    allowed: null,
    fields: pairs({ username: "khongcoai", password: "sai mat khau 2026", next: "" }),
  },
  firstRunAction: {
    path: "/first-run",
    allowed: null,
    fields: pairs({
      code: "0000-0000",
      communeName: "Xã khác",
      committeeName: "Đảng ủy",
      superiorName: "Tỉnh",
      placeName: "Nơi khác",
      displayName: "Kẻ gian",
      position: "",
      username: "kegian2",
      password: "mat khau cua ke gian 2026",
    }),
  },
};
