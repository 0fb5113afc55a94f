/**
 * How a sentence is put, where several ways say the same figures in the same order: `opening` = where it says its
 * period, `wording` = its verbs. 0 is the plain form of each.
 */
export type Form = 0 | 1 | 2;
export type Variant = { opening: Form; wording: Form };

export const PLAIN: Variant = { opening: 0, wording: 0 };

/**
 * The variant of the sentence that stands at `place` (from 0) of its lĩnh vực: neighbours open differently, and the
 * same figures always read the same.
 */
export function variantAt(code: string, place: number): Variant {
  let sum = 0;
  for (const letter of code) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return { opening: formOf(place), wording: formOf(sum + Math.floor(place / 3)) };
}

function formOf(number: number): Form {
  return (number % 3) as Form;
}
