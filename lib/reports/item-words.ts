import type { AnnexChoice, DraftItem } from "./draft";
import { ANNEX_LABELS } from "./draft-labels";
import { wordingSeen } from "./reworded-text";

/** What somebody wrote in a section, as plain text for the trail; sentences of the program are not theirs. */
export function itemsInWords(items: readonly DraftItem[]): string {
  return items.flatMap(wordsOf).join("\n");
}

function wordsOf(item: DraftItem): string[] {
  switch (item.kind) {
    case "own":
    case "frozen":
      return [item.text];
    case "reworded":
      return [wordingSeen(item.parts)];
    case "left-out":
      return ["(bỏ một câu)"];
    case "generated":
      return [];
  }
}

/** "Biểu chỉ tiêu, bỏ 2 cột". */
export function annexInWords({ kind, withoutColumns }: AnnexChoice): string {
  const { length } = withoutColumns;
  return length === 0 ? ANNEX_LABELS[kind] : `${ANNEX_LABELS[kind]}, bỏ ${length} cột`;
}
