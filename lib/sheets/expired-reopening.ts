import type { LocalDate } from "@/lib/periods/local-date";
import type { QuarterRef } from "./sheet-row";

/** A reopened sheet whose last day is over and that says something else than what was approved. */
export type ExpiredReopening = QuarterRef & {
  unitId: string;
  unitName: string;
  reopenedUntil: LocalDate;
  /** Cells that differ from their approved version. */
  changed: number;
};
