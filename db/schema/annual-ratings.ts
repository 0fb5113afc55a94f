import type { Dialect } from "@/db/dialect";
import { RATING_LEVELS } from "@/lib/party-cell-meetings/rating";
import { oneOf } from "./checks";
import type { defineOrganisation } from "./organisation";

/** Xếp loại hằng năm of cells, as the standing committee decided it; earlier levels are in the audit trail. */
export function defineAnnualRatings(
  d: Dialect,
  { accounts, orgUnits }: Pick<ReturnType<typeof defineOrganisation>, "accounts" | "orgUnits">,
) {
  const annualRatings = d.table(
    "annual_ratings",
    {
      communeId: d.text("commune_id").notNull(),
      year: d.integer("year").notNull(),
      unitId: d.text("unit_id").notNull(),
      level: d.text("level", { enum: RATING_LEVELS }).notNull(),
      /** Number of the decision, "12-QĐ/ĐU"; "" = not typed yet. */
      decision: d.text("decision").notNull(),
      recordedBy: d.text("recorded_by").notNull(),
      recordedAt: d.instant("recorded_at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.year, t.unitId] }),
      d.foreignKey({ columns: [t.communeId, t.unitId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
      d.foreignKey({ columns: [t.communeId, t.recordedBy], foreignColumns: [accounts.communeId, accounts.id] }),
      d.check("annual_ratings_level", oneOf(t.level, RATING_LEVELS)),
    ],
  );
  return { annualRatings };
}
