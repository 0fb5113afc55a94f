import { reachOf } from "./grant";
import type { Permission, Role } from "./policy";

export type NavIconName =
  | "overview"
  | "indicators"
  | "budget"
  | "land"
  | "meetings"
  | "sheets"
  | "review"
  | "inbox"
  | "explanations"
  | "tasks"
  | "plans"
  | "reports"
  | "admin";

export type NavItem = {
  href: string;
  text: string;
  icon: NavIconName;
  /** Carries the period of the page along. */
  keepsPeriod: boolean;
  /** Shows past days too (Nhìn lại), and carries the day along. */
  looksBack: boolean;
  count?: number;
};

export type NavGroup = { heading: string | null; items: NavItem[] };

/** Numbers beside links; absent = no number is shown. */
export type NavCounts = { waiting?: number; toDo?: number; unread?: number; explanations?: number; tasks?: number };

type Entry = Omit<NavItem, "count"> & { permission: Permission; count?: keyof NavCounts };

const entry = (href: string, text: string, icon: NavIconName, permission: Permission, keepsPeriod = false): Entry => ({
  href,
  text,
  icon,
  permission,
  keepsPeriod,
  looksBack: false,
});

const figures = (href: string, text: string, icon: NavIconName): Entry => ({
  ...entry(href, text, icon, "figures:read", true),
  looksBack: true,
});

const GENERAL = [figures("/overview", "Tổng quan", "overview"), figures("/indicators", "Chỉ tiêu", "indicators")];
const TOPICS = [
  figures("/budget", "Ngân sách", "budget"),
  figures("/land-certificates", "Đất đai, giấy chứng nhận", "land"),
  figures("/party-cell-meetings", "Sinh hoạt chi bộ", "meetings"),
];
const ADMINISTRATION: Permission[] = ["account:manage", "unit:manage", "indicator:manage", "audit:read", "backup:run"];

/** Only a unit's own reporter: the open sheet comes first, under the name people give it. */
function isReporterOnly(roles: readonly Role[]): boolean {
  return roles.includes("reporter") && reachOf(roles, "sheet:read") === "own-unit";
}

/** The sidebar of a person: links whose permission no role of theirs has are left out (a link protects nothing). */
export function navigationFor(roles: readonly Role[], counts: NavCounts): NavGroup[] {
  const own = isReporterOnly(roles);
  const work: Entry[] = [
    {
      ...entry("/sheets", own ? "Việc của tôi" : "Phiếu số liệu", "sheets", "sheet:read"),
      count: own ? "toDo" : undefined,
    },
    { ...entry("/review", "Chờ duyệt", "review", "sheet:review"), count: "waiting" },
    { ...entry("/explanations", "Giải trình", "explanations", "explanation:read"), count: "explanations" },
    { ...entry("/tasks", "Nhiệm vụ", "tasks", "task:answer-own"), count: "tasks" },
    { ...entry("/inbox", "Thông báo", "inbox", "inbox:read-own"), count: "unread" },
    entry("/plans", "Kế hoạch được giao", "plans", "plan:read"),
    entry("/reports", "Báo cáo", "reports", "report:read", true),
  ];
  const system = ADMINISTRATION.filter((permission) => reachOf(roles, permission) !== null)
    .slice(0, 1)
    .map((permission) => entry("/admin", "Quản trị", "admin", permission));
  const groups: { heading: string | null; entries: Entry[] }[] = [
    { heading: null, entries: GENERAL },
    { heading: "Chuyên đề", entries: TOPICS },
    { heading: "Công việc", entries: work },
    { heading: "Hệ thống", entries: system },
  ];
  const ordered = own ? [...groups.slice(2, 3), ...groups.slice(0, 2), ...groups.slice(3)] : groups;
  return ordered
    .map(({ heading, entries }) => ({ heading, items: visible(entries, roles, counts) }))
    .filter((group) => group.items.length > 0);
}

function visible(entries: Entry[], roles: readonly Role[], counts: NavCounts): NavItem[] {
  return entries
    .filter(({ permission }) => reachOf(roles, permission) !== null)
    .map(({ permission: _, count, ...item }) => {
      const number = count === undefined ? undefined : counts[count];
      return number === undefined || number === 0 ? item : { ...item, count: number };
    });
}

/** Where each role starts the day (design §1); several roles: the one with work waiting first. */
export function firstScreen(roles: readonly Role[]): "/review" | "/sheets" | "/overview" | "/admin" | null {
  if (roles.includes("office")) return "/review";
  if (roles.includes("leader")) return "/overview";
  if (roles.includes("reporter")) return "/sheets";
  if (roles.includes("admin")) return "/admin";
  return roles.includes("viewer") ? "/overview" : null;
}
