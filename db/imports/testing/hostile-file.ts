import type { WorkbookProblem } from "@/lib/workbooks/workbook";

/** A file that must be refused: why, and at which cell or part. */
export type HostileFile = {
  name: string;
  bytes: () => Buffer;
  problem: WorkbookProblem;
  place?: string;
  fileName?: string;
};
