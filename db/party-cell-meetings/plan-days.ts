import { and, eq } from "drizzle-orm";
import { recordAudits } from "@/db/audit/record";
import { oncePerClick } from "@/db/operations";
import { findUnit } from "@/db/org-units/queries";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { MeetingRefusal } from "@/lib/party-cell-meetings/labels";
import type { MeetingKind } from "@/lib/party-cell-meetings/meeting";
import type { PlanDays } from "@/lib/party-cell-meetings/schema";
import type { LocalDate } from "@/lib/periods/local-date";
import { listMeetingDays } from "./queries";
import { isInsideMeetings } from "./reviewers";

type Planned = { ok: true; changed: number } | { ok: false; reason: MeetingRefusal };

/**
 * On which days a cell means to meet in a year; null = on none any more. All days of a form or none; only those that are
 * others now are written, each with its line in the trail. Any day of any year: it is only a plan.
 */
export async function planMeetingDays(store: Store, grant: Grant<"meeting:record">, input: PlanDays): Promise<Planned> {
  assertGrant(grant, "meeting:record");
  const { communeId } = grant.actor;
  const { unitId, year, days } = input;
  return oncePerClick(store, grant, ["plan-days", input], async (tx, at): Promise<Planned> => {
    const unit = grant.target.unitId === unitId ? await findUnit(tx, communeId, unitId) : null;
    if (unit === null) return { ok: false, reason: "not-found" };
    if (unit.kind !== "party-cell") return { ok: false, reason: "not-a-cell" };
    if (!(await isInsideMeetings(tx, grant.actor, unitId))) return { ok: false, reason: "outside-groups" };
    const known = await listMeetingDays(tx, communeId, year, [unitId]);
    const changes = days.flatMap(({ month, kind, day }): Change[] => {
      const before = known.find((each) => each.month === month && each.kind === kind)?.day ?? null;
      return before === day ? [] : [{ month, kind, before, day }];
    });
    for (const change of changes) await planDay(tx, grant, input, change, at);
    const told = { communeId, actorId: grant.actor.accountId, action: grant.permission };
    const entries = changes.map(({ month, kind, before, day }) => {
      const trail = (meetingDay: LocalDate | null) => ({ unitId, year, month, meetingKind: kind, meetingDay });
      return {
        ...{ ...told, entity: "meeting_day", entityId: unitId },
        ...(before === null ? {} : { before: trail(before) }),
        after: trail(day),
      };
    });
    await recordAudits(tx, entries);
    return { ok: true, changed: changes.length };
  });
}

type Change = { month: number; kind: MeetingKind; before: LocalDate | null; day: LocalDate | null };

async function planDay(
  tx: Connection,
  { actor: { communeId, accountId } }: Grant<"meeting:record">,
  { unitId, year }: PlanDays,
  { month, kind, before, day }: Change,
  recordedAt: number,
): Promise<void> {
  const { meetingDays: d } = tx.t;
  if (before !== null) {
    const isDay = [eq(d.communeId, communeId), eq(d.unitId, unitId), eq(d.year, year), eq(d.month, month)];
    await tx.db.delete(d).where(and(...isDay, eq(d.kind, kind)));
  }
  if (day === null) return;
  await tx.db.insert(d).values({ communeId, unitId, year, month, kind, day, recordedBy: accountId, recordedAt });
}
