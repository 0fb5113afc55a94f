import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { listUnits } from "@/db/org-units/queries";
import { listMeetings } from "@/db/party-cell-meetings/queries";
import type { Actor } from "@/lib/access/grant";
import type { Meeting } from "@/lib/party-cell-meetings/meeting";
import type { LocalDate } from "@/lib/periods/local-date";

export type OwnCell = {
  id: string;
  name: string;
  /** The account writes its records; else it follows the cell and confirms them. */
  writes: boolean;
  /** What waits for this account: drafts and returned records of its own cell, sent ones of a cell it follows. */
  waiting: Pick<Meeting, "id" | "year" | "month" | "state" | "returnReason">[];
  /** The month that runs has a record, whatever its state. */
  recorded: boolean;
};

/** The cells an account writes for or follows, in the office's order. At most three statements, none without cells. */
export async function loadOwnCells(actor: Actor, today: LocalDate): Promise<OwnCell[]> {
  const { communeId, unitIds, supervisedUnitIds } = actor;
  if (unitIds.length + supervisedUnitIds.length === 0) return [];
  const store = await keptReader(communeId);
  const cells = (await listUnits(store, communeId)).filter(
    ({ id, kind, validTo }) =>
      kind === "party-cell" && validTo === null && (unitIds.includes(id) || supervisedUnitIds.includes(id)),
  );
  if (cells.length === 0) return [];
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const ids = cells.map(({ id }) => id);
  const meetings = await listMeetings(store, communeId, { unitIds: ids, fromYear: year - 1, toYear: year });
  return cells.map(({ id, name }) => {
    const writes = unitIds.includes(id);
    const own = meetings.filter(({ unitId }) => unitId === id);
    return {
      ...{ id, name, writes },
      waiting: own.filter(({ state }) => (writes ? state === "draft" || state === "returned" : state === "submitted")),
      recorded: own.some((each) => each.year === year && each.month === month),
    };
  });
}
