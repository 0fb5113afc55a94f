import { refusalResponse } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { recordNotes } from "@/db/sheets/notes";
import { recordCells } from "@/db/sheets/record-cells";
import type { Grant } from "@/lib/access/grant";
import { parsePeriodKey } from "@/lib/periods/period";
import type { CellAnswer } from "@/lib/sheets/cell-answer";
import type { BatchAnswer, SentNote } from "@/lib/sheets/entry/saving";
import { SHEET_REFUSALS, type SheetRefusal } from "@/lib/sheets/labels";
import { type PostedBatch, postedBatchSchema } from "@/lib/sheets/schema";
import { readJson } from "../../../read-json";

/** 300 cells and their notes; anything longer is not a sheet of ours. */
const MAX_BYTES = 1_000_000;
const OTHER_ACCOUNT =
  "Trình duyệt này vừa đăng nhập bằng tài khoản khác. Số đang nhập được giữ lại cho tài khoản đã nhập.";

type Context = { params: Promise<{ unit: string; period: string }> };
type Quarter = { year: number; quarter: 1 | 2 | 3 | 4 };

/** Saves a batch of cells and notes of one sheet; each is answered on its own. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { unit, period: key } = await params;
  try {
    const { grant } = await requireActionGrant("sheet:enter", { unitId: unit });
    const period = parsePeriodKey(key);
    if (period?.kind !== "quarter") return refuse("no-period");
    const parsed = postedBatchSchema.safeParse(await readJson(request, MAX_BYTES));
    if (!parsed.success) return refuse("invalid-input", 400);
    // Two people at one PC: a cookie of the second must not carry figures of the first.
    if (parsed.data.accountId !== grant.actor.accountId) return refuseWith(OTHER_ACCOUNT, 409);
    const answer = await save(grant, { year: period.year, quarter: period.quarter }, parsed.data);
    return "reason" in answer ? refuse(answer.reason) : answered(answer);
  } catch (error) {
    return refusalResponse(error);
  }
}

async function save(
  grant: Grant<"sheet:enter">,
  quarter: Quarter,
  batch: PostedBatch,
): Promise<BatchAnswer | { reason: SheetRefusal }> {
  const { operationId, onBehalf } = batch;
  let cells: CellAnswer[] = [];
  if (batch.cells.length > 0) {
    const answer = await recordCells(getStore(), grant, { ...quarter, operationId, onBehalf, cells: batch.cells });
    if (!answer.ok) return answer;
    cells = answer.cells;
  }
  const asked = batch.notes.map((note) => ({ ...note, cellVersion: versionOf(cells, note) }));
  if (asked.length === 0) return { cells, notes: [], at: Date.now() };
  const answer = await recordNotes(getStore(), grant, { ...quarter, operationId, notes: asked });
  if (!answer.ok) return answer;
  const notes = answer.notes.map((note): SentNote => {
    const { cellVersion } = asked.find((each) => each.id === note.id) ?? { cellVersion: 0 };
    return { ...note, cellVersion };
  });
  return { cells, notes, at: Date.now() };
}

/** A note that comes with its figure speaks of the figure as it was saved just now. */
function versionOf(cells: readonly CellAnswer[], note: { indicatorId: string; cellVersion: number }): number {
  const cell = cells.find((each) => each.indicatorId === note.indicatorId);
  return cell?.status === "saved" || cell?.status === "unchanged" ? cell.version : note.cellVersion;
}

function answered(answer: BatchAnswer): Response {
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

function refuse(reason: SheetRefusal, status = 409): Response {
  return refuseWith(SHEET_REFUSALS[reason], status, reason);
}

function refuseWith(error: string, status: number, reason?: SheetRefusal): Response {
  return Response.json({ error, reason }, { status, headers: { "Cache-Control": "no-store" } });
}
