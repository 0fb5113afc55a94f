import { evidenceOf, isAmbiguous, readPastedText } from "./read-number";

/**
 * Whether a pasted block is looked at before it is taken over. One cell is pasted as if typed, unless it would not be
 * read as it stands: English, ambiguous, with a unit, in brackets, or not shown by Excel.
 */
export function needsPreview(block: readonly (readonly string[])[]): boolean {
  const [first, ...more] = block.flat();
  if (more.length > 0) return true;
  const cell = readPastedText(first ?? "");
  if (cell.kind !== "number") return cell.kind === "not-shown";
  return isAmbiguous(cell) || evidenceOf(cell) === "english" || cell.unit !== "" || cell.brackets;
}
