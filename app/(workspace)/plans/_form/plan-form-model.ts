import type { PlanDocument } from "@/lib/plans/ledger";
import type { PlanBasis } from "@/lib/plans/plan";
import type { PlanFormLine } from "@/lib/plans/plan-form-line";
import type { PlanFormSubject } from "@/lib/plans/read-plan-form";

/** One document giving many figures: of one unit by indicator, or of one indicator by unit. */
export type PlanFormModel = {
  year: number;
  basis: PlanBasis;
  committeeName: string;
  documents: PlanDocument[];
  subject: PlanFormSubject;
  /** Given to, and where the person goes back to. */
  unit: { id: string; name: string };
  /** Head of the first column: "Chỉ tiêu" or "Đơn vị". */
  lineHead: string;
  groups: { id: string; name: string; lines: PlanFormLine[] }[];
  /** The commune's plan the lines share out; null where there is nothing to compare with. */
  whole: {
    planned: number;
    unitOfMeasure: string;
    decimals: number;
    /** Plans that still count though their units ended in the year: nobody was given the work after them. */
    kept: number[];
  } | null;
};
