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
import { adminLinksFor } from "@/lib/access/admin-links";
import { authorize } from "@/lib/access/grant";
import type { Permission } from "@/lib/access/policy";
import { agoWords, backupProblem } from "@/lib/backup/words";
import { formatInstant } from "@/lib/format/dates";
import { setUpSteps } from "@/lib/org-units/set-up";
import { foldLedger } from "@/lib/plans/ledger";

/** Set-up steps with what is done, and the links this person may follow. */
export async function loadAdmin() {
  const { commune, today, actor } = await requireGrant("audit:read");
  const may = (permission: Permission) => authorize(actor, permission) !== null;
  const steps = setUpSteps(await readFacts(commune.id, today));
  const next = steps.find((step) => !step.done);
  return {
    steps: steps.map((step) => ({ ...step, allowed: may(step.permission), next: step === next })),
    ready: next === undefined,
    links: adminLinksFor(actor.roles),
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
