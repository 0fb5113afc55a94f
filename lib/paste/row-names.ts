import { foldForSearch } from "@/lib/format/fold";

/** "1.", "1.2)", "II.", "a)", "-", "+": how tables number and indent their rows. */
const NUMBERING = /^(?:(?:\d+(?:\.\d+)*|[ivx]+|[a-z])[.)]|[-–—+*•])\s*/;

/** The key under which the name of a row is looked up; marks, case, numbering and punctuation do not count. */
export function rowNameKey(text: string): string {
  return foldForSearch(text)
    .replace(NUMBERING, "")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

/** "Thu nội địa (triệu đồng)" → "Thu nội địa". */
function withoutBrackets(text: string): string {
  return text.replace(/\s*\([^()]*\)\s*:?\s*$/, "");
}

/**
 * Finds rows of the sheet by the name another table gives them. A name without its brackets counts where only one
 * row answers to it. Of several rows with one name the first use takes the first, the next the second.
 */
export function nameFinder(names: readonly string[]): (text: string) => readonly number[] {
  const full = indexBy(names, rowNameKey);
  const short = indexBy(names, (name) => rowNameKey(withoutBrackets(name)));
  return (text) => {
    for (const key of [rowNameKey(text), rowNameKey(withoutBrackets(text))]) {
      if (key === "") continue;
      const found = full.get(key);
      if (found) return found;
      const shortened = short.get(key);
      if (shortened?.length === 1) return shortened;
    }
    return [];
  };
}

function indexBy(names: readonly string[], keyOf: (name: string) => string): Map<string, number[]> {
  const index = new Map<string, number[]>();
  names.forEach((name, position) => {
    const key = keyOf(name);
    index.set(key, [...(index.get(key) ?? []), position]);
  });
  return index;
}
