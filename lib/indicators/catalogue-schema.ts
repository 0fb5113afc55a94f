import { z } from "zod";
import { quarterField, yearField } from "@/lib/periods/schema";
import {
  COMPARATORS,
  DIRECTIONS,
  ENTRY_MODES,
  FREQUENCIES,
  PARENT_MODES,
  PERCENT_RULES,
  PERIOD_RULES,
  UNIT_RULES,
} from "./indicator";

const identifier = z.string().min(1).max(80);

/** Who reports each of the listed indicators from a quarter on; no unit = not one of the year's indicators. */
export const chooseIndicatorsSchema = z.object({
  year: yearField,
  fromQuarter: quarterField,
  choices: z.array(z.object({ indicatorId: identifier, unitIds: z.array(identifier).max(500) })).max(500),
});
export type ChooseIndicators = z.infer<typeof chooseIndicatorsSchema>;

const words = (label: string, max: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim())
    .pipe(z.string().max(max, `${label} dài tối đa ${max} ký tự.`));

const required = (label: string, max: number) =>
  words(label, max).refine((text) => text !== "", `Cần ghi ${label.toLowerCase()}.`);

const decimals = z.coerce
  .number("Số chữ số thập phân từ 0 đến 3.")
  .int("Số chữ số thập phân từ 0 đến 3.")
  .min(0, "Số chữ số thập phân từ 0 đến 3.")
  .max(3, "Số chữ số thập phân từ 0 đến 3.");

const fields = z.object({
  name: required("Tên chỉ tiêu", 200),
  shortName: words("Tên ngắn", 60),
  code: z
    .string()
    .trim()
    .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, "Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ thu-ngan-sach.")
    .max(60, "Mã dài tối đa 60 ký tự."),
  groupId: z.string().min(1, "Chọn lĩnh vực.").max(80),
  unitOfMeasure: required("Đơn vị tính", 40),
  decimals,
  direction: z.enum(DIRECTIONS, "Chọn hướng tốt."),
  periodRule: z.enum(PERIOD_RULES, "Chọn cách cộng các quý."),
  unitRule: z.enum(UNIT_RULES, "Chọn cách cộng các đơn vị."),
  percentRule: z.enum(PERCENT_RULES, "Chọn cách tính % kế hoạch."),
  frequency: z.enum(FREQUENCIES, "Chọn tần suất."),
  defaultComparator: z.enum(COMPARATORS, "Chọn cách so với kế hoạch."),
  numeratorLabel: words("Tên tử số", 120),
  denominatorLabel: words("Tên mẫu số", 120),
  definition: words("Cách hiểu và cách tính", 1000),
  entryMode: z.enum(ENTRY_MODES, "Chọn cách nhập.").default("in-period"),
  partOfWhole: z.boolean().default(false),
  headline: z.boolean(),
  /** "" = stands by itself. */
  parentId: z
    .string()
    .max(80)
    .default("")
    .transform((id) => (id === "" ? null : id)),
  parentMode: z.enum(PARENT_MODES, "Chọn ai có số của chỉ tiêu này.").default("entered"),
});

type Fields = z.infer<typeof fields>;
const ruleIsRate = (rule: string) => rule.startsWith("rate-");

/** Rules that contradict each other are refused beside the field that can put it right. */
type Rules = Omit<Fields, "code">;

const CONSISTENCY: readonly { path: keyof Rules; holds: (input: Rules) => boolean; message: string }[] = [
  {
    path: "numeratorLabel",
    holds: (input) => !ruleIsRate(input.periodRule) || input.numeratorLabel !== "",
    message: "Chỉ tiêu tỷ lệ cần tên tử số, ví dụ “Hồ sơ giải quyết đúng hạn”.",
  },
  {
    path: "denominatorLabel",
    holds: (input) => !ruleIsRate(input.periodRule) || input.denominatorLabel !== "",
    message: "Chỉ tiêu tỷ lệ cần tên mẫu số, ví dụ “Hồ sơ đã giải quyết”.",
  },
  {
    path: "entryMode",
    holds: (input) => input.entryMode === "in-period" || input.periodRule === "flow",
    message: "Chỉ chỉ tiêu cộng dồn trong năm mới nhập được lũy kế.",
  },
  {
    path: "partOfWhole",
    holds: (input) => !input.partOfWhole || ruleIsRate(input.periodRule),
    message: "Chỉ chỉ tiêu tỷ lệ mới có tử số và mẫu số.",
  },
  {
    path: "unitRule",
    holds: (input) => !ruleIsRate(input.periodRule) || input.unitRule === "recompute" || input.unitRule === "none",
    message: "Tỷ lệ không được cộng: chọn “Tính lại từ tử số và mẫu số” hoặc “Chỉ một đơn vị báo cáo”.",
  },
  {
    path: "unitRule",
    holds: (input) => ruleIsRate(input.periodRule) || input.unitRule !== "recompute",
    message: "“Tính lại từ tử số và mẫu số” chỉ dùng cho chỉ tiêu tỷ lệ.",
  },
  {
    path: "unitRule",
    holds: (input) => input.periodRule !== "average" || input.unitRule !== "sum",
    message: "Số bình quân không cộng được giữa các đơn vị.",
  },
  {
    path: "defaultComparator",
    holds: (input) => (input.periodRule === "milestone") === (input.defaultComparator === "milestone"),
    message: "“Hoàn thành” chỉ dùng cho nhiệm vụ làm xong hay chưa, và nhiệm vụ đó chỉ dùng “Hoàn thành”.",
  },
  {
    path: "percentRule",
    holds: (input) => input.periodRule !== "milestone" || input.percentRule === "none",
    message: "Nhiệm vụ làm xong hay chưa không tính %: chọn “Không tính %”.",
  },
  {
    path: "percentRule",
    holds: (input) => input.direction !== "higher" || !["plan-over-actual", "reduction"].includes(input.percentRule),
    message: "Cách tính này dành cho chỉ tiêu càng thấp càng tốt.",
  },
];

function checkConsistency(input: Rules, context: z.RefinementCtx) {
  for (const { path, holds, message } of CONSISTENCY) {
    if (!holds(input)) context.addIssue({ code: "custom", path: [path], message });
  }
}

/** An indicator of the commune's own, with every property of design §3. */
export const newIndicatorSchema = fields.superRefine(checkConsistency);
export type NewIndicator = z.infer<typeof newIndicatorSchema>;

/** How a flow is typed; what is stored stays the quarter's own figure. */
export const setEntryModeSchema = z.object({
  indicatorId: identifier,
  entryMode: z.enum(ENTRY_MODES, "Chọn cách nhập."),
});
export type SetEntryMode = z.infer<typeof setEntryModeSchema>;

const reason = required("Lý do", 500).refine((text) => text.length >= 5, "Ghi lý do rõ hơn, ví dụ số văn bản.");

/** Number of changes of the indicator that the person has seen. */
const revision = z.coerce.number().int().min(1);

/** Every changeable property, from the first quarter of a year on. Cách nhập has a command of its own. */
export const changeIndicatorSchema = fields
  .omit({ code: true, entryMode: true })
  .extend({
    indicatorId: identifier,
    fromYear: yearField,
    reason,
    revision,
    /** The office says that the figures count something else, although no rule changed. */
    marksBreak: z.boolean().default(false),
  })
  .superRefine((input, context) => checkConsistency({ ...input, entryMode: "in-period" }, context));
export type ChangeIndicator = z.infer<typeof changeIndicatorSchema>;

/** "Chép năm trước", exactly as it was shown. */
export const copyCatalogueSchema = z.object({ year: yearField, hash: z.string().length(64) });

/** "Ngừng theo dõi" and "Dùng lại", from a quarter on. */
export const retireIndicatorSchema = z.object({
  indicatorId: identifier,
  year: yearField,
  quarter: quarterField,
  reason,
  revision,
});
export type RetireIndicator = z.infer<typeof retireIndicatorSchema>;
