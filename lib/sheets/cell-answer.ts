import type { CellValue, Certainty } from "@/lib/indicators/figure";
import type { CellRefusal, SheetRefusal } from "./labels";
import type { SheetState } from "./sheet-state";

/** What became of one cell of a saved batch. */
export type CellAnswer =
  | { indicatorId: string; status: "saved"; version: number }
  | { indicatorId: string; status: "unchanged"; version: number }
  /** Someone else saved in between: both values stand until a person chooses. */
  | {
      indicatorId: string;
      status: "conflict";
      version: number;
      theirs: CellValue;
      theirCertainty: Certainty;
      recordedByName: string | null;
      recordedAt: number | null;
    }
  | { indicatorId: string; status: "refused"; reason: CellRefusal };

export type RecordAnswer = { ok: true; state: SheetState; cells: CellAnswer[] } | { ok: false; reason: SheetRefusal };
