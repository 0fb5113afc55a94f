import { z } from "zod";
import { parseQuantity } from "@/lib/format/parse-quantity";
import { clickFields, LONGEST_TEXT, typedDay, typedWords } from "@/lib/format/typed-schema";
import type { LocalDate } from "@/lib/periods/local-date";
import { flag, optionalLine, prose, wholeOrNone } from "@/lib/settings/fields-schema";
import { parseClock } from "./clock";
import {
  MEETING_FORMS,
  MEETING_KINDS,
  type MeetingContent,
  type MeetingKind,
  type Score,
  TASK_RESULTS,
} from "./meeting";
import { RATING_LEVELS } from "./rating";

/**
 * What the server accepts of a record. Forms post text under the paths of MeetingContent ("members.present",
 * "newTasks.0.dueOn", "scores.3.points"), nested before they come here; what is left empty was not typed yet.
 */
const MOST_TASKS = 30;
const MOST_LINES = 64;

const members = (label: string) => wholeOrNone(label, 0, 999, "đảng viên");

/** As people type it, as "HH:MM"; empty = not typed yet. */
const time = z
  .string()
  .trim()
  .default("")
  .transform((text, context) => {
    const clock = parseClock(text);
    if (text === "" || clock !== null) return clock;
    context.addIssue({ code: "custom", message: "Ghi giờ và phút, ví dụ 19h30." });
    return z.NEVER;
  });

const optionalDay = z.union([z.literal("").transform(() => null), typedDay("Ghi ngày/tháng/năm, ví dụ 25/11/2026.")]);

/** Rows of the form; those in which nothing was typed do not count. */
function typedRows<T extends z.ZodType>(row: T, typed: readonly string[]) {
  const isTyped = (given: unknown) =>
    typed.some((key) => {
      const text = typeof given === "object" && given !== null ? Reflect.get(given, key) : undefined;
      return typeof text === "string" && text.trim() !== "";
    });
  return z.preprocess(
    (given) => (Array.isArray(given) ? given.filter(isTyped) : []),
    z.array(row).max(MOST_TASKS, `Tối đa ${MOST_TASKS} nhiệm vụ.`),
  );
}

const lastTask = z.object({
  task: optionalLine("nhiệm vụ", 300),
  result: z.union([z.literal("").transform(() => null), z.enum(TASK_RESULTS)], "Chọn kết quả.").default(null),
  note: optionalLine("ghi chú", 300),
});
const newTask = z.object({
  task: optionalLine("nhiệm vụ", 300),
  position: optionalLine("chức vụ", 120),
  dueOn: optionalDay.default(null),
});

const votes = z
  .object({
    inFavour: wholeOrNone("Số tán thành", 0, 999, "đảng viên"),
    total: wholeOrNone("Tổng số biểu quyết", 0, 999, "đảng viên"),
  })
  .nullish()
  .transform((given, context): MeetingContent["votes"] => {
    const { inFavour, total } = given ?? { inFavour: null, total: null };
    if (inFavour !== null && total !== null) return { inFavour, total };
    if (inFavour === null && total === null) return null;
    const message = "Ghi cả số tán thành và tổng số biểu quyết.";
    context.addIssue({ code: "custom", message, path: [inFavour === null ? "inFavour" : "total"] });
    return z.NEVER;
  });

export const meetingContentSchema = z.object({
  kind: z.enum(MEETING_KINDS, "Chọn loại kỳ sinh hoạt."),
  form: z.enum(MEETING_FORMS, "Chọn hình thức."),
  heldOn: typedDay("Ghi ngày họp theo ngày/tháng/năm, ví dụ 03/11/2026."),
  startsAt: time,
  endsAt: time,
  members: z.object({
    official: members("Chính thức"),
    probationary: members("Dự bị"),
    exempt: members("Miễn sinh hoạt"),
    present: members("Có mặt"),
    excused: members("Vắng có lý do"),
    unexcused: members("Vắng không lý do"),
  }),
  speakers: members("Phát biểu"),
  lastTasks: typedRows(lastTask, ["task", "note"]),
  newTasks: typedRows(newTask, ["task", "position", "dueOn"]),
  votes,
  resolutionNumber: optionalLine("số nghị quyết", 40),
  topic: prose("nội dung", LONGEST_TEXT),
  strengths: prose("ưu điểm", LONGEST_TEXT),
  weaknesses: prose("hạn chế", LONGEST_TEXT),
}) satisfies z.ZodType<MeetingContent>;

/** The place in the list is the line of the rubric; a line left empty is not scored. Which are computed the server says. */
const scores = z
  .array(z.unknown())
  .max(MOST_LINES)
  .default([])
  .transform((rows, context): Score[] =>
    rows.flatMap((row, place) => {
      const { points } = (row ?? {}) as { points?: unknown };
      const text = typeof points === "string" ? points.trim() : "";
      if (text === "") return [];
      const parsed = parseQuantity(text, 2);
      if (parsed.ok) return [{ place, points: parsed.value, computed: false }];
      context.addIssue({ code: "custom", message: "Ghi điểm, ví dụ 4 hoặc 4,5.", path: [place, "points"] });
      return [];
    }),
  );

const written = {
  operationId: clickFields.operationId,
  /** null = a new record. */
  id: z
    .string()
    .max(64)
    .nullish()
    .transform((id) => (id ? id : null)),
  /** What the person saw; 0 of a new record. */
  version: z.coerce.number().int().min(0).max(1_000_000).default(0),
  unitId: z.string().min(1, "Chọn chi bộ.").max(64),
  year: z.coerce.number().int().min(2000).max(2100),
  month: z.coerce.number().int().min(1, "Chọn tháng.").max(12, "Chọn tháng."),
  content: meetingContentSchema,
  scores,
  /** "Vẫn ghi": the cell knows that the month has a regular meeting already. */
  secondRegular: flag,
};

/** "Lưu nháp" and "Gửi phiếu" send the same. */
export const writeMeetingSchema = z.object(written);
export type WriteMeeting = Omit<z.infer<typeof writeMeetingSchema>, "content"> & { content: MeetingContent };

export const meetingClickSchema = z.object(clickFields);
export type MeetingClick = z.infer<typeof meetingClickSchema>;

export const returnMeetingSchema = z.object({ ...clickFields, reason: typedWords("lý do") });
export type ReturnMeeting = z.infer<typeof returnMeetingSchema>;

export const confirmMeetingSchema = z.object({
  ...clickFields,
  scores,
  comment: z.string().trim().max(LONGEST_TEXT, `Nội dung dài quá ${LONGEST_TEXT} ký tự.`).default(""),
});
export type ConfirmMeeting = z.infer<typeof confirmMeetingSchema>;

const PLANNED_KINDS = ["regular", "thematic"] as const;

/** The days of one cell's year as the form sends them: "regular.1" … "thematic.12", each empty or a day of that year. */
export const planDaysSchema = z
  .looseObject({ operationId: z.string().min(8).max(40), unitId: z.string().min(1).max(64), year: written.year })
  .transform(({ operationId, unitId, year, ...texts }, context) => {
    const days = PLANNED_KINDS.flatMap((kind) =>
      Array.from({ length: 12 }, (_, index) => {
        const field = `${kind}.${index + 1}`;
        const read = optionalDay.safeParse(texts[field] ?? "");
        const day = read.success ? read.data : null;
        const message = "Ghi ngày/tháng/năm, ví dụ 05/11/2026.";
        if (!read.success) context.addIssue({ code: "custom", path: [field], message });
        return { month: index + 1, kind, day };
      }),
    );
    return { operationId, unitId, year, days };
  });
export type PlanDays = Omit<z.infer<typeof planDaysSchema>, "days"> & {
  days: readonly { month: number; kind: MeetingKind; day: LocalDate | null }[];
};

const level = z.union([z.literal("").transform(() => null), z.enum(RATING_LEVELS)], "Chọn mức xếp loại.");

/** Only rows that were changed matter; `seen` is the level the form showed, against a change made meanwhile. */
export const recordRatingsSchema = z.object({
  operationId: clickFields.operationId,
  year: written.year,
  decision: optionalLine("số quyết định", 60),
  rows: z.array(z.object({ unitId: z.string().min(1).max(64), level, seen: level })).max(500),
});
export type RecordRatings = z.infer<typeof recordRatingsSchema>;

const fileClick = { operationId: clickFields.operationId, meetingId: clickFields.id };

export const attachMeetingFileSchema = z.object({
  ...fileClick,
  fileName: z.string().min(1).max(400),
  bytes: z.instanceof(Uint8Array),
});
export type AttachMeetingFile = z.infer<typeof attachMeetingFileSchema>;

export const removeMeetingFileSchema = z.object({ ...fileClick, fileId: clickFields.id });
export type RemoveMeetingFile = z.infer<typeof removeMeetingFileSchema>;
