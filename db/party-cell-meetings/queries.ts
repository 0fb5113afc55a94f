import { and, asc, between, eq, inArray, isNull, lte, type SQL, sql, sum } from "drizzle-orm";
import { decodeSum } from "@/db/decode-sum";
import type { Connection } from "@/db/store";
import type { BoardSquare, MeetingDay } from "@/lib/party-cell-meetings/board";
import type { Meeting, MeetingState, MeetingStep, Score, ScoreRound } from "@/lib/party-cell-meetings/meeting";
import { decodeMeeting } from "./decode-meeting";

/** What is looked for; what is left out does not narrow. An empty list of units or states finds nothing. */
export type MeetingFilter = {
  unitIds?: readonly string[];
  fromYear: number;
  toYear: number;
  states?: readonly MeetingState[];
};

/** One record with its scores. Two statements. */
export async function findMeeting(c: Connection, communeId: string, id: string): Promise<Meeting | null> {
  const { meetings: m } = c.t;
  return (await readMeetings(c, and(eq(m.communeId, communeId), eq(m.id, id))))[0] ?? null;
}

/** By cell, month and day. Two statements, one where there is none. */
export async function listMeetings(c: Connection, communeId: string, filter: MeetingFilter): Promise<Meeting[]> {
  const { meetings: m } = c.t;
  const { unitIds, fromYear, toYear, states } = filter;
  return readMeetings(
    c,
    and(
      eq(m.communeId, communeId),
      between(m.year, fromYear, toYear),
      unitIds === undefined ? undefined : inArray(m.unitId, [...unitIds]),
      states === undefined ? undefined : inArray(m.state, [...states]),
    ),
  );
}

async function readMeetings(c: Connection, where: SQL | undefined): Promise<Meeting[]> {
  const { meetings: m, meetingScores: s } = c.t;
  const rows = await c.db
    .select()
    .from(m)
    .where(where)
    .orderBy(asc(m.year), asc(m.unitId), asc(m.month), asc(m.heldOn), asc(m.id));
  if (rows.length === 0) return [];
  const scores = await c.db
    .select({ meetingId: s.meetingId, round: s.round, place: s.place, points: s.points, computed: s.computed })
    .from(s)
    .innerJoin(m, and(eq(m.communeId, s.communeId), eq(m.id, s.meetingId)))
    .where(where)
    .orderBy(asc(s.meetingId), asc(s.place));
  const rounds = new Map<string, Score[]>();
  for (const { meetingId, round, ...score } of scores) {
    const key = `${round} ${meetingId}`;
    rounds.set(key, [...(rounds.get(key) ?? []), score]);
  }
  const scored = (round: ScoreRound, id: string) => rounds.get(`${round} ${id}`) ?? [];
  return rows.map((row) => decodeMeeting(row, scored("self", row.id), scored("confirmed", row.id)));
}

/** Every meeting of a year, compact, by cell and month. Who may see which states is the reader's to decide. One statement. */
export async function listBoard(c: Connection, communeId: string, year: number): Promise<BoardSquare[]> {
  const { meetings: m, meetingScores: s } = c.t;
  const sumOf = (round: ScoreRound) => {
    const ofTheRound = and(eq(s.communeId, m.communeId), eq(s.meetingId, m.id), eq(s.round, round));
    const points = c.db
      .select({ points: sum(s.points) })
      .from(s)
      .where(ofTheRound);
    // A sum of its own for each meeting of the year: joined and grouped it costs four times as much.
    return sql<string | number | null>`(${points})`;
  };
  const rows = await c.db
    .select({
      ...{ id: m.id, unitId: m.unitId, month: m.month, kind: m.kind, state: m.state, heldOn: m.heldOn },
      ...{ firstRecordedAt: m.firstRecordedAt, submittedAt: m.submittedAt },
      ...{ rubricFrom: m.rubricFrom, rubricVersion: m.rubricVersion },
      ...{ self: sumOf("self"), confirmed: sumOf("confirmed") },
    })
    .from(m)
    .where(and(eq(m.communeId, communeId), eq(m.year, year)))
    .orderBy(asc(m.unitId), asc(m.month), asc(m.heldOn), asc(m.id));
  return rows.map(({ self, confirmed, rubricFrom, rubricVersion, ...square }) => ({
    ...square,
    rubric: { effectiveFrom: rubricFrom, version: rubricVersion },
    selfPoints: decodeSum(self),
    confirmedPoints: decodeSum(confirmed),
  }));
}

/** One record of a cell, as a list of what waits has it; null = the cell has none in these years. */
export type CellStanding = {
  unitId: string;
  name: string;
  meeting: Pick<Meeting, "id" | "year" | "month" | "state" | "returnReason"> | null;
};

/** How the records of some open cells stand, without content and points, by cell and month. One statement. */
export async function listStandings(
  c: Connection,
  communeId: string,
  unitIds: readonly string[],
  [fromYear, toYear]: readonly [number, number],
): Promise<CellStanding[]> {
  const { meetings: m, orgUnits: u } = c.t;
  const ofTheYears = and(eq(m.communeId, u.communeId), eq(m.unitId, u.id), between(m.year, fromYear, toYear));
  return c.db
    .select({
      ...{ unitId: u.id, name: u.name },
      meeting: { id: m.id, year: m.year, month: m.month, state: m.state, returnReason: m.returnReason },
    })
    .from(u)
    .leftJoin(m, ofTheYears)
    .where(
      and(
        ...[eq(u.communeId, communeId), inArray(u.id, [...unitIds])],
        ...[eq(u.kind, "party-cell"), isNull(u.validTo)],
      ),
    )
    .orderBy(asc(u.sortOrder), asc(u.id), asc(m.year), asc(m.month), asc(m.heldOn), asc(m.id));
}

/**
 * The first month of the year that the commune keeps records of: 1 when it kept any in an earlier year, 13 when it has
 * begun with none up to the end of the year. One statement.
 */
export async function findFirstMonth(c: Connection, communeId: string, year: number): Promise<number> {
  const { meetings: m } = c.t;
  const [row] = await c.db
    .select({ year: m.year, month: m.month })
    .from(m)
    .where(and(eq(m.communeId, communeId), lte(m.year, year)))
    .orderBy(asc(m.year), asc(m.month))
    .limit(1);
  if (row === undefined) return 13;
  return row.year < year ? 1 : row.month;
}

/** The days that cells planned in a year, of the named cells or of all. One statement. */
export async function listMeetingDays(
  c: Connection,
  communeId: string,
  year: number,
  unitIds?: readonly string[],
): Promise<MeetingDay[]> {
  const { meetingDays: d } = c.t;
  return c.db
    .select({ unitId: d.unitId, year: d.year, month: d.month, kind: d.kind, day: d.day })
    .from(d)
    .where(
      and(
        eq(d.communeId, communeId),
        eq(d.year, year),
        unitIds === undefined ? undefined : inArray(d.unitId, [...unitIds]),
      ),
    )
    .orderBy(asc(d.day), asc(d.unitId), asc(d.kind));
}

/** What happened to a record, oldest first. One statement. */
export async function listMeetingSteps(c: Connection, communeId: string, meetingId: string): Promise<MeetingStep[]> {
  const { meetingSteps: s, accounts } = c.t;
  const rows = await c.db
    .select({ step: s, actorName: accounts.displayName })
    .from(s)
    .leftJoin(accounts, and(eq(accounts.communeId, s.communeId), eq(accounts.id, s.actorId)))
    .where(and(eq(s.communeId, communeId), eq(s.meetingId, meetingId)))
    .orderBy(asc(s.sequence));
  return rows.map(({ step: { sequence, move, state, content, scores, reason, onBehalf, at }, actorName }) => ({
    ...{ sequence, move, state, reason, onBehalf, at, actorName },
    content: JSON.parse(content),
    scores: JSON.parse(scores),
  }));
}
