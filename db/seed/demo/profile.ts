import type { Schema } from "@/db/schema";
import type { CatalogueEntry } from "@/db/seed/reference/entry";
import type { Qualifier } from "@/lib/indicators/figure";
import type { OrgUnit, Succession } from "@/lib/org-units/org-unit";
import type { Quarter } from "@/lib/periods/period";
import type { DemoAccount } from "./accounts";
import type { CellFigure } from "./cell-series";
import type { OpenQuarterSheet } from "./open-quarter";
import type { UnitPlan } from "./plans";
import type { Series } from "./series";

/** The day every demo lives on: quarter IV/2026 is open and not yet due. */
export const DEMO_TODAY = "2026-11-22";

/** The first day of both communes: until then their predecessors reported. */
export const MERGED_ON = "2025-07-01";

type SheetKey = { year: number; quarter: Quarter; unitId: string };

/** One commune of `npm run demo -- --profile …`: what it is made of, as data. Everything made up is marked as illustrative. */
export type DemoProfile = {
  communeId: string;
  rootId: string;
  names: Pick<Schema["communes"]["$inferInsert"], "name" | "committeeName" | "superiorName" | "placeName">;
  /** Years with periods, the earliest first; all but the last are closed for assessment on the day given. */
  years: readonly { year: number; closedOn: string | null }[];
  units: readonly OrgUnit[];
  /** In the order of the weights by which figures before the merger are split. */
  predecessors: readonly { id: string; name: string }[];
  successions: readonly Succession[];
  accounts: readonly DemoAccount[];
  ownIndicators: readonly { groupCode: string; entry: CatalogueEntry }[];
  /** Of offices. */
  series: readonly Series[];
  /** What the predecessors reported of the cells' indicators, as whole communes. */
  predecessorCellSeries: readonly Omit<Series, "unit">[];
  cellFigures: readonly CellFigure[];
  planDocuments: readonly (Omit<Schema["planDocuments"]["$inferInsert"], "communeId"> & {
    year: number;
    effectiveOn: string;
  })[];
  plans: readonly UnitPlan[];
  published: {
    source: string;
    /** Percentages of the 2025 plan published without the figures behind them, in whole percent. */
    rates: readonly { code: string; percent: number; qualifier: Qualifier }[];
    /** Results of 2025 published for the year only. */
    yearFigures: readonly { code: string; value: number; qualifier: Qualifier }[];
  };
  openSheets: readonly OpenQuarterSheet[];
  /** The unit that was let off one quarter: it leaves every denominator of it. */
  excused: (SheetKey & { reason: string }) | null;
  /** The sheet that was returned for a wrong figure and approved after the correction. */
  corrected: (SheetKey & { code: string; firstTyped: number; reason: string }) | null;
  /** Rows of further tables, inserted last and in this order. */
  extras: readonly ExtraRows[];
};

export type ExtraRows = { [T in keyof Schema]: { table: T; rows: Schema[T]["$inferInsert"][] } }[keyof Schema];
