import type { Indicator } from "@/lib/indicators/indicator";
import type { PlanEntry } from "./ledger";
import { PLAN_FIELDS, type PlanRowValues, type PlanTexts, readPlanRow } from "./read-plan-row";

type Row = PlanRowValues & { indicatorId: string; supersedesId: string | null };
type ReadForm = {
  /** Document and place as typed, for the schema. */
  input: { year: string; unitId: string; reason: string; document: Record<string, string> };
  rows: Row[];
  /** Keyed by the control's name, `planned.<indicator>`. */
  errors: Record<string, string>;
};

const DOCUMENT_FIELDS = ["number", "issuedOn", "issuer", "title"] as const;

/**
 * Reads the whole plan form: `listed` names the indicators on it, every control is `<field>.<indicator>`. Rows that
 * are empty or unchanged are left out. `ledger` holds what is in force, by indicator.
 */
export function readPlanForm(
  values: Record<string, string>,
  indicators: readonly Indicator[],
  ledger: ReadonlyMap<string, PlanEntry>,
): ReadForm {
  const at = (name: string) => values[name] ?? "";
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const reason = at("reason");
  const rows: Row[] = [];
  const errors: Record<string, string> = {};
  for (const indicatorId of at("listed").split(" ")) {
    const indicator = known.get(indicatorId);
    if (!indicator) continue;
    const texts = Object.fromEntries(PLAN_FIELDS.map((field) => [field, at(`${field}.${indicatorId}`)])) as PlanTexts;
    const seen = at(`current.${indicatorId}`);
    const read = readPlanRow(texts, indicator, ledger.get(indicatorId) ?? null, reason.trim() !== "");
    if (read.kind === "row") rows.push({ indicatorId, ...read.values, supersedesId: seen === "" ? null : seen });
    if (read.kind === "invalid") {
      for (const [field, text] of Object.entries(read.errors)) errors[`${field}.${indicatorId}`] = text;
    }
  }
  const document = Object.fromEntries(DOCUMENT_FIELDS.map((field) => [field, at(`document.${field}`)]));
  return {
    input: { year: at("year"), unitId: at("unitId"), reason, document: { ...document, basis: at("basis") } },
    rows,
    errors,
  };
}
