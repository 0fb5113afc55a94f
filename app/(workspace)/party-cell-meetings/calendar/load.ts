import "server-only";
import { notFound } from "next/navigation";
import { requireAccount } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { readYear } from "@/app/_ui/year-param";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { listUnits } from "@/db/org-units/queries";
import { listMeetingDays } from "@/db/party-cell-meetings/queries";
import { reachedUnits, reachOf } from "@/lib/access/grant";
import { formatLocalDate } from "@/lib/format/dates";
import { MONTHS } from "@/lib/party-cell-meetings/year-of-cell";

/** Days that cells planned in a year, of the cells this account may read, and the form of one it may write for. */
export async function loadCalendar(searchParams: SearchParams) {
  const { actor, today } = await requireAccount();
  if (reachOf(actor.roles, "meeting:read") === null) notFound();
  const { communeId } = actor;
  const year = readYear(searchParams, today);
  const readable = reachedUnits(actor, "meeting:read");
  const writable = reachedUnits(actor, "meeting:record");
  const cells = (await listUnits(getStore(), communeId)).filter(
    ({ id, kind, validTo }) =>
      kind === "party-cell" && validTo === null && (readable === "any" || readable.includes(id)),
  );
  const names = new Map(cells.map(({ id, name }) => [id, name]));
  const days = await listMeetingDays(getStore(), communeId, year);
  const own = cells.filter(({ id }) => writable === "any" || writable.includes(id));
  const chosen = own.find(({ id }) => id === searchParams.unit) ?? (own.length === 1 ? own[0] : undefined);
  const planned = days.flatMap((day) => {
    const name = names.get(day.unitId);
    return name === undefined ? [] : [{ ...day, name }];
  });
  return {
    ...{ year, today, planned, own: own.map(({ id, name }) => ({ id, name })) },
    form: chosen
      ? {
          ...{ unitId: chosen.id, unitName: chosen.name, year, operationId: newId() },
          months: MONTHS.map((month) => ({ month, days: textsOf(planned, chosen.id, month) })),
        }
      : null,
  };
}

type Planned = readonly { unitId: string; month: number; kind: string; day: string }[];

function textsOf(planned: Planned, unitId: string, month: number) {
  const of = (kind: string) => {
    const found = planned.find((each) => each.unitId === unitId && each.month === month && each.kind === kind);
    return found ? formatLocalDate(found.day) : "";
  };
  return { regular: of("regular"), thematic: of("thematic") };
}

export type CalendarForm = NonNullable<Awaited<ReturnType<typeof loadCalendar>>["form"]>;
