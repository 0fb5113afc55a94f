import type { Connection } from "@/db/store";
import type { SheetStatus } from "@/lib/sheets/sheet";

type SheetColumns = Connection["t"]["sheets"]["$inferSelect"];

/** A sheet row as its page tells it; no row yet = not started. */
export function statusOf(row: SheetColumns | null, names: ReadonlyMap<string, string>): SheetStatus {
  const nameOf = (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null);
  return {
    state: row?.state ?? "not-started",
    firstSubmittedAt: row?.firstSubmittedAt ?? null,
    submittedAt: row?.submittedAt ?? null,
    submittedByName: nameOf(row?.submittedBy),
    reviewerName: nameOf(row?.reviewerId),
    approvedAt: row?.approvedAt ?? null,
    approvedByName: nameOf(row?.approvedBy),
    selfApproved: row?.selfApproved ?? false,
    reason: row?.reason ?? null,
    reopenedUntil: row?.reopenedUntil ?? null,
  };
}
