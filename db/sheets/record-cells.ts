import { and, eq } from "drizzle-orm";
import { decodeCell } from "@/db/indicators/decode-cell";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { CellValue } from "@/lib/indicators/figure";
import { type Indicator, isRate } from "@/lib/indicators/indicator";
import type { Supply } from "@/lib/indicators/supply";
import { MEETING_CODES } from "@/lib/party-cell-meetings/meeting-indicators";
import type { CellAnswer, RecordAnswer } from "@/lib/sheets/cell-answer";
import { isOverWhole } from "@/lib/sheets/checks/over-whole";
import type { CellRefusal } from "@/lib/sheets/labels";
import { isInsideGroups } from "@/lib/sheets/review-scope";
import { type CellEntry, cellEntrySchema, recordCellsSchema, type SheetRef } from "@/lib/sheets/schema";
import { isSameContent } from "@/lib/sheets/sheet-content";
import { listNames } from "./account-names";
import { refreshMeetingFigures } from "./meeting-figures";
import { onceForSheet } from "./once-for-sheet";
import { type OpenSheet, openSheet, unitOf } from "./open-sheet";
import { type ActualRow, readCells } from "./sheet-cells";
import { keepTrail, type SavedCell, writeCell } from "./write-cells";

/** One quarter of one unit (the unit is in the grant); every cell is answered on its own. */
export type RecordCellsInput = {
  year: number;
  quarter: number;
  operationId: string;
  /** Who supplied the figures: asked of whoever does not stand for the unit, null for its own reporters. */
  onBehalf: Supply | null;
  cells: readonly unknown[];
};

/**
 * Saves the cells that may be saved: each against the version its writer saw. A cell that someone else changed
 * meanwhile comes back as a conflict with both values; a bad or foreign cell is refused; neither costs the others
 * anything. The period and the state of the sheet are checked in the same transaction.
 */
export async function recordCells(
  store: Store,
  grant: Grant<"sheet:enter">,
  input: RecordCellsInput,
): Promise<RecordAnswer> {
  assertGrant(grant, "sheet:enter");
  const parsed = recordCellsSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  const { year, quarter, cells, onBehalf } = parsed.data;
  const ownUnit = grant.actor.unitIds.includes(unitOf(grant));
  if (ownUnit && onBehalf !== null) return { ok: false, reason: "invalid-input" };
  if (!ownUnit && onBehalf === null) return { ok: false, reason: "supplier-needed" };
  return onceForSheet(store, grant, "enter", parsed.data, (tx, begunAt) =>
    recordCellsIn(tx, grant, { year, quarter, onBehalf, cells }, begunAt),
  );
}

/** The same inside the caller's transaction; who supplied the figures was asked before. */
export async function recordCellsIn(
  tx: Connection,
  grant: Grant<"sheet:enter">,
  { year, quarter, onBehalf, cells }: SheetRef & Pick<RecordCellsInput, "onBehalf" | "cells">,
  begunAt: number = Date.now(),
): Promise<RecordAnswer> {
  const opened = await openSheet(tx, grant, { year, quarter }, "enter", begunAt);
  if (!opened.ok) return opened;
  // The sheet may have come back, or been opened, since the meetings were confirmed: what they say stands first.
  const { key, indicators } = opened.sheet;
  const asked = cells.map(idOf);
  if (indicators.some(({ id, code }) => asked.includes(id) && MEETING_CODES.includes(code))) {
    const mover = { actorId: grant.actor.accountId, action: grant.permission };
    if (await refreshMeetingFigures(tx, mover, key, begunAt, { entering: true })) {
      const again = await openSheet(tx, grant, { year, quarter }, "enter", begunAt);
      if (!again.ok) throw new Error("a sheet that may be entered may be entered");
      return saveCells(tx, grant, { ...again.sheet, supply: onBehalf }, cells);
    }
  }
  return saveCells(tx, grant, { ...opened.sheet, supply: onBehalf }, cells);
}

/** The sheet with who supplied what is typed now. */
type EnteredSheet = OpenSheet & { supply: Supply | null };

async function saveCells(
  tx: Connection,
  grant: Grant<"sheet:enter">,
  sheet: EnteredSheet,
  cells: readonly unknown[],
): Promise<RecordAnswer> {
  const stored = await readCells(
    tx,
    sheet.key,
    sheet.indicators.map((indicator) => indicator.id),
  );
  const answers: CellAnswer[] = [];
  const saved: SavedCell[] = [];
  for (const cell of cells) {
    const checked = checkCell(grant, sheet, cell);
    if ("answer" in checked) {
      answers.push(checked.answer);
      continue;
    }
    const before = stored.get(checked.entry.indicatorId) ?? null;
    const answer = await saveCell(tx, grant, sheet, checked.entry, before);
    if ("after" in answer) {
      saved.push(answer);
      stored.set(answer.entry.indicatorId, answer.after);
      answers.push({ indicatorId: answer.entry.indicatorId, status: "saved", version: answer.after.version });
    } else {
      answers.push(answer);
    }
  }
  const mover = { actorId: grant.actor.accountId, action: grant.permission };
  if (saved.length > 0) await keepTrail(tx, mover, sheet, saved);
  const started = saved.length > 0 && (sheet.state === "not-started" || sheet.state === "excused");
  return { ok: true, state: started ? "in-progress" : sheet.state, cells: answers };
}

function checkCell(
  grant: Grant<"sheet:enter">,
  sheet: OpenSheet,
  cell: unknown,
): { entry: CellEntry; indicator: Indicator } | { answer: CellAnswer } {
  const parsed = cellEntrySchema.safeParse(cell);
  if (!parsed.success) return { answer: { indicatorId: idOf(cell), status: "refused", reason: "invalid" } };
  const entry = parsed.data;
  const refuse = (reason: CellRefusal) => ({
    answer: { indicatorId: entry.indicatorId, status: "refused" as const, reason },
  });
  const indicator = sheet.indicators.find((each) => each.id === entry.indicatorId);
  if (!indicator) return refuse("not-on-sheet");
  const ownUnit = grant.actor.unitIds.includes(sheet.key.unitId);
  if (!ownUnit && !isInsideGroups([indicator.groupId], grant.actor.reviewedGroupIds)) return refuse("outside-groups");
  const { kind } = entry.value;
  if ((kind === "value" && isRate(indicator)) || (kind === "rate" && !isRate(indicator))) return refuse("wrong-kind");
  if (isOverWhole(indicator, entry.value)) return refuse("over-whole");
  return { entry, indicator };
}

function idOf(cell: unknown): string {
  const id = typeof cell === "object" && cell !== null && "indicatorId" in cell ? cell.indicatorId : "";
  return typeof id === "string" ? id.slice(0, 64) : "";
}

async function saveCell(
  tx: Connection,
  grant: Grant<"sheet:enter">,
  sheet: EnteredSheet,
  entry: CellEntry,
  before: ActualRow | null,
): Promise<SavedCell | CellAnswer> {
  const { indicatorId } = entry;
  const current = before
    ? { value: decodeCell(before), certainty: before.certainty }
    : { value: { kind: "blank" } as CellValue, certainty: "final" as const };
  const version = before?.version ?? 0;
  if (isSameContent(entry, current)) return { indicatorId, status: "unchanged", version };
  if (before?.origin === "meetings") return { indicatorId, status: "refused", reason: "from-meetings" };
  if (version !== entry.version) {
    // The writer did not touch this cell: it only came along with the form, so there is nothing to quarrel about.
    const seen = await readVersion(tx, sheet, indicatorId, entry.version);
    if (seen && isSameContent(entry, seen)) return { indicatorId, status: "unchanged", version };
    const names = await listNames(tx, sheet.key.communeId, [before?.recordedBy ?? null]);
    return {
      indicatorId,
      status: "conflict",
      version,
      theirs: current.value,
      theirCertainty: current.certainty,
      recordedByName: names.get(before?.recordedBy ?? "") ?? null,
      recordedAt: before?.recordedAt ?? null,
    };
  }
  const written = { origin: "entered" as const, source: null, supply: sheet.supply, recordedBy: grant.actor.accountId };
  return { entry, before, after: await writeCell(tx, sheet, entry, before, written) };
}

async function readVersion(tx: Connection, sheet: OpenSheet, indicatorId: string, version: number) {
  const { actualChanges: h } = tx.t;
  if (version === 0) return { value: { kind: "blank" } as CellValue, certainty: "final" as const };
  const { key } = sheet;
  const [row] = await tx.db
    .select()
    .from(h)
    .where(
      and(
        eq(h.communeId, key.communeId),
        eq(h.year, key.year),
        eq(h.indicatorId, indicatorId),
        eq(h.unitId, key.unitId),
        eq(h.quarter, key.quarter),
        eq(h.version, version),
        eq(h.event, "recorded"),
      ),
    );
  return row ? { value: decodeCell(row), certainty: row.certainty } : null;
}
