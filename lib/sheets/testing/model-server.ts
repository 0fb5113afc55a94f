import type { CellValue, Certainty } from "@/lib/indicators/figure";
import type { CellAnswer } from "../cell-answer";
import type { Batch } from "../entry/entry-session";
import type { BatchAnswer } from "../entry/saving";
import type { CellEntry } from "../schema";
import { isSameContent } from "../sheet-content";

type Stored = { value: CellValue; certainty: Certainty; version: number };

const BLANK: Stored = { value: { kind: "blank" }, certainty: "final", version: 0 };

/** What db/sheets/record-cells promises, in memory: compare-and-set per cell, one answer per operation id. */
export class ModelServer {
  readonly cells = new Map<string, Stored>();
  /** Every figure that was ever stored, oldest first. */
  readonly history: { indicatorId: string; value: CellValue; ofOthers: boolean }[] = [];
  private readonly operations = new Map<string, BatchAnswer>();

  read(id: string): Stored {
    return this.cells.get(id) ?? BLANK;
  }

  /** Whether another person stored the cell's version. */
  isOfOthers(id: string, version: number): boolean {
    return this.history.filter((each) => each.indicatorId === id)[version - 1]?.ofOthers ?? false;
  }

  save(batch: Batch): BatchAnswer {
    const known = this.operations.get(batch.operationId);
    if (known) return known;
    const notes = batch.notes.map((note) => ({
      id: note.id,
      status: "saved" as const,
      version: 1,
      cellVersion: note.cellVersion,
    }));
    const answer = { cells: batch.cells.map((entry) => this.saveCell(entry)), notes, at: 1 };
    this.operations.set(batch.operationId, answer);
    return answer;
  }

  /** Another person saves over whatever stands. */
  overwrite(indicatorId: string, value: CellValue): void {
    this.store(indicatorId, value, "final", true);
  }

  private saveCell({ indicatorId, value, certainty, version }: CellEntry): CellAnswer {
    const current = this.read(indicatorId);
    if (isSameContent({ value, certainty }, current)) {
      return { indicatorId, status: "unchanged", version: current.version };
    }
    if (version !== current.version) {
      const theirs = { theirs: current.value, theirCertainty: current.certainty };
      return {
        indicatorId,
        status: "conflict",
        version: current.version,
        ...theirs,
        recordedByName: null,
        recordedAt: null,
      };
    }
    return { indicatorId, status: "saved", version: this.store(indicatorId, value, certainty) };
  }

  private store(indicatorId: string, value: CellValue, certainty: Certainty, ofOthers = false): number {
    const version = this.read(indicatorId).version + 1;
    this.cells.set(indicatorId, { value, certainty, version });
    this.history.push({ indicatorId, value, ofOthers });
    return version;
  }
}
