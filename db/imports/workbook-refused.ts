import type { WorkbookProblem } from "@/lib/workbooks/workbook";

/** Thrown while a workbook is read: what is wrong with it, and where. */
export class WorkbookRefused extends Error {
  readonly problem: WorkbookProblem;
  readonly place: string | null;
  constructor(problem: WorkbookProblem, place: string | null = null) {
    super(`${problem}${place === null ? "" : ` at ${place}`}`);
    this.problem = problem;
    this.place = place;
  }
}
