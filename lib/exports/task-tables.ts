import { ASSESSMENT_LABELS } from "@/lib/indicators/labels";
import { TASK_LABELS, TASK_STEP_WORDS } from "@/lib/tasks/labels";
import {
  boolean,
  code,
  date,
  type ExportTable,
  instant,
  integer,
  optionalDate,
  optionalText,
  text,
} from "./export-format";

const wordsOf = (labels: Record<string, { word: string }>) =>
  Object.fromEntries(Object.entries(labels).map(([key, { word }]) => [key, word]));
const { overdue: _, ...STORED } = TASK_LABELS;

/** What meetings concluded about indicators, and what came of it. */
export const TASK_TABLES: ExportTable[] = [
  {
    ...{ key: "tasks", source: "tasks", title: "Kết luận, nhiệm vụ", permission: "task:read", order: ["id"] },
    meaning: "Mỗi kết luận của một buổi họp về một chỉ tiêu; có người và thời hạn thì là nhiệm vụ.",
    fields: [
      text("id", "Mã"),
      text("indicator_id", "Mã chỉ tiêu"),
      integer("year", "Năm"),
      text("period", "Kỳ đã xem"),
      date("concluded_on", "Ngày họp"),
      code("state", "Tình trạng", wordsOf(STORED)),
      text("text", "Kết luận"),
      optionalText("assignee_id", "Mã người thực hiện"),
      optionalDate("due_on", "Thời hạn"),
      text("seen_figure", "Số lúc kết luận"),
      text("seen_plan", "Kế hoạch lúc kết luận"),
      text("seen_percent", "Tỷ lệ lúc kết luận"),
      code("seen_status", "Đánh giá lúc kết luận", wordsOf(ASSESSMENT_LABELS)),
      boolean("seen_estimated", "Đánh giá theo số ước"),
      text("seen_view", "Xem theo"),
      text("given_by", "Người ghi"),
      instant("given_at", "Ghi lúc"),
      integer("version", "Số bước"),
    ],
  },
  {
    ...{ key: "task_steps", source: "taskSteps", title: "Các bước nhiệm vụ", permission: "task:read" },
    order: ["task_id", "sequence"],
    meaning: "Từng bước của mỗi kết luận, nhiệm vụ: ai làm gì, lúc nào; giao cho ai, đến bao giờ sau bước đó.",
    fields: [
      text("task_id", "Mã kết luận"),
      integer("sequence", "Thứ tự"),
      code("step", "Bước", TASK_STEP_WORDS),
      text("text", "Nội dung"),
      optionalText("assignee_id", "Mã người thực hiện"),
      optionalDate("due_on", "Thời hạn"),
      text("actor_id", "Người làm"),
      instant("at", "Lúc"),
    ],
  },
];
