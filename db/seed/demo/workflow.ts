import { defaultEntryWindow } from "@/lib/periods/entry-window";
import { addDays } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";
import { reporterOf } from "./accounts";
import { at } from "./instants";
import type { DemoProfile } from "./profile";
import { randomFrom } from "./random";
import { isBeforeMerger } from "./series";

export type SheetKey = { year: number; quarter: Quarter; unitId: string };

export const REVIEWER = "vanphong";

export const isSheet = (one: SheetKey, other: SheetKey | null): boolean =>
  other !== null && one.year === other.year && one.quarter === other.quarter && one.unitId === other.unitId;

/** When and by whom an approved sheet was filled in, submitted and approved. */
export type Course = {
  recordedBy: string | null;
  recordedAt: number;
  /** null = taken over from before the system. */
  submittedAt: number | null;
  approvedAt: number;
  approvedBy: string;
};

/**
 * The predecessors' sheets were taken over in July 2025. Everyone else submits in the six days before the due date,
 * about one in twelve a day late.
 */
export function courseOf({ accounts }: DemoProfile, { year, quarter, unitId }: SheetKey): Course {
  if (isBeforeMerger(year, quarter)) {
    return {
      recordedBy: null,
      recordedAt: at("2025-07-08", 9),
      submittedAt: null,
      approvedAt: at("2025-07-15", 15),
      approvedBy: REVIEWER,
    };
  }
  const random = randomFrom(`course ${year} ${quarter} ${unitId}`);
  const { dueOn } = defaultEntryWindow(year, quarter);
  const submittedOn = addDays(dueOn, random.chance(8) ? 1 : -random.between(1, 5));
  const minute = random.between(0, 59);
  return {
    recordedBy: reporterOf(accounts, unitId),
    recordedAt: at(submittedOn, 8, minute),
    submittedAt: at(submittedOn, 14, minute),
    approvedAt: at(addDays(dueOn, 2), random.between(8, 16), minute),
    approvedBy: REVIEWER,
  };
}
