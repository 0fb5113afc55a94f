import type { Dialect } from "@/db/dialect";
import { EXPLANATION_STATES } from "@/lib/explanations/explanation";
import type { defineCatalogue } from "./catalogue";
import { oneOf } from "./checks";
import type { defineOrganisation } from "./organisation";

/** Giải trình: what a leader asks about one unit's figure of one quarter, and every word that was said. */
export function defineExplanations(
  d: Dialect,
  { accounts, orgUnits }: Pick<ReturnType<typeof defineOrganisation>, "accounts" | "orgUnits">,
  { indicators }: Pick<ReturnType<typeof defineCatalogue>, "indicators">,
) {
  /** How each stands now; its words are the steps. */
  const explanations = d.table(
    "explanations",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      year: d.integer("year").notNull(),
      quarter: d.integer("quarter").notNull(),
      indicatorId: d.text("indicator_id").notNull(),
      unitId: d.text("unit_id").notNull(),
      state: d.text("state", { enum: EXPLANATION_STATES }).notNull(),
      /** Last day for the answer asked for last. */
      dueOn: d.text("due_on").notNull(),
      /** Version of the approved cell when it was asked; 0 = nothing was approved. */
      cellVersion: d.integer("cell_version").notNull(),
      askedBy: d.text("asked_by").notNull(),
      askedAt: d.instant("asked_at").notNull(),
      version: d.integer("version").notNull().default(1),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.index("explanations_figure").on(t.communeId, t.year, t.indicatorId, t.unitId, t.quarter),
      d.index("explanations_state").on(t.communeId, t.state, t.unitId),
      d.foreignKey({ columns: [t.communeId, t.indicatorId], foreignColumns: [indicators.communeId, indicators.id] }),
      d.foreignKey({ columns: [t.communeId, t.unitId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
      d.foreignKey({ columns: [t.communeId, t.askedBy], foreignColumns: [accounts.communeId, accounts.id] }),
      d.check("explanations_state_known", oneOf(t.state, EXPLANATION_STATES)),
    ],
  );

  /** Append-only: who said what and when. */
  const explanationSteps = d.table(
    "explanation_steps",
    {
      communeId: d.text("commune_id").notNull(),
      explanationId: d.text("explanation_id").notNull(),
      /** 1, 2, 3 …: the version of the explanation that the step made. */
      sequence: d.integer("sequence").notNull(),
      state: d.text("state", { enum: EXPLANATION_STATES }).notNull(),
      text: d.text("text").notNull(),
      dueOn: d.text("due_on"),
      onBehalf: d.boolean("on_behalf").notNull(),
      actorId: d.text("actor_id").notNull(),
      at: d.instant("at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.explanationId, t.sequence] }),
      d.foreignKey({
        columns: [t.communeId, t.explanationId],
        foreignColumns: [explanations.communeId, explanations.id],
      }),
      d.check("explanation_steps_state", oneOf(t.state, EXPLANATION_STATES)),
    ],
  );

  return { explanations, explanationSteps };
}
