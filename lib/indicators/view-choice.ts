import { type LocalDate, parseLocalDate } from "@/lib/periods/local-date";
import { type Period, parsePeriodKey, periodKey } from "@/lib/periods/period";
import { PLAN_BASES, PLAN_STAGES, type PlanChoice, USUAL_PLAN } from "@/lib/plans/plan";
import { LOOK_BACK_PARAMETER } from "./look-back";

/** `entered` = also what is typed or handed in and not approved yet, from the working cells. */
export const FIGURE_SCOPES = ["approved", "entered"] as const;
export type FigureScope = (typeof FIGURE_SCOPES)[number];

/** The switches of every screen that leaders read; each of them stands in the address. */
export type ViewChoice = {
  period: Period;
  plan: PlanChoice;
  scope: FigureScope;
  /** Nhìn lại: the day at whose end the figures are looked at; null = now. Only approved figures are looked back on. */
  asOf: LocalDate | null;
};

type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads the switches of an address (`?period=2026-9M&basis=province&stage=year-start&figures=entered&asOf=2026-09-30`). What cannot be
 * read falls back, so that an old link still opens; unapproved figures are never given to someone who may not see them,
 * whatever the address says.
 */
export function readViewChoice(given: Given, usual: Period, maySeeUnapproved: boolean): ViewChoice {
  const { period, basis, stage, figures, asOf } = given;
  const day = typeof asOf === "string" ? parseLocalDate(asOf) : null;
  return {
    period: (typeof period === "string" ? parsePeriodKey(period) : null) ?? usual,
    plan: {
      basis: PLAN_BASES.find((each) => each === basis) ?? USUAL_PLAN.basis,
      stage: PLAN_STAGES.find((each) => each === stage) ?? USUAL_PLAN.stage,
    },
    scope: maySeeUnapproved && figures === "entered" && day === null ? "entered" : "approved",
    asOf: day,
  };
}

/** The switches as names and values, what is usual left out: for links and for the hidden inputs of a form. */
export function viewParameters({ period, plan, scope, asOf }: ViewChoice): [name: string, value: string][] {
  const parameters: [string, string][] = [["period", periodKey(period)]];
  if (plan.basis !== USUAL_PLAN.basis) parameters.push(["basis", plan.basis]);
  if (plan.stage !== USUAL_PLAN.stage) parameters.push(["stage", plan.stage]);
  if (scope !== "approved") parameters.push(["figures", scope]);
  if (asOf !== null) parameters.push([LOOK_BACK_PARAMETER, asOf]);
  return parameters;
}

/** "period=2026-9M&basis=province": what every link of a screen carries on. */
export function viewQuery(choice: ViewChoice): string {
  return new URLSearchParams(viewParameters(choice)).toString();
}
