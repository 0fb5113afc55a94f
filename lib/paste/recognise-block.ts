import { type Convention, evidenceOf, isAmbiguous, type PastedText } from "./read-number";

export type Recognised = {
  /** How ambiguous cells are read; null while nobody has said. */
  convention: Convention | null;
  /** The ambiguous cells are not settled by the others: ask once for the block. */
  ask: boolean;
  /** Both kinds of numbers stand in the block: every English one is marked. */
  mixed: boolean;
};

/**
 * One convention for a whole block, from the cells that can be read in one way only.
 * @param evidence all figures of the block, also of columns that are not taken over
 * @param taken the cells that will be taken over: only their ambiguity matters
 * @param answer what the person said, if asked before
 */
export function recogniseBlock(
  evidence: readonly PastedText[],
  taken: readonly PastedText[],
  answer: Convention | undefined,
): Recognised {
  const proved = new Set(evidence.map(evidenceOf).filter((each) => each !== null));
  const mixed = proved.size > 1;
  const [only] = proved;
  if (!taken.some(isAmbiguous)) return { convention: null, ask: false, mixed };
  if (only !== undefined && !mixed) return { convention: only, ask: false, mixed };
  return { convention: answer ?? null, ask: true, mixed };
}
