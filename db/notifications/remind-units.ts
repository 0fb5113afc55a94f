import { recordAudit } from "@/db/audit/record";
import { findPeriod } from "@/db/periods/queries";
import { listSheets } from "@/db/sheets/queries";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { officeReminderWords } from "@/lib/notifications/words";
import type { LocalDate } from "@/lib/periods/local-date";
import { periodKey, type Quarter } from "@/lib/periods/period";
import { isHandedIn } from "@/lib/sheets/board";
import { isInsideGroups } from "@/lib/sheets/review-scope";
import type { SheetSummary } from "@/lib/sheets/sheet";
import { notify } from "./notify";
import { listReporters } from "./recipients";

export type RemindInput = { year: number; quarter: Quarter; unitId?: string; today: LocalDate };

export type RemindAnswer =
  | {
      ok: true;
      /** Accounts told now, and the names of their units. */
      accounts: number;
      told: string[];
      /** Units that had a reminder of the office earlier today. */
      already: string[];
      /** Units nobody can sign in for. */
      withoutAccount: string[];
    }
  | { ok: false; reason: "no-period" | "period-locked" | "nobody-missing" };

/**
 * The office reminds the units that have not handed in, or one of them, with one click; a unit once a day. An office
 * account limited to some lĩnh vực reminds the units it may review.
 */
export async function remindUnits(
  store: Store,
  grant: Grant<"sheet:review">,
  input: RemindInput,
): Promise<RemindAnswer> {
  assertGrant(grant, "sheet:review");
  const { communeId, reviewedGroupIds } = grant.actor;
  const { year, quarter, unitId, today } = input;
  return store.inTransaction(async (tx): Promise<RemindAnswer> => {
    const period = await findPeriod(tx, communeId, year, quarter);
    if (!period) return { ok: false, reason: "no-period" };
    if (period.state === "locked") return { ok: false, reason: "period-locked" };
    const sheets = await listSheets(tx, communeId, year, quarter, unitId === undefined ? undefined : [unitId]);
    const missing = sheets.filter(
      ({ state, groupIds }) => !isHandedIn(state) && isInsideGroups(groupIds, reviewedGroupIds),
    );
    if (missing.length === 0) return { ok: false, reason: "nobody-missing" };
    return remind(tx, grant, missing, today);
  });
}

async function remind(
  tx: Connection,
  grant: Grant<"sheet:review">,
  sheets: readonly SheetSummary[],
  today: LocalDate,
): Promise<RemindAnswer> {
  const { communeId, accountId: actorId } = grant.actor;
  const ids = sheets.map((sheet) => sheet.unit.id);
  const reporters = await listReporters(tx, communeId, ids);
  const accountsOf = new Map<string, string[]>();
  for (const { unitId, accountId } of reporters) {
    accountsOf.set(unitId, [...(accountsOf.get(unitId) ?? []), accountId]);
  }
  const quarterOf = ({ year, quarter }: SheetSummary) => periodKey({ kind: "quarter", year, quarter });
  const keyOf = (sheet: SheetSummary) => `office:${quarterOf(sheet)}:${sheet.unit.id}:${today}`;
  const notices = sheets.flatMap((sheet) =>
    (accountsOf.get(sheet.unit.id) ?? []).map((accountId) => ({
      ...officeReminderWords(sheet),
      accountId,
      key: keyOf(sheet),
      href: `/sheets/${sheet.unit.id}/${quarterOf(sheet)}`,
    })),
  );
  const given = await notify(tx, communeId, notices, Date.now());
  const toldKeys = new Set(given.map(({ key }) => key));
  const nameOf = (sheet: SheetSummary) => sheet.unit.name;
  const reachable = sheets.filter((sheet) => accountsOf.has(sheet.unit.id));
  const told = reachable.filter((sheet) => toldKeys.has(keyOf(sheet)));
  const [first] = sheets;
  if (told.length > 0 && first) {
    await recordAudit(tx, {
      communeId,
      actorId,
      action: grant.permission,
      entity: "reminder",
      entityId: quarterOf(first),
      after: { unitIds: told.map((sheet) => sheet.unit.id), accounts: given.length },
    });
  }
  return {
    ok: true,
    accounts: given.length,
    told: told.map(nameOf),
    already: reachable.filter((sheet) => !toldKeys.has(keyOf(sheet))).map(nameOf),
    withoutAccount: sheets.filter((sheet) => !accountsOf.has(sheet.unit.id)).map(nameOf),
  };
}
