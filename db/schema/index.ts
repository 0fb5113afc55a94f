import { type Dialect, postgresDialect, sqliteDialect } from "@/db/dialect";
import { defineAnnualRatings } from "./annual-ratings";
import { defineApiTokens } from "./api-tokens";
import { defineCatalogue } from "./catalogue";
import { defineDataVersions } from "./data-versions";
import { defineExplanations } from "./explanations";
import { defineFigures } from "./figures";
import { defineImports } from "./imports";
import { defineIndicatorVersions } from "./indicator-versions";
import { defineJobs } from "./jobs";
import { defineMarks } from "./marks";
import { defineMeetings } from "./meetings";
import { defineOrganisation } from "./organisation";
import { defineReports } from "./reports";
import { defineSettings } from "./settings";
import { defineTasks } from "./tasks";
import { defineTrail } from "./trail";

function defineSchema(d: Dialect) {
  const organisation = defineOrganisation(d);
  const catalogue = defineCatalogue(d, organisation);
  const indicatorVersions = defineIndicatorVersions(d, catalogue);
  const figures = defineFigures(d, organisation, catalogue);
  const explanations = defineExplanations(d, organisation, catalogue);
  const tasks = defineTasks(d, organisation, catalogue);
  const meetings = defineMeetings(d, organisation);
  const annualRatings = defineAnnualRatings(d, organisation);
  const reports = defineReports(d, organisation);
  const jobs = defineJobs(d, organisation);
  const settings = defineSettings(d, organisation);
  const trail = defineTrail(d);
  const imports = defineImports(d, organisation);
  const dataVersions = defineDataVersions(d);
  const apiTokens = defineApiTokens(d, organisation);
  const marks = defineMarks(d, organisation);
  return {
    ...organisation,
    ...catalogue,
    ...indicatorVersions,
    ...figures,
    ...explanations,
    ...tasks,
    ...meetings,
    ...annualRatings,
    ...reports,
    ...jobs,
    ...settings,
    ...trail,
    ...imports,
    ...apiTokens,
    ...dataVersions,
    ...marks,
  };
}

export type Schema = ReturnType<typeof defineSchema>;

export const sqliteSchema: Schema = defineSchema(sqliteDialect);
export const postgresSchema: Schema = defineSchema(postgresDialect);
