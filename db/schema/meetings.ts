import type { Dialect } from "@/db/dialect";
import {
  MEETING_FORMS,
  MEETING_KINDS,
  MEETING_MOVES,
  MEETING_STATES,
  SCORE_ROUNDS,
} from "@/lib/party-cell-meetings/meeting";
import { oneOf, withinLimit } from "./checks";
import type { defineOrganisation } from "./organisation";

/** Kỳ sinh hoạt chi bộ: the record of each meeting, how it was scored, and what happened to the record. Counts only. */
export function defineMeetings(
  d: Dialect,
  { accounts, orgUnits }: Pick<ReturnType<typeof defineOrganisation>, "accounts" | "orgUnits">,
) {
  /** How each record stands now; every earlier wording is in its steps. A count that is null was not typed yet. */
  const meetings = d.table(
    "meetings",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      unitId: d.text("unit_id").notNull(),
      /** Whose month's meeting it is, also when it is held some days later. */
      year: d.integer("year").notNull(),
      month: d.integer("month").notNull(),
      state: d.text("state", { enum: MEETING_STATES }).notNull(),
      kind: d.text("kind", { enum: MEETING_KINDS }).notNull(),
      form: d.text("form", { enum: MEETING_FORMS }).notNull(),
      heldOn: d.text("held_on").notNull(),
      /** "HH:MM". */
      startsAt: d.text("starts_at"),
      endsAt: d.text("ends_at"),
      official: d.integer("official"),
      probationary: d.integer("probationary"),
      exempt: d.integer("exempt"),
      present: d.integer("present"),
      excused: d.integer("excused"),
      unexcused: d.integer("unexcused"),
      speakers: d.integer("speakers"),
      /** JSON of MeetingContent.lastTasks and .newTasks. */
      lastTasks: d.text("last_tasks").notNull(),
      newTasks: d.text("new_tasks").notNull(),
      /** Both or neither: null = nothing was put to the vote. */
      votesInFavour: d.integer("votes_in_favour"),
      votesTotal: d.integer("votes_total"),
      resolutionNumber: d.text("resolution_number").notNull(),
      topic: d.text("topic").notNull(),
      strengths: d.text("strengths").notNull(),
      weaknesses: d.text("weaknesses").notNull(),
      /** The version of "cell-meeting-rubric" it is scored by. */
      rubricFrom: d.text("rubric_from").notNull(),
      rubricVersion: d.integer("rubric_version").notNull(),
      recordedBy: d.text("recorded_by").notNull(),
      firstRecordedAt: d.instant("first_recorded_at").notNull(),
      recordedAt: d.instant("recorded_at").notNull(),
      submittedBy: d.text("submitted_by"),
      submittedAt: d.instant("submitted_at"),
      confirmedBy: d.text("confirmed_by"),
      confirmedAt: d.instant("confirmed_at"),
      /** Whoever confirmed had also submitted: nobody else could. */
      selfConfirmed: d.boolean("self_confirmed").notNull().default(false),
      returnReason: d.text("return_reason").notNull(),
      version: d.integer("version").notNull().default(1),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.index("meetings_cell").on(t.communeId, t.year, t.unitId, t.month),
      d.foreignKey({ columns: [t.communeId, t.unitId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
      d.foreignKey({ columns: [t.communeId, t.recordedBy], foreignColumns: [accounts.communeId, accounts.id] }),
      d.check("meetings_state", oneOf(t.state, MEETING_STATES)),
      d.check("meetings_kind", oneOf(t.kind, MEETING_KINDS)),
      d.check("meetings_form", oneOf(t.form, MEETING_FORMS)),
    ],
  );

  /** Points of each line of the rubric, as the cell scored itself and as the reviewer confirmed. */
  const meetingScores = d.table(
    "meeting_scores",
    {
      communeId: d.text("commune_id").notNull(),
      meetingId: d.text("meeting_id").notNull(),
      round: d.text("round", { enum: SCORE_ROUNDS }).notNull(),
      /** The line of the rubric, 0 = the first. */
      place: d.integer("place").notNull(),
      points: d.quantity("points").notNull(),
      /** Filled in by the program. */
      computed: d.boolean("computed").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.meetingId, t.round, t.place] }),
      d.foreignKey({ columns: [t.communeId, t.meetingId], foreignColumns: [meetings.communeId, meetings.id] }),
      d.check("meeting_scores_round", oneOf(t.round, SCORE_ROUNDS)),
      d.check("meeting_scores_points", withinLimit(t.points)),
    ],
  );

  /** Append-only: who did what and when, with the content and the scores as they stood after it. */
  const meetingSteps = d.table(
    "meeting_steps",
    {
      communeId: d.text("commune_id").notNull(),
      meetingId: d.text("meeting_id").notNull(),
      /** 1, 2, 3 …: the version of the meeting that the step made. */
      sequence: d.integer("sequence").notNull(),
      move: d.text("move", { enum: MEETING_MOVES }).notNull(),
      /** What the step led to. */
      state: d.text("state", { enum: MEETING_STATES }).notNull(),
      /** JSON of MeetingContent. */
      content: d.text("content").notNull(),
      /** JSON: the scores of the round that the step is about. */
      scores: d.text("scores").notNull(),
      /** Of a return, a reopening, a confirmation with a remark; "" = none. */
      reason: d.text("reason").notNull(),
      /** The office wrote it down for the cell. */
      onBehalf: d.boolean("on_behalf").notNull(),
      actorId: d.text("actor_id").notNull(),
      at: d.instant("at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.meetingId, t.sequence] }),
      d.foreignKey({ columns: [t.communeId, t.meetingId], foreignColumns: [meetings.communeId, meetings.id] }),
      d.check("meeting_steps_move", oneOf(t.move, MEETING_MOVES)),
      d.check("meeting_steps_state", oneOf(t.state, MEETING_STATES)),
    ],
  );

  /** Lịch: on which day a cell means to meet. */
  const meetingDays = d.table(
    "meeting_days",
    {
      communeId: d.text("commune_id").notNull(),
      unitId: d.text("unit_id").notNull(),
      year: d.integer("year").notNull(),
      month: d.integer("month").notNull(),
      kind: d.text("kind", { enum: MEETING_KINDS }).notNull(),
      day: d.text("day").notNull(),
      recordedBy: d.text("recorded_by").notNull(),
      recordedAt: d.instant("recorded_at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.year, t.unitId, t.month, t.kind] }),
      d.foreignKey({ columns: [t.communeId, t.unitId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
      d.check("meeting_days_kind", oneOf(t.kind, MEETING_KINDS)),
    ],
  );

  /** A scan of the minutes beside the record; its bytes lie in the pool of evidence, by content (db/sheets/files.ts). */
  const meetingFiles = d.table(
    "meeting_files",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      meetingId: d.text("meeting_id").notNull(),
      fileName: d.text("file_name").notNull(),
      mediaType: d.text("media_type").notNull(),
      size: d.integer("size").notNull(),
      sha256: d.text("sha256").notNull(),
      uploadedBy: d.text("uploaded_by").notNull(),
      uploadedAt: d.instant("uploaded_at").notNull(),
      /** Taken off the record; the row stays for the trail. */
      removedAt: d.instant("removed_at"),
      removedBy: d.text("removed_by"),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.index("meeting_files_meeting").on(t.communeId, t.meetingId),
      d.foreignKey({ columns: [t.communeId, t.meetingId], foreignColumns: [meetings.communeId, meetings.id] }),
    ],
  );

  return { meetings, meetingScores, meetingSteps, meetingDays, meetingFiles };
}
