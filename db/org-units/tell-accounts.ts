import { notify } from "@/db/notifications/notify";
import type { Connection } from "@/db/store";
import { unitChangeWords } from "@/lib/org-units/change/notice-words";
import type { UnitChangePlan, UnitChangeState, UnitRef } from "@/lib/org-units/change/unit-change";

/** Tells everybody whose unit closes what they report for from now on, in the transaction of the change. */
export async function tellAccounts(
  tx: Connection,
  communeId: string,
  { state, plan, idOf }: { state: UnitChangeState; plan: UnitChangePlan; idOf: (unit: UnitRef) => string },
): Promise<void> {
  const names = new Map(state.units.map((unit) => [unit.id, unit.name]));
  const nameOf = (unit: UnitRef) => ("unitId" in unit ? names.get(unit.unitId) : plan.opens[unit.opens]?.name) ?? null;
  const told = plan.closes.map(({ unitId }) => unitId).join(",");
  const notices = plan.accounts.map(({ accountId, from, gains }) => ({
    ...unitChangeWords(
      plan,
      from.map((id) => names.get(id) ?? id),
      gains === null ? null : nameOf(gains),
    ),
    kind: "unit-change" as const,
    accountId,
    key: `unit-change:${plan.change.on}:${gains === null ? told : idOf(gains)}`,
    href: "/sheets",
  }));
  if (notices.length > 0) await notify(tx, communeId, notices, Date.now());
}
