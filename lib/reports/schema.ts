import { z } from "zod";
import { clickFields, typedWords } from "@/lib/format/typed-schema";
import { ANNEX_KINDS, type DraftItem, type SectionSource } from "./draft";
import { splitOnce } from "./section-rows";
import { ROW_MOVES, type WrittenForm } from "./write-section";

/** What the server accepts for reports being written. */
const LONGEST_PARAGRAPH = 20_000;
const MOST_ITEMS = 500;

const { operationId, id, version } = clickFields;
const key = z.string().min(1).max(200);
const paragraph = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_PARAGRAPH, `Nội dung một đoạn dài quá ${LONGEST_PARAGRAPH} ký tự.`);

const onReport = { operationId, reportId: id };
const onSection = { ...onReport, sectionId: id };

const HEADINGS = { empty: "Xin ghi đề mục.", long: "Đề mục dài quá 300 ký tự." };
const heading = z.string().trim().min(1, HEADINGS.empty).max(300, HEADINGS.long);

const part = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string().max(LONGEST_PARAGRAPH) }),
  z.object({
    kind: z.literal("number"),
    place: z.number().int().min(0).max(200),
    measure: z.string().max(120),
    seen: z.string().max(200),
  }),
]);

const item: z.ZodType<DraftItem> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("own"), text: paragraph }),
  z.object({ kind: z.literal("generated"), key }),
  z.object({ kind: z.literal("reworded"), key, parts: z.array(part).min(1).max(MOST_ITEMS) }),
  z.object({ kind: z.literal("frozen"), key, text: paragraph }),
  z.object({ kind: z.literal("left-out"), key }),
]);

export const beginReportSchema = z.object({
  operationId,
  periodKey: z.string().min(4).max(16),
  start: z.enum(["outline", "built-in", "last"], "Xin chọn nội dung ban đầu."),
});
export type ReportStart = z.infer<typeof beginReportSchema>["start"];

export const saveSectionSchema = z.object({
  ...onSection,
  version,
  heading,
  items: z.array(item).max(MOST_ITEMS, "Mục này có quá nhiều đoạn."),
});
export type SaveSection = z.infer<typeof saveSectionSchema>;

const SOURCES = /^(opening|counts|missed|causes|meetings|rating|group:.{1,64})$/;

export const addSectionSchema = z.object({
  ...onReport,
  /** The section it comes after, with all below that; "" = at the end. */
  afterId: z.string().max(64),
  level: z.coerce.number().pipe(z.union([z.literal(1), z.literal(2), z.literal(3)], "Xin chọn cấp của mục.")),
  heading,
  source: z
    .string()
    .max(80)
    .refine((text) => text === "" || SOURCES.test(text))
    .transform((text) => (text === "" ? null : (text as SectionSource))),
});
export type AddSection = z.infer<typeof addSectionSchema>;

export const removeSectionSchema = z.object({ ...onSection, version });
export type RemoveSection = z.infer<typeof removeSectionSchema>;

export const moveSectionSchema = z.object({ ...onSection, direction: z.enum(["up", "down"]) });
export type MoveSection = z.infer<typeof moveSectionSchema>;

export const onReportSchema = z.object(onReport);
export type OnReport = z.infer<typeof onReportSchema>;

/** What needs the whole report to be as it was seen. */
export const onSeenReportSchema = z.object({ ...onReport, version });
export type OnSeenReport = z.infer<typeof onSeenReportSchema>;

const annexes = z
  .array(z.object({ kind: z.enum(ANNEX_KINDS), withoutColumns: z.array(z.string().max(80)).max(60) }))
  .max(ANNEX_KINDS.length);

/** As the form carries it back. */
export const seenAnnexesSchema = z
  .string()
  .max(8000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "no list" });
      return z.NEVER;
    }
  })
  .pipe(annexes);

export const chooseAnnexesSchema = z.object({ ...onReport, seen: annexes, annexes });
export type ChooseAnnexes = z.infer<typeof chooseAnnexesSchema>;

export const writeCommentSchema = z.object({ ...onReport, sectionId: z.string().max(64), text: typedWords("góp ý") });
export type WriteComment = z.infer<typeof writeCommentSchema>;

export const resolveCommentSchema = z.object({ ...onReport, commentId: id });
export type ResolveComment = z.infer<typeof resolveCommentSchema>;

type Intent = { move: WrittenForm["move"]; put: string | null };

/** "save", "put|<offered line>", or what to do to a row: "leave-out|<row>". */
function readIntent(text: string): Intent {
  const [word, target] = splitOnce(text);
  if (word === "put") return { move: null, put: target };
  const kind = ROW_MOVES.find((each) => each === word);
  return { move: kind === undefined ? null : { kind, id: target }, put: null };
}

/** The form of one section: its rows in their order beside the texts typed for them. */
export const writtenSectionSchema = z.object({
  ...onSection,
  periodKey: z.string().min(4).max(16),
  version,
  rows: z.array(z.string().max(300)).max(MOST_ITEMS, "Mục này có quá nhiều đoạn."),
  intent: z.string().max(300).default("save").transform(readIntent),
});
