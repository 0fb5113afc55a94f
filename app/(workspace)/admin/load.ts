import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { listAccounts } from "@/db/accounts/directory";
import { readBackupStanding } from "@/db/backup/standing";
import { listYearReporters } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { storageEnv } from "@/db/env";
import { findCommuneUnit, listReportingUnits } from "@/db/org-units/queries";
import { listPeriods } from "@/db/periods/queries";
import { listPlanRows } from "@/db/plans/queries";
import { authorize } from "@/lib/access/grant";
import type { Permission } from "@/lib/access/policy";
import { agoWords, backupProblem } from "@/lib/backup/words";
import { formatInstant } from "@/lib/format/dates";
import { setUpSteps } from "@/lib/org-units/set-up";
import { foldLedger } from "@/lib/plans/ledger";

type Link = { href: string; name: string; detail: string; permission: Permission };

const LINKS: readonly Link[] = [
  { href: "/admin/units", name: "Đơn vị", detail: "Thêm, sửa tên, dừng hoạt động", permission: "unit:manage" },
  {
    href: "/admin/accounts",
    name: "Tài khoản",
    detail: "Tạo, phân vai trò, in phiếu đăng nhập",
    permission: "account:manage",
  },
  {
    href: "/admin/hand-over",
    name: "Bàn giao người nhập số liệu",
    detail: "Chuyển đơn vị cho người kế nhiệm, in phiếu bàn giao",
    permission: "account:hand-over",
  },
  { href: "/admin/periods", name: "Năm và quý", detail: "Mở, khóa quý; chốt đánh giá năm", permission: "period:open" },
  {
    href: "/admin/catalogue",
    name: "Chỉ tiêu và đơn vị báo cáo",
    detail: "Chọn chỉ tiêu của năm, thêm chỉ tiêu riêng",
    permission: "indicator:manage",
  },
  { href: "/plans", name: "Kế hoạch được giao", detail: "Ghi kế hoạch theo văn bản", permission: "plan:record" },
  {
    href: "/admin/imports",
    name: "Nhập từ Excel",
    detail: "Đơn vị, tài khoản, kế hoạch, số liệu các năm trước; xem trước, hoàn tác",
    permission: "audit:read",
  },
  {
    href: "/admin/settings",
    name: "Cấu hình",
    detail: "Tên gọi, người ký, thể thức văn bản, ngưỡng đánh giá, lời nhắn",
    permission: "commune:manage",
  },
  {
    href: "/jobs",
    name: "Việc chạy lâu",
    detail: "Nhập, xuất, sao lưu: tiến độ và kết quả",
    permission: "job:follow-any",
  },
  { href: "/admin/audit", name: "Nhật ký", detail: "Ai đã làm gì, trước và sau", permission: "audit:read" },
  {
    href: "/admin/exports",
    name: "Xuất dữ liệu",
    detail: "Toàn bộ ra Excel, JSON; khóa cho phần mềm khác",
    permission: "export:token",
  },
  { href: "/admin/backups", name: "Sao lưu", detail: "Sao lưu ngay, các bản đã có", permission: "backup:run" },
];

/** Set-up steps with what is done, and the links this person may follow. */
export async function loadAdmin() {
  const { commune, today, actor } = await requireGrant("audit:read");
  const may = (permission: Permission) => authorize(actor, permission) !== null;
  const steps = setUpSteps(await readFacts(commune.id, today));
  const next = steps.find((step) => !step.done);
  return {
    steps: steps.map((step) => ({ ...step, allowed: may(step.permission), next: step === next })),
    ready: next === undefined,
    links: LINKS.filter((link) => may(link.permission)),
    backup: may("backup:run") ? await readBackup() : null,
  };
}
export type AdminModel = Awaited<ReturnType<typeof loadAdmin>>;

/** The last good backup and what is wrong. */
async function readBackup() {
  const now = Date.now();
  const standing = await readBackupStanding(storageEnv(), now);
  const { lastGoodAt } = standing;
  return {
    lastGood: lastGoodAt === null ? null : `${formatInstant(lastGoodAt)}, ${agoWords(lastGoodAt, now)}`,
    problem: backupProblem(standing, now),
  };
}

async function readFacts(communeId: string, today: string) {
  const store = getStore();
  const [accounts, units, periods, root] = await Promise.all([
    listAccounts(store, communeId),
    listReportingUnits(store, communeId, today),
    listPeriods(store, communeId),
    findCommuneUnit(store, communeId),
  ]);
  const years = periods.filter((period) => period.quarter === 0).map((period) => period.year);
  const year = years.find((each) => today.startsWith(String(each))) ?? years[0] ?? null;
  const active = accounts.filter((account) => account.disabledAt === null);
  const withAccount = new Set(active.flatMap((account) => account.unitIds));
  const plans = year === null || !root ? [] : await listPlanRows(store, communeId, year, { unitId: root.id });
  return {
    officeAccounts: active.filter((account) => account.roles.includes("office")).length,
    units: units.length,
    unitsWithoutAccount: units.filter((unit) => !withAccount.has(unit.id)).length,
    openQuarters: periods.filter((each) => each.year === year && each.quarter > 0 && each.state === "open").length,
    year,
    indicators: year === null ? 0 : (await listYearReporters(store, communeId, year)).size,
    plans: [...foldLedger(plans).values()].filter((entry) => entry.current !== null).length,
  };
}
