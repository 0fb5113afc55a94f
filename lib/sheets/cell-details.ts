import { formatQuantity } from "@/lib/format/numbers";
import type { CellValue, Certainty } from "@/lib/indicators/figure";
import { isRate } from "@/lib/indicators/indicator";
import { formatPlan } from "@/lib/indicators/labels";
import { recorderWords, type Supply } from "@/lib/indicators/supply";
import { type CellLine, cellLine } from "./cell-line";
import { entryWords } from "./cell-words";
import { cumulativeBase } from "./cumulative";
import { lastSubmission } from "./entry-form";
import type { CellFile } from "./evidence/cell-file";
import type { CellNote } from "./note";
import { samePeriodNote, samePeriodText } from "./same-period";
import type { Sheet } from "./sheet";
import type { SheetRow } from "./sheet-row";

/** One stored step in the life of a cell, oldest first, as actual_changes keeps it. */
export type RecordedStep = {
  sequence: number;
  event: "recorded" | "approved";
  value: CellValue;
  certainty: Certainty;
  actorName: string | null;
  supply: Supply | null;
  at: number;
};

/** One line of Lịch sử: `words` is "96 → 9.600", or what was approved. */
export type CellStep = { key: number; at: number; who: string; words: string; approved: boolean };

export type CellLimit = { label: string; value: string };

/** What the panel beside the sheet knows of one cell; the same on the server that builds it and in the browser. */
export type CellDetails = {
  /** Of the figure these details speak of. */
  cellVersion: number;
  line: CellLine | null;
  limits: CellLimit[];
  /** Newest first; `olderSteps` more are not sent. */
  steps: CellStep[];
  olderSteps: number;
  /** Oldest first. */
  notes: CellNote[];
  /** The reader's own note that is still theirs to word: shown as the field, not in the thread. */
  draftId: string | null;
  files: CellFile[];
};

/** Each autosave is a step; what lies further back is in the audit trail. */
const MOST_STEPS = 30;

export type DetailSources = { sheet: Sheet; indicatorId: string; steps: readonly RecordedStep[]; files: CellFile[] };

/** Null when the indicator is not on the sheet. */
export function buildCellDetails(sources: DetailSources, accountId: string): CellDetails | null {
  const { sheet, indicatorId, steps, files } = sources;
  const row = sheet.rows.find((each) => each.indicator.id === indicatorId);
  if (!row) return null;
  const notes = sheet.notes.filter((note) => note.indicatorId === indicatorId);
  const since = lastSubmission(sheet);
  const draft = notes.findLast((note) => note.authorId === accountId && note.createdAt > since);
  const all = toSteps(steps, row, sheet);
  return {
    cellVersion: row.cell.version,
    line: cellLine(row, sheet),
    limits: limitsOf(row),
    steps: all.slice(0, MOST_STEPS),
    olderSteps: Math.max(0, all.length - MOST_STEPS),
    notes,
    draftId: draft?.id ?? null,
    files,
  };
}

function toSteps(steps: readonly RecordedStep[], row: SheetRow, { quarter }: Sheet): CellStep[] {
  const base = cumulativeBase(row.indicator, quarter, row.earlier);
  const say = (value: CellValue, certainty: Certainty) => entryWords({ cumulativeBase: base }, value, certainty);
  let before = say({ kind: "blank" }, "final");
  const lines = steps.map(({ sequence, event, value, certainty, actorName, supply, at }) => {
    const after = say(value, certainty);
    const approved = event === "approved";
    const words = approved ? after : `${before} → ${after}`;
    if (!approved) before = after;
    const who = actorName ?? "Chương trình";
    return { key: sequence, at, who: approved ? who : recorderWords(who, supply), words, approved };
  });
  return lines.toReversed();
}

/** What the figure is held against; what is not there is left out. */
function limitsOf(row: SheetRow): CellLimit[] {
  const { indicator, plan, samePeriod, likeUnitsMedian } = row;
  const unit = isRate(indicator) ? "%" : ` ${indicator.unitOfMeasure}`;
  const same = samePeriodText(row);
  const note = samePeriodNote(row.samePeriodOf);
  const hasNumber = samePeriod.kind === "value" || samePeriod.kind === "rate";
  return [
    ...(plan
      ? [
          {
            label: plan.of === "commune" ? "Kế hoạch năm của xã" : "Kế hoạch năm",
            value:
              plan.plan.comparator === "milestone"
                ? formatPlan(plan.plan, indicator)
                : `${formatPlan(plan.plan, indicator)}${unit}`,
          },
        ]
      : []),
    ...(same === ""
      ? []
      : [
          {
            label: "Cùng kỳ năm trước",
            value: `${hasNumber ? `${same}${unit}` : same}${note === "" ? "" : ` (${note})`}`,
          },
        ]),
    ...(likeUnitsMedian === null
      ? []
      : [
          {
            label: "Mức phổ biến của đơn vị cùng loại",
            value: `${formatQuantity(likeUnitsMedian, indicator.decimals)}${unit}`,
          },
        ]),
  ];
}
