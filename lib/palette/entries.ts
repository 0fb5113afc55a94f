import { foldForSearch } from "@/lib/format/fold";

/** One thing the palette ("Tìm nhanh") goes to: [name, what stands small beside it, address]. Compact: it is sent as JSON. */
export type PaletteEntry = readonly [name: string, detail: string, href: string];
export type PaletteGroup = { heading: string; entries: PaletteEntry[] };

/** What one searches an entry by: its words without accents and case, the small ones included. */
export function searchText([name, detail]: PaletteEntry): string {
  return foldForSearch(`${name} ${detail}`);
}

/**
 * How well what was typed finds a text: 0 = not at all. Each word typed must begin a word of the text, in any order
 * ("2 bon" finds "Chi bộ bon 2"); a text that begins as typed comes first, one known by its initials ("gcn") last.
 * @param text as `searchText` gives it
 */
export function matchScore(text: string, typed: string): number {
  const wanted = foldForSearch(typed);
  if (wanted === "") return 1;
  if (text.startsWith(wanted)) return 1;
  const words = text.split(/[^a-z0-9%]+/).filter(Boolean);
  const parts = wanted.split(" ");
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return text.includes(wanted) ? 0.9 : 0.7;
  const initials = words.map((word) => word[0]).join("");
  return parts.length === 1 && wanted.length > 1 && initials.includes(wanted) ? 0.4 : 0;
}
