/** Longest text of one note. */
export const LONGEST_NOTE = 1000;

/** One line of the thread beside a cell. */
export type CellNote = {
  id: string;
  indicatorId: string;
  authorId: string;
  authorName: string | null;
  text: string;
  /** The version of the cell the note speaks of; 0 = no figure yet. */
  cellVersion: number;
  createdAt: number;
  updatedAt: number;
};
