import { and, eq, inArray } from "drizzle-orm";
import { listIndicators } from "@/db/catalogue/queries";
import { type CellRow, decodeCell } from "@/db/indicators/decode-cell";
import { decodeSupply } from "@/db/indicators/decode-supply";
import { listReportingUnits } from "@/db/org-units/queries";
import { findPeriod } from "@/db/periods/queries";
import { isOfQuarters, listAssignedByUnit, type QuarterKey } from "@/db/sheets/assigned-indicators";
import { recordCellsIn } from "@/db/sheets/record-cells";
import type { ActualRow } from "@/db/sheets/sheet-cells";
import type { Connection } from "@/db/store";
import { authorize, type Grant } from "@/lib/access/grant";
import {
  checkMeetings,
  type MeetingInput,
  type MeetingQuarter,
  type MeetingSheet,
  quartersIn,
} from "@/lib/imports/check-meetings";
import type { ImportPermission } from "@/lib/imports/import-kind";
import { readMeetingOptions } from "@/lib/imports/read-options";
import type { CellValue, Certainty } from "@/lib/indicators/figure";
import type { Supply } from "@/lib/indicators/supply";
import { MEETING_CODES } from "@/lib/party-cell-meetings/meeting-indicators";
import { parsePeriodKey, type Quarter } from "@/lib/periods/period";
import { lastDayOf } from "@/lib/periods/quarter-days";
import { CELL_REFUSALS, SHEET_REFUSALS } from "@/lib/sheets/labels";
import { isAllowedFrom, type SheetState } from "@/lib/sheets/sheet-state";
import { blockedBy, grantOf, type ImportDomain, ImportRefused } from "../import-domain";

/** Who "supplied" what a unit had typed itself before the import. */
const UNDO_SUPPLY: Supply = { suppliedBy: "Hoàn tác lần nhập từ Excel", via: "other" };

type Place = { year: number; quarter: Quarter };

/**
 * Totals of meetings go into the open sheets of the cells, as figures the office types for them: who supplied them and
 * how stands with every figure, and the sheet is submitted and approved as any other.
 */
export const meetingsDomain: ImportDomain = {
  async check(c, { actor: { communeId }, options }, table) {
    const read = readMeetingOptions(options);
    if (!read.ok) return blockedBy(read.errors);
    const period = parsePeriodKey(read.options.period);
    if (period?.kind !== "quarter") return blockedBy({ period: "Chọn quý." });
    const { year, quarter } = period;
    const chosen = await readMeetingQuarter(c, communeId, { year, quarter });
    if (chosen.refusal !== null) return blockedBy({ period: chosen.refusal });
    const quarters = new Map([[quarter, chosen]]);
    for (const each of quartersIn(table, quarter)) {
      if (each !== quarter) quarters.set(each, await readMeetingQuarter(c, communeId, { year, quarter: each }));
    }
    const indicators = (await listIndicators(c, communeId, year)).filter((each) => MEETING_CODES.includes(each.code));
    const { lines, inputs } = checkMeetings(table, { indicators, quarter, quarters });
    const supply: Supply = { suppliedBy: read.options.suppliedBy, via: read.options.suppliedVia };
    const { sheets: s, sheetEvents: e, actuals: x, actualChanges: h } = c.t;
    return {
      errors: {},
      lines,
      scopes: [
        { table: "sheets", where: and(eq(s.year, year), inArray(s.quarter, [...quarters.keys()])) },
        { table: "sheetEvents", where: and(eq(e.year, year), inArray(e.quarter, [...quarters.keys()])) },
        { table: "actuals", where: and(eq(x.year, year), inArray(x.quarter, [...quarters.keys()])) },
        { table: "actualChanges", where: and(eq(h.year, year), inArray(h.quarter, [...quarters.keys()])) },
      ],
      async write(tx, grant) {
        grantOf(grant, "sheet:enter");
        for (const input of inputs) await enter(tx, grant, year, supply, input);
        return { slips: [] };
      },
    };
  },

  /** Figures that were changed since, and sheets that were submitted, are seen in the rows themselves. */
  builtOn: async () => null,

  /** Each figure is taken back as an entry of its own, to what stood there before; the sheet stays begun. */
  async takeBack(tx, grant, journal) {
    const { actuals: x } = tx.t;
    const { communeId } = grant.actor;
    for (const { key, before } of journal.filter((row) => row.table === "actuals")) {
      const [year, indicatorId, unitId, quarter] = key as [number, string, string, Quarter];
      const isCell = and(
        eq(x.communeId, communeId),
        eq(x.year, year),
        eq(x.indicatorId, indicatorId),
        eq(x.unitId, unitId),
        eq(x.quarter, quarter),
      );
      const [row] = await tx.db.select({ version: x.version }).from(x).where(isCell);
      const earlier = before as (CellRow & Parameters<typeof decodeSupply>[0] & { certainty: Certainty }) | null;
      const value: CellValue = earlier === null ? { kind: "blank" } : decodeCell(earlier);
      const supply = (earlier === null ? null : decodeSupply(earlier)) ?? UNDO_SUPPLY;
      const certainty = earlier?.certainty ?? "final";
      const entries = [{ indicatorId, version: row?.version ?? 0, value, certainty }];
      await enter(tx, grant, year, supply, { quarter, unitId, unitName: unitId, entries });
    }
  },
};

/** Cells that report in a quarter, with their sheets; none of a quarter in which nothing can be entered. */
async function readMeetingQuarter(c: Connection, communeId: string, { year, quarter }: Place): Promise<MeetingQuarter> {
  const stored = await findPeriod(c, communeId, year, quarter);
  const refusal = !stored ? "no-period" : stored.state === "locked" ? "period-locked" : null;
  const day = stored?.dataTo ?? lastDayOf(year, quarter);
  const units = (await listReportingUnits(c, communeId, day)).filter((unit) => unit.kind === "party-cell");
  const sheets = refusal === null ? await readMeetingSheets(c, { communeId, year, quarter }, units) : new Map();
  return { refusal: refusal === null ? null : SHEET_REFUSALS[refusal], units, sheets };
}

/** The sheets of all cells of a quarter: three statements, however many there are. */
async function readMeetingSheets(
  c: Connection,
  key: QuarterKey,
  units: readonly { id: string }[],
): Promise<Map<string, MeetingSheet>> {
  const { sheets: s, actuals: x } = c.t;
  const ids = units.map(({ id }) => id);
  const ofQuarter = { communeId: key.communeId, quarters: [key] };
  const assigned = await listAssignedByUnit(c, key, ids);
  const states = await c.db
    .select({ unitId: s.unitId, state: s.state })
    .from(s)
    .where(and(isOfQuarters(s, ofQuarter), inArray(s.unitId, ids)));
  const rows = await c.db
    .select()
    .from(x)
    .where(and(isOfQuarters(x, ofQuarter), inArray(x.unitId, ids)));
  return new Map(
    ids.map((unitId) => {
      const indicators = assigned.find(({ unit }) => unit.id === unitId)?.indicators ?? [];
      const due = new Set(indicators.map(({ id }) => id));
      const cells = rows.filter((row) => row.unitId === unitId && due.has(row.indicatorId));
      const state = states.find((each) => each.unitId === unitId)?.state ?? "not-started";
      return [unitId, sheetOf(state, indicators, cells)];
    }),
  );
}

function sheetOf(state: SheetState, indicators: MeetingSheet["indicators"], cells: readonly ActualRow[]): MeetingSheet {
  const keepsRecords = cells.some(({ origin }) => origin === "meetings");
  return {
    refusal: keepsRecords
      ? CELL_REFUSALS["from-meetings"]
      : isAllowedFrom(state, "enter")
        ? null
        : SHEET_REFUSALS["wrong-state"],
    indicators,
    cells: new Map(cells.map((row) => [row.indicatorId, { value: decodeCell(row), version: row.version }])),
  };
}

async function enter(
  tx: Connection,
  grant: Grant<ImportPermission>,
  year: number,
  supply: Supply,
  { quarter, unitId, unitName, entries }: Omit<MeetingInput, "row">,
): Promise<void> {
  const own = authorize(grant.actor, "sheet:enter", { unitId });
  if (own === null) throw new ImportRefused(`Không có quyền nhập phiếu của “${unitName}”.`);
  const onBehalf = grant.actor.unitIds.includes(unitId) ? null : supply;
  const cells = entries.map((entry) => ({ certainty: "final" as const, ...entry }));
  const answer = await recordCellsIn(tx, own, { year, quarter, onBehalf, cells });
  if (!answer.ok) throw new ImportRefused(`${SHEET_REFUSALS[answer.reason]} (${unitName})`);
  const refused = answer.cells.some((cell) => cell.status !== "saved" && cell.status !== "unchanged");
  if (refused)
    throw new ImportRefused(`Số liệu của “${unitName}” không nhập được: ngoài lĩnh vực được giao hoặc vừa đổi.`);
}
