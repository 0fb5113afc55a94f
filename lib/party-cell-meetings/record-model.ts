import type { LocalDate } from "@/lib/periods/local-date";
import { inForceOn } from "@/lib/settings/dated";
import type { Rubric } from "./rubric";

/** What the form of a record opens with. */
export type RecordModel = {
  unit: { id: string; name: string };
  year: number;
  /** null = a new record. */
  meetingId: string | null;
  version: number;
  operationId: string;
  today: LocalDate;
  texts: Record<string, string>;
  /** Where counts and tasks were taken from: "phiếu tháng 10/2026"; null = from nowhere. */
  source: string | null;
  /** Months that may be chosen, 1–12. */
  months: readonly number[];
  rubrics: readonly { effectiveFrom: LocalDate; value: Rubric }[];
  /** The rubric the record was written under; it stays while the day does. */
  pinned: { heldOn: LocalDate; value: Rubric } | null;
};

/** The rubric of a meeting held on the day. */
export function rubricOn({ rubrics, pinned }: RecordModel, heldOn: LocalDate): Rubric | null {
  return pinned?.heldOn === heldOn ? pinned.value : (inForceOn(rubrics, heldOn)?.value ?? null);
}
