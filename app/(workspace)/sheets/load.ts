import "server-only";
import { notFound, redirect } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireAccount } from "@/app/_auth/session";
import { readPeriod, type SearchParams } from "@/app/_ui/period-param";
import { getStore } from "@/db/client";
import { listAnsweredUnits, listExplanations } from "@/db/explanations/queries";
import { listPeriods } from "@/db/periods/queries";
import { findOpenQuarter, listSheetsOf } from "@/db/sheets/queries";
import { type Actor, reachOf } from "@/lib/access/grant";
import { WAITING_STATES } from "@/lib/explanations/explanation";
import type { LocalDate } from "@/lib/periods/local-date";
import { periodKey, QUARTERS, type Quarter } from "@/lib/periods/period";
import { buildBoard } from "@/lib/sheets/board";
import { loadOwnCells } from "../party-cell-meetings/own-cells.load";
import { loadOwnTasks } from "../tasks/own-tasks.load";

/**
 * The list of sheets: for a unit its own work, straight into the sheet when there is only one to do; for the
 * office and leaders the board of a year.
 */
export async function loadSheets(searchParams: SearchParams) {
  const { actor, today } = await requireAccount();
  const reach = reachOf(actor.roles, "sheet:read");
  if (reach === null) notFound();
  const own = actor.unitIds.length === 0 ? [] : await loadOwn(actor.communeId, actor.unitIds, today);
  const [only, another] = own.filter(({ state }) => state !== "approved" && state !== "excused");
  if (reach === "own-unit" && only && !another && searchParams.all === undefined) {
    redirect(`/sheets/${only.unit.id}/${periodKey({ kind: "quarter", year: only.year, quarter: only.quarter })}`);
  }
  const board = reach === "any" ? await loadBoard(actor.communeId, today, searchParams) : null;
  const requests = reach === "own-unit" ? await loadOwnRequests(actor) : [];
  return {
    own,
    board,
    today,
    requests,
    tasks: await loadOwnTasks(actor),
    cells: await loadOwnCells(actor, today),
    reviews: reachOf(actor.roles, "sheet:review") !== null,
  };
}

/** What leaders ask the account's units and waits for an answer. */
async function loadOwnRequests({ communeId, unitIds }: Actor) {
  const answered = await listAnsweredUnits(await keptReader(communeId), communeId, unitIds);
  return listExplanations(getStore(), communeId, { unitIds: answered, states: WAITING_STATES });
}

/** Sheets of the account's units, open quarters first, then earlier ones, newest first; not those still to begin. */
async function loadOwn(communeId: string, unitIds: readonly string[], today: LocalDate) {
  const store = await keptReader(communeId);
  const opened = (await listPeriods(store, communeId)).filter((period) => period.quarter !== 0);
  const begun = opened.filter((period) => period.dataFrom <= today);
  const periods = begun.length === 0 ? opened : begun;
  const quarters = periods.map(({ year, quarter }) => ({ year, quarter: quarter as Quarter }));
  const sheets = await listSheetsOf(store, communeId, quarters, unitIds);
  const rank = (open: boolean) => (open ? 0 : 1);
  return sheets.sort(
    (a, b) =>
      rank(a.period.state === "open") - rank(b.period.state === "open") || b.year - a.year || b.quarter - a.quarter,
  );
}

async function loadBoard(communeId: string, today: string, searchParams: SearchParams) {
  const store = await keptReader(communeId);
  const open = await findOpenQuarter(store, communeId, today);
  const year = open?.year ?? Number(today.slice(0, 4));
  const period = readPeriod(searchParams, { kind: "year", year });
  const sheets = await listSheetsOf(
    store,
    communeId,
    QUARTERS.map((quarter) => ({ year: period.year, quarter })),
  );
  const years = [...new Set((await listPeriods(store, communeId)).map((each) => each.year))];
  return { year: period.year, years, ...buildBoard(sheets, today) };
}
