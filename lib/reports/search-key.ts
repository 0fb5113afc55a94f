import { foldForSearch } from "@/lib/format/fold";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { parsePeriodKey } from "@/lib/periods/period";
import { type Block, plainText, type ReportDocument, spansOf } from "./document";

/** Stands once in a key: what comes before it says which report it is, what follows is its prose. */
export const END_OF_HEAD = "¶";

/**
 * What the archive finds a report by, folded: "báo cáo quý III/2026" in all the ways it is typed, its number, its title
 * and its prose. Each line stands between spaces, so that a whole word can be looked for.
 */
export function reportSearchKey(document: ReportDocument, number: string): string {
  const head = [...periodNames(document.periodKey), `báo cáo số ${number}`, ...document.abstract];
  return `${linesOf(head)}${END_OF_HEAD}${linesOf(document.body.map(blockText))}`;
}

function linesOf(texts: readonly string[]): string {
  return texts.map((text) => ` ${searchable(text)} `).join("\n");
}

/** Folded, without the signs that end a word or stand around it: "chỉ tiêu, nhiệm vụ" is found without the comma. */
function searchable(text: string): string {
  return foldForSearch(text)
    .replaceAll(END_OF_HEAD, "")
    .replace(/[,.;:!?)]+(?=\s|$)|(?<=^|\s)\(/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function blockText(block: Block): string {
  return block.kind === "heading" ? block.text : plainText(spansOf(block));
}

/** With roman and arabic quarters, "quý III/2026" and "quý III năm 2026". */
function periodNames(key: string): string[] {
  const period = parsePeriodKey(key);
  if (period === null) return [];
  const said = `báo cáo ${formatPeriodInSentence(period)}`;
  if (period.kind !== "quarter") return [said, `báo cáo ${period.year}`];
  const { quarter, year } = period;
  const long = said.replace("/", " năm ");
  return [said, long, `báo cáo quý ${quarter}/${year}`, `báo cáo quý ${quarter} năm ${year}`];
}

/**
 * What somebody looks for: a phrase that stands anywhere, or else whole words of the head in any order. Null = nothing
 * is looked for.
 */
export function searchTerms(typed: string): { phrase: string; words: string[] } | null {
  const phrase = searchable(typed).slice(0, 200);
  return phrase === "" ? null : { phrase, words: [...new Set(phrase.split(" "))].slice(0, 12) };
}
