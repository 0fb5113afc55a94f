import type { Indicator } from "@/lib/indicators/indicator";
import type { PlanEntry } from "./ledger";
import { PLAN_FIELDS, type PlanRowValues, type PlanTexts, readPlanRow, valuesOf } from "./read-plan-row";

type Row = PlanRowValues & { reason?: string; indicatorId: string; unitId: string; supersedesId: string | null };
type ReadForm = {
  /** Document and place as typed, for the schema. */
  input: { year: string; reason: string; effectiveOn: string; document: Record<string, string> };
  rows: Row[];
  /** Keyed by the control's name, `planned.<key>`. */
  errors: Record<string, string>;
};

const DOCUMENT_FIELDS = ["number", "issuedOn", "issuer", "title"] as const;

/** What the form is about: one unit, its lines being indicators; or one indicator, its lines being units. */
export type PlanFormSubject = { unitId: string } | { indicatorId: string };

export function planFormSubject(values: Record<string, string>): PlanFormSubject {
  const { indicatorId = "", unitId = "" } = values;
  return indicatorId === "" ? { unitId } : { indicatorId };
}

/** The end of the names of a line's controls: the indicator's id, or the unit's. */
export function planKey(subject: PlanFormSubject, line: { indicatorId: string; unitId: string }): string {
  return "unitId" in subject ? line.indicatorId : line.unitId;
}

/**
 * Reads the whole plan form: `listed` names the lines on it (see `planKey`), every control is `<field>.<key>`. Lines that
 * are empty or unchanged are left out. `ledgers` holds what was recorded, by unit and indicator.
 */
export function readPlanForm(
  values: Record<string, string>,
  indicators: readonly Indicator[],
  ledgers: ReadonlyMap<string, ReadonlyMap<string, PlanEntry>>,
): ReadForm {
  const at = (name: string) => values[name] ?? "";
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const subject = planFormSubject(values);
  const rows: Row[] = [];
  const errors: Record<string, string> = {};
  for (const key of at("listed").split(" ")) {
    const { indicatorId, unitId } = { indicatorId: key, unitId: key, ...subject };
    const indicator = known.get(indicatorId);
    if (!indicator) continue;
    const texts = Object.fromEntries(PLAN_FIELDS.map((field) => [field, at(`${field}.${key}`)])) as PlanTexts;
    const seen = at(`last.${key}`);
    const entry = ledgers.get(unitId)?.get(indicatorId) ?? null;
    const read = readPlanRow(texts, indicator, valuesOf(entry, indicator));
    if (read.kind === "row") {
      const reason = at(`reason.${key}`).trim();
      const own = { ...read.values, ...(reason === "" ? {} : { reason }) };
      rows.push({ indicatorId, unitId, ...own, supersedesId: seen === "" ? null : seen });
    }
    if (read.kind === "invalid") {
      for (const [field, text] of Object.entries(read.errors)) errors[`${field}.${key}`] = text;
    }
  }
  const document = Object.fromEntries(DOCUMENT_FIELDS.map((field) => [field, at(`document.${field}`)]));
  return {
    input: {
      year: at("year"),
      reason: at("reason"),
      effectiveOn: at("effectiveOn").trim(),
      document: { ...document, basis: at("basis") },
    },
    rows,
    errors,
  };
}
