import { headOf } from "./annex-book";
import { FIXED_COLUMNS } from "./annexes/annex-table";
import { annexColumns } from "./annexes/build-annexes";
import { ANNEX_KINDS, type AnnexChoice, type AnnexKind } from "./draft";
import { ANNEX_LABELS } from "./draft-labels";
import type { ReportInput } from "./report-input";

/** An annex to be chosen; without columns it has nothing to say yet. */
export type AnnexOffer = {
  kind: AnnexKind;
  label: string;
  chosen: boolean;
  /** Without number and name of the row, which always stand. */
  columns: { key: string; title: string; kept: boolean }[];
};

/** Those that stand in the report first, in their order. */
export function offerAnnexes(chosen: readonly AnnexChoice[], input: ReportInput): AnnexOffer[] {
  const kinds = chosen.map(({ kind }) => kind);
  return [...kinds, ...ANNEX_KINDS.filter((kind) => !kinds.includes(kind))].map((kind) => {
    const without = chosen.find((each) => each.kind === kind)?.withoutColumns ?? [];
    const columns = annexColumns(kind, input).slice(FIXED_COLUMNS);
    return {
      ...{ kind, label: ANNEX_LABELS[kind], chosen: kinds.includes(kind) },
      columns: columns.map((column) => ({
        ...{ key: column.key, kept: !without.includes(column.key) },
        title: headOf(column),
      })),
    };
  });
}

/** What a form with ticked annexes and columns chooses; a column that was not shown stays as it was. */
export function chosenAnnexes(
  ticked: { annexes: readonly string[]; columns: readonly string[]; shown: readonly string[] },
  before: readonly AnnexChoice[],
): AnnexChoice[] {
  const kinds = [...before.map(({ kind }) => kind), ...ANNEX_KINDS];
  return [...new Set(kinds)]
    .filter((kind) => ticked.annexes.includes(kind))
    .map((kind) => {
      const keysOf = (all: readonly string[]) =>
        all.filter((each) => each.startsWith(`${kind}|`)).map((each) => each.slice(kind.length + 1));
      const [shown, kept] = [keysOf(ticked.shown), keysOf(ticked.columns)];
      const unseen = before.find((each) => each.kind === kind)?.withoutColumns.filter((key) => !shown.includes(key));
      return { kind, withoutColumns: [...(unseen ?? []), ...shown.filter((key) => !kept.includes(key))] };
    });
}
