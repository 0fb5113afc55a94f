import { z } from "zod";
import { communeNamesSchema } from "@/lib/access/schema";
import { ORG_UNIT_KINDS } from "@/lib/org-units/org-unit";
import { CAP_BASES } from "@/lib/party-cell-meetings/rating-cap";
import { type Criterion, MEASURES, parseBands } from "@/lib/party-cell-meetings/rubric";
import { dateField } from "@/lib/periods/schema";
import { flag, line, optionalLine, percent, prose, rows, whole, wholeOrNone } from "./fields-schema";
import { layoutSchema } from "./layout-schema";
import { PAPER_KINDS } from "./paper-kinds";
import { SETTING_KEYS, type SettingKey } from "./subjects";

const offices = z.object({
  offices: rows(z.object({ name: line("tên cơ quan", 160), symbol: line("ký hiệu", 20) }), 20, "Các cơ quan").refine(
    (all) => all.length > 0,
    "Cần ít nhất một cơ quan: cơ quan đầu tiên là nơi lưu văn bản.",
  ),
});

const signatories = z.object({
  people: rows(z.object({ position: line("chức vụ", 80), name: line("họ và tên", 80) }), 30, "Người ký").superRefine(
    (people, context) => {
      const seen = new Set<string>();
      for (const { position } of people) {
        const key = position.toLocaleLowerCase("vi");
        if (seen.has(key)) context.addIssue({ code: "custom", message: `Chức vụ “${position}” có hai người.` });
        seen.add(key);
      }
    },
  ),
});

const signatureForms = z.object({
  forms: rows(
    z.object({
      paper: z.enum(PAPER_KINDS, "Chọn loại văn bản."),
      capacity: line("thể thức ký", 120),
      position: line("chức vụ", 80),
      named: flag,
    }),
    20,
    "Thể thức ký",
  ).superRefine((forms, context) => {
    const papers = forms.map((form) => form.paper);
    if (new Set(papers).size < papers.length) {
      context.addIssue({ code: "custom", message: "Mỗi loại văn bản chỉ có một thể thức ký." });
    }
  }),
});

const thresholds = z
  .object({
    onCourse: percent("Đúng tiến độ từ", 1, 200),
    behind: percent("Chậm từ", 0, 200),
    aboutTolerance: percent("Mức lệch của “khoảng”", 0, 50).default(50),
  })
  .refine((given) => given.behind < given.onCourse, {
    path: ["behind"],
    message: "Mức chậm phải thấp hơn mức đúng tiến độ.",
  });

const rubric = z
  .object({
    basis: line("căn cứ", 200),
    criteria: rows(
      z.object({
        level: z.union([z.literal("1"), z.literal("2")], "Chọn tiêu chí hay tiêu chí con."),
        name: line("tên tiêu chí", 200),
        max: whole("Điểm tối đa", 1, 100, "điểm"),
        measure: z.enum(["", ...MEASURES], "Chọn cách tính.").default(""),
        bands: optionalLine("mức tính", 200),
      }),
      60,
      "Tiêu chí",
    )
      .superRefine(sumsUp)
      .superRefine(bandsFit),
    good: whole("Tốt", 1, 100, "điểm"),
    fair: whole("Khá", 1, 100, "điểm"),
    average: whole("Trung bình", 1, 100, "điểm"),
    minutes: whole("Thời lượng tối thiểu", 15, 480, "phút").default(90),
    minutesCombined: whole("Thời lượng tối thiểu khi kết hợp", 15, 480, "phút").default(120),
    lateAfterDays: whole("Ghi sổ chậm nhất", 0, 60, "ngày").default(5),
    unexcusedLowest: flag,
  })
  .refine((given) => given.fair < given.good, { path: ["fair"], message: "Mức Khá phải thấp hơn mức Tốt." })
  .refine((given) => given.average < given.fair, {
    path: ["average"],
    message: "Mức Trung bình phải thấp hơn mức Khá.",
  });

/** The criteria make 100 points, and the parts of a criterion make the criterion. */
function sumsUp(criteria: Criterion[], context: z.core.$RefinementCtx<Criterion[]>): void {
  const issue = (message: string) => context.addIssue({ code: "custom", message });
  if (criteria[0]?.level === "2") issue("Dòng đầu tiên phải là tiêu chí.");
  const total = criteria.filter((each) => each.level === "1").reduce((sum, each) => sum + each.max, 0);
  if (total !== 100) issue(`Tổng điểm các tiêu chí phải là 100, hiện là ${total}.`);
  for (const [index, { level, name, max }] of criteria.entries()) {
    if (level !== "1") continue;
    const next = criteria.findIndex((each, place) => place > index && each.level === "1");
    const parts = criteria.slice(index + 1, next === -1 ? undefined : next);
    const sum = parts.reduce((points, each) => points + each.max, 0);
    if (parts.length > 0 && sum !== max) issue(`Các tiêu chí con của “${name}” cộng lại ${sum}, phải là ${max} điểm.`);
  }
}

/** A computed line has no parts, and its bands give at most its points. */
function bandsFit(criteria: Criterion[], context: z.core.$RefinementCtx<Criterion[]>): void {
  for (const [index, { level, name, max, measure, bands }] of criteria.entries()) {
    const issue = (message: string) => context.addIssue({ code: "custom", message });
    if (measure === "") {
      if (bands !== "") issue(`“${name}”: có mức tính thì chọn cách tính, hoặc xóa mức tính.`);
      continue;
    }
    if (level === "1" && criteria[index + 1]?.level === "2") {
      issue(`“${name}” có tiêu chí con: chọn cách tính ở tiêu chí con.`);
    }
    const parsed = parseBands(bands);
    if (parsed === null) {
      issue(`Mức tính của “${name}”: ghi từ mức cao xuống đến 0, ví dụ 90: 4; 75: 3; 65: 2; 0: 1.`);
    } else if ((parsed[0]?.points ?? 0) > max * 1000) issue(`Mức tính của “${name}” cao hơn ${max} điểm.`);
  }
}

const daysBefore = wholeOrNone("Số ngày", 0, 60, "ngày");

const deadlines = z.object({
  daysBefore: z.object(
    Object.fromEntries(ORG_UNIT_KINDS.map((kind) => [kind, daysBefore])) as Record<
      (typeof ORG_UNIT_KINDS)[number],
      typeof daysBefore
    >,
  ),
});

const yearRating = z.object({
  basis: line("căn cứ", 200),
  goodLeast: whole("Số kỳ Tốt", 1, 12, "kỳ"),
  fairLeast: whole("Số kỳ từ Khá trở lên", 0, 12, "kỳ"),
  poorMost: whole("Số kỳ Kém", 0, 12, "kỳ"),
  missedAsPoor: flag,
  capPercent: percent("Trần", 1, 100),
  capBase: z.enum(CAP_BASES, "Chọn số làm gốc."),
});

const firstPage = z.object({
  notice: prose("lời nhắn", 600),
  sheetGuide: prose("hướng dẫn", 800),
});

/** The value of one version of each subject: from a form, and from the database. */
export const SETTING_SCHEMAS = {
  names: communeNamesSchema,
  offices,
  signatories,
  "signature-forms": signatureForms,
  "layout-party": layoutSchema,
  "layout-state": layoutSchema,
  "assessment-thresholds": thresholds,
  "cell-meeting-rubric": rubric,
  "year-rating": yearRating,
  deadlines,
  "first-page": firstPage,
} satisfies Record<SettingKey, z.ZodType>;

export type SettingValues = { [K in SettingKey]: z.output<(typeof SETTING_SCHEMAS)[K]> };

const key = z.enum(SETTING_KEYS);
const version = z.coerce.number().int().min(0).max(10_000);
const reason = z.string().trim().max(300, "Phần lý do dài tối đa 300 ký tự.").default("");

/** Which version is recorded: its day, and how often that day had been recorded when the form was opened. */
export const recordHeadSchema = z.object({
  key,
  effectiveFrom: dateField.pipe(
    z.string().refine((day) => day >= "1900-01-01" && day <= "2100-12-31", "Ngày phải từ năm 1900 đến 2100."),
  ),
  version,
  reason,
});

export const withdrawSchema = z.object({ key, effectiveFrom: dateField, version });
