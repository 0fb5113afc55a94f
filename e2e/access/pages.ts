import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEMO_ACCOUNTS } from "@/db/seed/demo/accounts";
import { DUC_AN } from "@/db/seed/demo/duc-an";
import { DEMO_ISSUED, demoCheckCode } from "@/db/seed/demo/issued-report";
import { FOLLOWED } from "@/db/seed/demo/meetings";
import { reachOf } from "@/lib/access/grant";
import type { Permission } from "@/lib/access/policy";
import { verifyPath } from "@/lib/reports/check-code";

/** What `next build` wrote about routes and actions. */
export function builtManifest(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../../.next", name), "utf8"));
}

/** Who may open a page: a permission, `signed-in` (everybody with an account), or `open` (also nobody). */
type Rule = Permission | "signed-in" | "open";

export type DemoPage = {
  route: string;
  /** An address of that route that exists in the demo. */
  path: string;
  rule: Rule;
  /** The unit whose data it shows; `own` = a list of the account's own units. */
  unitId?: string;
  /** Account of the demo that sees it in the screen checks; null for pages before sign-in. */
  seenBy: string | null;
  /** Where it sends some of those who may open it. */
  redirects?: RegExp;
};

const UNIT = "chi-bo-thon-1";
/** Its sheet of the open quarter has figures and is not submitted yet. */
const ENTERING_UNIT = "chi-bo-bon-2";

const page = (route: string, rule: Rule, seenBy: string | null, more: Partial<DemoPage> = {}): DemoPage => ({
  route,
  path: route,
  rule,
  seenBy,
  ...more,
});

/** Every page of the program. A page that is missing here fails the checks that walk through this table. */
export const DEMO_PAGES: DemoPage[] = [
  page("/", "signed-in", "vanphong", { redirects: /^\/(overview|sheets|admin|review)/ }),
  page("/sign-in", "open", null),
  page("/first-run", "open", null, { redirects: /^\/sign-in/ }),
  page("/change-password", "signed-in", "xem"),
  page("/account", "account:secure-own", "xem"),
  page("/overview", "figures:read", "lanhdao"),
  page("/overview/meeting", "figures:read", "lanhdao"),
  page("/indicators", "figures:read", "lanhdao"),
  page("/indicators/[code]", "figures:read", "lanhdao", {
    path: "/indicators/thue-dat-phi-nong-nghiep?period=2026-Q3&origin=Q3",
  }),
  page("/budget", "figures:read", "phongkinhte"),
  page("/land-certificates", "figures:read", "phongkinhte"),
  page("/party-cell-meetings", "figures:read", "thon1"),
  page("/party-cell-meetings/quality", "figures:read", "vanphong", { path: "/party-cell-meetings/quality?year=2026" }),
  page("/party-cell-meetings/board", "figures:read", "xem"),
  page("/party-cell-meetings/calendar", "meeting:read", "lanhdao", { unitId: "own" }),
  page("/party-cell-meetings/[unit]", "meeting:read", "thon1", { path: `/party-cell-meetings/${UNIT}`, unitId: UNIT }),
  page("/party-cell-meetings/[unit]/record", "meeting:record", "thon1", {
    path: `/party-cell-meetings/${UNIT}/record?month=2026-11`,
    unitId: UNIT,
  }),
  page("/party-cell-meetings/[unit]/[meeting]", "meeting:read", "lanhdao", {
    path: "/party-cell-meetings/chi-bo-thon-2/sinh-hoat-minh-hoa-1",
    unitId: "chi-bo-thon-2",
  }),
  page("/print/blank-record/[unit]", "meeting:read", "thon1", { path: `/print/blank-record/${UNIT}`, unitId: UNIT }),
  page("/print/cell-year/[unit]/[year]", "meeting:read", "lanhdao", {
    path: "/print/cell-year/chi-bo-thon-2/2026",
    unitId: "chi-bo-thon-2",
  }),
  page("/print/meetings-month/[month]", "figures:read", "vanphong", { path: "/print/meetings-month/2026-11" }),
  page("/party-cell-meetings/ratings", "figures:read", "vanphong"),
  page("/party-cell-meetings/differences", "meeting:read", "vanphong", { unitId: "own" }),
  page("/plans", "plan:read", "vanphong"),
  page("/plans/history", "plan:read", "vanphong", {
    path: "/plans/history?year=2026&indicator=thue-dat-phi-nong-nghiep",
  }),
  page("/plans/record", "plan:record", "vanphong"),
  page("/plans/split", "plan:record", "vanphong", {
    path: "/plans/split?year=2026&indicator=thue-dat-phi-nong-nghiep",
  }),
  page("/plans/withdraw", "plan:record", "vanphong", {
    path: "/plans/withdraw?plan=ke-hoach-2026-0-commune-chi-bo-thon-3-luot-ho-tro-nop-ho-so",
  }),
  page("/unusual", "sheet:read", "lanhdao"),
  page("/explanations", "explanation:read", "phongkinhte", { unitId: "own" }),
  page("/explanations/new", "explanation:ask", "lanhdao", {
    path: "/explanations/new?indicator=giai-ngan-dau-tu-cong&period=2026-Q3",
  }),
  page("/explanations/[explanation]", "explanation:read", "lanhdao", {
    path: "/explanations/giai-trinh-minh-hoa-2",
    unitId: "phong-kinh-te",
  }),
  page("/tasks", "task:answer-own", "phongkinhte"),
  // Given to the office: nobody else's task is there for a reporter.
  page("/tasks/[task]", "task:read", "lanhdao", { path: "/tasks/nhiem-vu-minh-hoa-6" }),
  page("/print/conclusions/[day]", "task:read", "lanhdao", { path: "/print/conclusions/2026-11-16" }),
  page("/reports", "report:read", "xem"),
  page("/reports/[period]", "report:read", "xem", { path: "/reports/2026" }),
  page("/reports/[period]/write", "report:read-draft", "vanphong", { path: "/reports/2025/write" }),
  page("/reports/[period]/issue", "report:issue", "vanphong", { path: "/reports/2025/issue" }),
  page("/reports/issued/[id]", "report:read", "xem", { path: `/reports/issued/${DEMO_ISSUED.id}` }),
  page("/print/issued/[id]", "report:read", "xem", { path: `/print/issued/${DEMO_ISSUED.id}` }),
  page("/verify", "open", null),
  page("/verify/[code]", "open", null, { path: verifyPath(demoCheckCode(DUC_AN.communeId)) }),
  page("/print/reports/[period]", "report:read", "xem", { path: "/print/reports/2026" }),
  page("/print/unit-summary/[unit]/[period]", "figures:read", "xem", { path: `/print/unit-summary/${UNIT}/2026` }),
  page("/print/sheets/[unit]/[period]", "sheet:read", "thon1", { path: `/print/sheets/${UNIT}/2026-Q4`, unitId: UNIT }),
  page("/print/hand-over/[unit]", "sheet:read", "thon1", { path: `/print/hand-over/${UNIT}`, unitId: UNIT }),
  page("/print/blank-sheets/[period]", "sheet:review", "vanphong", { path: "/print/blank-sheets/2026-Q4" }),
  page("/review", "sheet:review", "vanphong"),
  page("/review/[unit]/[period]", "sheet:review", "vanphong", {
    path: "/review/chi-bo-thon-3/2026-Q4",
    unitId: "chi-bo-thon-3",
  }),
  page("/inbox", "inbox:read-own", "thon1"),
  page("/jobs", "job:follow-own", "quantri"),
  page("/jobs/[job]", "job:follow-any", "quantri", { path: "/jobs/nap-du-lieu-minh-hoa" }),
  page("/sheets", "sheet:read", "vanphong", { unitId: "own", redirects: /^\/sheets\// }),
  page("/sheets/[unit]/[period]", "sheet:read", "thon1", { path: `/sheets/${UNIT}/2026-Q4`, unitId: UNIT }),
  page("/sheets/[unit]/[period]/submit", "sheet:read", "vanphong", {
    path: `/sheets/${ENTERING_UNIT}/2026-Q4/submit`,
    unitId: ENTERING_UNIT,
    redirects: new RegExp(`^/sheets/${ENTERING_UNIT}/2026-Q4$`),
  }),
  page("/admin", "audit:read", "quantri"),
  page("/admin/accounts", "account:manage", "quantri"),
  page("/admin/accounts/[account]", "account:manage", "quantri", { path: "/admin/accounts/thon1" }),
  page("/admin/accounts/new", "account:manage", "quantri"),
  page("/admin/audit", "audit:read", "quantri"),
  page("/admin/backups", "backup:run", "quantri"),
  page("/admin/backups/download", "backup:download", "quantri"),
  page("/admin/catalogue", "indicator:manage", "vanphong"),
  page("/admin/catalogue/[indicator]", "indicator:manage", "vanphong", {
    path: "/admin/catalogue/thue-dat-phi-nong-nghiep",
  }),
  page("/admin/catalogue/[indicator]/change", "indicator:manage", "vanphong", {
    path: "/admin/catalogue/thue-dat-phi-nong-nghiep/change",
  }),
  page("/admin/catalogue/compare", "indicator:manage", "vanphong"),
  page("/admin/catalogue/copy", "indicator:manage", "vanphong"),
  page("/admin/catalogue/new", "indicator:manage", "vanphong"),
  page("/admin/settings", "commune:manage", "quantri"),
  page("/admin/settings/[subject]", "settings:manage", "vanphong", { path: "/admin/settings/assessment-thresholds" }),
  page("/admin/settings/mark", "commune:manage", "quantri"),
  page("/admin/exports", "export:token", "vanphong"),
  page("/admin/exports/format", "export:token", "vanphong"),
  page("/admin/hand-over", "account:hand-over", "vanphong"),
  page("/admin/hand-over/[account]", "account:hand-over", "vanphong", { path: "/admin/hand-over/thon1" }),
  page("/admin/imports", "audit:read", "vanphong"),
  page("/admin/imports/new/[kind]", "plan:record", "vanphong", { path: "/admin/imports/new/plans" }),
  page("/admin/imports/[import]", "unit:manage", "vanphong", { path: "/admin/imports/nhap-don-vi-minh-hoa" }),
  page("/admin/periods", "period:open", "vanphong"),
  page("/admin/periods/rollover", "period:open", "vanphong"),
  page("/admin/periods/[period]", "period:open", "vanphong", { path: "/admin/periods/2026-Q4" }),
  page("/admin/units", "unit:manage", "vanphong"),
  page("/admin/units/change/[kind]", "unit:manage", "vanphong", { path: "/admin/units/change/merge" }),
  page("/admin/units/[unit]", "unit:manage", "vanphong", { path: `/admin/units/${UNIT}` }),
];

/** Next's own pages: they have no address that shows data. */
const OF_NEXT = new Set(["/_not-found", "/_global-error"]);

/** Routes of pages in the built program, from Next's own list. */
export function builtPages(): string[] {
  return Object.entries(builtManifest("app-path-routes-manifest.json") as Record<string, string>)
    .filter(([file, route]) => file.endsWith("/page") && !OF_NEXT.has(route))
    .map(([, route]) => route)
    .sort();
}

/** What the policy table says for a demo account (null = nobody is signed in). */
export function mayOpen({ rule, unitId }: DemoPage, username: string | null): boolean {
  if (rule === "open") return true;
  const account = DEMO_ACCOUNTS.find((each) => each.username === username);
  if (!account) return false;
  if (rule === "signed-in") return true;
  const reach = reachOf(account.roles, rule);
  if (reach === "own-unit") return unitId === "own" || (unitId !== undefined && account.unitIds.includes(unitId));
  if (reach === "supervised") {
    return unitId === "own" || (unitId !== undefined && username === "lanhdao" && FOLLOWED.includes(unitId));
  }
  return reach === "any";
}
