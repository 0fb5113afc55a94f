import type { Dialect } from "@/db/dialect";
import { ASSESSMENT_STATUSES } from "@/lib/indicators/assessment";
import { TASK_STATES, TASK_STEPS } from "@/lib/tasks/task";
import type { defineCatalogue } from "./catalogue";
import { oneOf } from "./checks";
import type { defineOrganisation } from "./organisation";

/** Kết luận and nhiệm vụ: what a meeting concluded about an indicator, who is to do what until when, and what came of it. */
export function defineTasks(
  d: Dialect,
  { accounts }: Pick<ReturnType<typeof defineOrganisation>, "accounts">,
  { indicators }: Pick<ReturnType<typeof defineCatalogue>, "indicators">,
) {
  /** How each stands now; every earlier wording is in its steps. */
  const tasks = d.table(
    "tasks",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      indicatorId: d.text("indicator_id").notNull(),
      year: d.integer("year").notNull(),
      /** periodKey of the period that was looked at. */
      period: d.text("period").notNull(),
      /** Day of the meeting. */
      concludedOn: d.text("concluded_on").notNull(),
      state: d.text("state", { enum: TASK_STATES }).notNull(),
      text: d.text("text").notNull(),
      /** Both or neither: a conclusion with a person and a day is a task. */
      assigneeId: d.text("assignee_id"),
      dueOn: d.text("due_on"),
      /** The figure as the screen showed it then, in its words; "" = there was none. */
      seenFigure: d.text("seen_figure").notNull(),
      seenPlan: d.text("seen_plan").notNull(),
      seenPercent: d.text("seen_percent").notNull(),
      seenStatus: d.text("seen_status", { enum: ASSESSMENT_STATUSES }).notNull(),
      seenEstimated: d.boolean("seen_estimated").notNull(),
      /** Which plan, approved or entered figures: the switches of the view in words. */
      seenView: d.text("seen_view").notNull(),
      givenBy: d.text("given_by").notNull(),
      givenAt: d.instant("given_at").notNull(),
      version: d.integer("version").notNull().default(1),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.index("tasks_indicator").on(t.communeId, t.indicatorId, t.year),
      d.index("tasks_assignee").on(t.communeId, t.assigneeId, t.state),
      d.index("tasks_day").on(t.communeId, t.concludedOn),
      d.foreignKey({ columns: [t.communeId, t.indicatorId], foreignColumns: [indicators.communeId, indicators.id] }),
      d.foreignKey({ columns: [t.communeId, t.assigneeId], foreignColumns: [accounts.communeId, accounts.id] }),
      d.foreignKey({ columns: [t.communeId, t.givenBy], foreignColumns: [accounts.communeId, accounts.id] }),
      d.check("tasks_state_known", oneOf(t.state, TASK_STATES)),
      d.check("tasks_seen_status", oneOf(t.seenStatus, ASSESSMENT_STATUSES)),
    ],
  );

  /** Append-only: who did what and when, with the wording, the person and the day as they stood after it. */
  const taskSteps = d.table(
    "task_steps",
    {
      communeId: d.text("commune_id").notNull(),
      taskId: d.text("task_id").notNull(),
      /** 1, 2, 3 …: the version of the task that the step made. */
      sequence: d.integer("sequence").notNull(),
      step: d.text("step", { enum: TASK_STEPS }).notNull(),
      text: d.text("text").notNull(),
      assigneeId: d.text("assignee_id"),
      dueOn: d.text("due_on"),
      actorId: d.text("actor_id").notNull(),
      at: d.instant("at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.taskId, t.sequence] }),
      d.foreignKey({ columns: [t.communeId, t.taskId], foreignColumns: [tasks.communeId, tasks.id] }),
      d.check("task_steps_step", oneOf(t.step, TASK_STEPS)),
    ],
  );

  return { tasks, taskSteps };
}
