import { nameKey } from "@/lib/org-units/parse-unit-list";
import { nameFinder } from "@/lib/paste/row-names";

type Named = { id: string; name: string };
export type Found<T> = { kind: "one"; item: T } | { kind: "none" } | { kind: "many"; names: string[] };

/**
 * Finds things by the name a file gives them: exactly as written first, then without marks, case and numbering. A name
 * that fits two things finds neither.
 */
export function finderOf<T extends Named>(items: readonly T[]): (text: string) => Found<T> {
  const folded = nameFinder(items.map((item) => item.name));
  const exact = new Map<string, T[]>();
  for (const item of items) exact.set(nameKey(item.name), [...(exact.get(nameKey(item.name)) ?? []), item]);
  return (text) => {
    const found = exact.get(nameKey(text)) ?? folded(text).flatMap((index) => items[index] ?? []);
    const [item] = found;
    if (item === undefined) return { kind: "none" };
    if (found.length > 1) return { kind: "many", names: found.map((each) => each.name) };
    return { kind: "one", item };
  };
}

/** The sentence for a name that found nothing or too much; null when it found one. */
export function findProblem(found: Found<unknown>, what: string, text: string): string | null {
  if (found.kind === "one") return null;
  if (found.kind === "none") return `Không tìm thấy ${what} “${text}”.`;
  const names = [...new Set(found.names)].slice(0, 4).map((name) => `“${name}”`);
  return `“${text}” ứng với ${found.names.length} ${what}: ${names.join(", ")}. Xin ghi đúng tên hoặc mã.`;
}
