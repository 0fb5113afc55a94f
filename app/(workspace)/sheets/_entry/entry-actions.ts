import type { CellText } from "@/lib/sheets/entry/cell-state";

/** What a row asks of its sheet; stable over renders, so that a letter in one cell draws one row. */
export type EntryActions = {
  type: (id: string, patch: Partial<CellText>) => void;
  leave: (id: string, patch?: Partial<CellText>) => void;
  settle: (id: string, keep: "mine" | "theirs") => void;
  /** The cursor came into the row. */
  arrive: (id: string) => void;
  openDetails: (id: string) => void;
};
