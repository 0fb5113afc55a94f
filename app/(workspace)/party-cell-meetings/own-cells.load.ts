import "server-only";
import { getStore } from "@/db/client";
import { listStandings } from "@/db/party-cell-meetings/queries";
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

/** The open cells an account writes for or follows, in the office's order. One statement, none without cells. */
export async function loadOwnCells(actor: Actor, today: LocalDate): Promise<OwnCell[]> {
  const { communeId, unitIds, supervisedUnitIds } = actor;
  const ids = [...new Set([...unitIds, ...supervisedUnitIds])];
  if (ids.length === 0) return [];
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const standings = await listStandings(getStore(), communeId, ids, [year - 1, year]);
  const cells = new Map<string, OwnCell>();
  for (const { unitId: id, name, meeting } of standings) {
    const writes = unitIds.includes(id);
    const cell = cells.get(id) ?? { id, name, writes, waiting: [], recorded: false };
    cells.set(id, cell);
    if (meeting === null) continue;
    const waits = writes ? meeting.state === "draft" || meeting.state === "returned" : meeting.state === "submitted";
    if (waits) cell.waiting.push(meeting);
    cell.recorded ||= meeting.year === year && meeting.month === month;
  }
  return [...cells.values()];
}
