import { and, between, eq, sql } from "drizzle-orm";
import { decodeSum } from "@/db/decode-sum";
import type { Connection } from "@/db/store";
import type { ScoreRound } from "@/lib/party-cell-meetings/meeting";
import type { SummedMeeting } from "@/lib/party-cell-meetings/scored";
import { decodeMeeting } from "./decode-meeting";

/**
 * Every meeting of some years with the sums of its two scorings: two years of 52 cells have 30.000 lines of points,
 * and their spread needs only the totals. One statement.
 */
export async function listSummedMeetings(
  c: Connection,
  communeId: string,
  { fromYear, toYear }: { fromYear: number; toYear: number },
): Promise<SummedMeeting[]> {
  const { meetings: m, meetingScores: s } = c.t;
  const asked = and(eq(m.communeId, communeId), between(m.year, fromYear, toYear));
  const sumOf = (round: ScoreRound) =>
    sql<string | number | null>`sum(case when ${s.round} = cast(${round} as text) then ${s.points} end)`;
  const sums = c.db
    .select({ meetingId: s.meetingId, self: sumOf("self").as("self"), confirmed: sumOf("confirmed").as("confirmed") })
    .from(s)
    .innerJoin(m, and(eq(m.communeId, s.communeId), eq(m.id, s.meetingId)))
    .where(asked)
    .groupBy(s.meetingId)
    .as("sums");
  const rows = await c.db
    .select({ row: m, self: sums.self, confirmed: sums.confirmed })
    .from(m)
    .leftJoin(sums, eq(sums.meetingId, m.id))
    .where(asked);
  return rows.map(({ row, self, confirmed }) => ({
    ...decodeMeeting(row, [], []),
    ...{ selfPoints: decodeSum(self), confirmedPoints: decodeSum(confirmed) },
  }));
}
