import { formatLocalDate, parseDateInput } from "@/lib/format/dates";
import { type LocalDate, parseLocalDate } from "@/lib/periods/local-date";
import { parseClock } from "./clock";
import { MEETING_FORMS, MEETING_KINDS, type MeetingContent, type MeetingMembers, TASK_RESULTS } from "./meeting";

/** The form of a record: one text for each field, named by its path in MeetingContent. */
export type RecordTexts = Readonly<Record<string, string | undefined>>;

export const MEMBER_COUNTS = [
  "official",
  "probationary",
  "exempt",
  "present",
  "excused",
  "unexcused",
] as const satisfies readonly (keyof MeetingMembers)[];

export type TaskList = "lastTasks" | "newTasks";

/** Parts that make a row one in which something was typed; a result alone says nothing. */
const TYPED_PARTS: Record<TaskList, readonly string[]> = {
  lastTasks: ["task", "note"],
  newTasks: ["task", "position", "dueOn"],
};

/** Rows the form may post of either list; more are refused by the schema. */
const MOST_ROWS = 30;

/**
 * What stands in the form right now, for sums and points shown while typing: what is empty or cannot be read is not
 * typed yet. What is sent is read by the schema, which names each text it cannot read.
 * @param otherwise the day of the meeting while the typed one cannot be read
 */
export function typedRecord(texts: RecordTexts, otherwise: LocalDate): MeetingContent {
  const words = (field: string) => (texts[field] ?? "").trim();
  const count = (field: string) => (/^\d{1,3}$/.test(words(field)) ? Number(words(field)) : null);
  const day = (field: string) => parseDateInput(words(field)) ?? parseLocalDate(words(field));
  const heldOn = day("heldOn");
  const [inFavour, total] = [count("votes.inFavour"), count("votes.total")];
  return {
    kind: MEETING_KINDS.find((kind) => kind === texts.kind) ?? "regular",
    form: MEETING_FORMS.find((form) => form === texts.form) ?? "in-person",
    heldOn: heldOn === null ? otherwise : heldOn,
    startsAt: parseClock(words("startsAt")),
    endsAt: parseClock(words("endsAt")),
    members: Object.fromEntries(MEMBER_COUNTS.map((key) => [key, count(`members.${key}`)])) as MeetingMembers,
    speakers: count("speakers"),
    lastTasks: typedRows(texts, "lastTasks").map((row) => ({
      task: words(`lastTasks.${row}.task`),
      result: TASK_RESULTS.find((result) => result === texts[`lastTasks.${row}.result`]) ?? null,
      note: words(`lastTasks.${row}.note`),
    })),
    newTasks: typedRows(texts, "newTasks").map((row) => ({
      task: words(`newTasks.${row}.task`),
      position: words(`newTasks.${row}.position`),
      dueOn: day(`newTasks.${row}.dueOn`),
    })),
    votes: inFavour === null || total === null ? null : { inFavour, total },
    resolutionNumber: words("resolutionNumber"),
    topic: words("topic"),
    strengths: words("strengths"),
    weaknesses: words("weaknesses"),
  };
}

/** The rows of a list in which something is typed, by their number in the form. */
function typedRows(texts: RecordTexts, list: TaskList): number[] {
  const rows = Array.from({ length: MOST_ROWS }, (_, row) => row);
  return rows.filter((row) => TYPED_PARTS[list].some((part) => (texts[`${list}.${row}.${part}`] ?? "").trim() !== ""));
}

/** How many rows the form needs for what is typed. */
export function rowsNeeded(texts: RecordTexts, list: TaskList): number {
  const last = typedRows(texts, list).at(-1);
  return last === undefined ? 0 : last + 1;
}

/**
 * Rows left empty are none of the content, so its second task may be the third row of the form: "newTasks.1.dueOn" of
 * the content is "newTasks.2.dueOn" on the screen.
 */
export function fieldOnScreen(field: string, texts: RecordTexts): string {
  const match = /^(lastTasks|newTasks)\.(\d+)\.(.+)$/.exec(field);
  const [, list, place, part] = match ?? [];
  if (list === undefined) return field;
  const row = typedRows(texts, list as TaskList)[Number(place)];
  return row === undefined ? field : `${list}.${row}.${part}`;
}

/** The texts of a stored content, for the form. */
export function recordTexts(content: MeetingContent): Record<string, string> {
  const { members, speakers, votes, lastTasks, newTasks } = content;
  const text = (value: number | string | null) => (value === null ? "" : String(value));
  const day = (value: LocalDate | null) => (value === null ? "" : formatLocalDate(value));
  const texts: Record<string, string> = {
    kind: content.kind,
    form: content.form,
    heldOn: day(content.heldOn),
    startsAt: text(content.startsAt),
    endsAt: text(content.endsAt),
    speakers: text(speakers),
    "votes.inFavour": text(votes === null ? null : votes.inFavour),
    "votes.total": text(votes === null ? null : votes.total),
    resolutionNumber: content.resolutionNumber,
    topic: content.topic,
    strengths: content.strengths,
    weaknesses: content.weaknesses,
  };
  for (const key of MEMBER_COUNTS) texts[`members.${key}`] = text(members[key]);
  for (const [row, { task, result, note }] of lastTasks.entries()) {
    Object.assign(texts, lineTexts(`lastTasks.${row}`, { task, result: text(result), note }));
  }
  for (const [row, { task, position, dueOn }] of newTasks.entries()) {
    Object.assign(texts, lineTexts(`newTasks.${row}`, { task, position, dueOn: day(dueOn) }));
  }
  return texts;
}

function lineTexts(row: string, parts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([part, text]) => [`${row}.${part}`, text]));
}

const LENT = ["form", "startsAt", "members.official", "members.probationary", "members.exempt"];

/**
 * What earlier records (by day, the last one last) lend to the next: counts of members, hour and form, the tasks given
 * last as those to report on, and the number after the last resolution.
 */
export function nextRecordTexts(earlier: readonly MeetingContent[]): Record<string, string> {
  const last = earlier.at(-1);
  if (last === undefined) return { kind: "regular", form: "in-person" };
  const numbered = earlier.findLast(({ resolutionNumber }) => nextNumber(resolutionNumber) !== "");
  const texts = recordTexts(last);
  const lent: Record<string, string> = { kind: "regular" };
  for (const field of LENT) lent[field] = texts[field] ?? "";
  for (const [row, { task }] of last.newTasks.entries()) lent[`lastTasks.${row}.task`] = task;
  return {
    ...lent,
    resolutionNumber: numbered === undefined ? "" : nextNumber(numbered.resolutionNumber),
  };
}

/** "03-NQ/CB" → "04-NQ/CB"; "" where there is no number to go on from. */
export function nextNumber(number: string): string {
  const match = /^(\s*)(\d{1,4})(\D.*)?$/s.exec(number);
  if (!match) return "";
  return `${String(Number(match[2]) + 1).padStart(2, "0")}${match[3] ?? ""}`;
}
