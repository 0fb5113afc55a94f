"use client";
import { PasteDialog } from "@/app/_ui/paste/paste-dialog";
import type { RawCell } from "@/lib/sheets/cell-form";
import type { EntryRow } from "@/lib/sheets/entry-form";
import type { PastePart, PasteTarget } from "@/lib/sheets/paste/paste-line";
import { sheetTable } from "@/lib/sheets/paste/plan-paste";

type SheetPasteProps = {
  block: string[][];
  rows: EntryRow[];
  start: { indicatorId: string; part: PastePart };
  current: (indicatorId: string) => RawCell;
  locked: (indicatorId: string) => boolean;
  onAccept: (changes: { indicatorId: string; raw: Partial<RawCell> }[]) => void;
  onCancel: () => void;
};

const WORDS = {
  rowHead: "Chỉ tiêu",
  unknownRow: "Phiếu không có chỉ tiêu này.",
  beyondEnd: "Quá dòng cuối của phiếu.",
  nameOf: ({ indicator }: PasteTarget) => indicator.name,
  unitOf: ({ indicator: { unitOfMeasure, cumulativeBase } }: PasteTarget) =>
    typeof cumulativeBase === "number" ? `${unitOfMeasure}, lũy kế từ đầu năm` : unitOfMeasure,
};

/** What a paste into the sheet would do, before anything is written. */
export default function SheetPasteDialog({ block, rows, start, current, locked, onAccept, onCancel }: SheetPasteProps) {
  const targets = rows.map(({ indicator }) => ({
    indicator,
    raw: current(indicator.id),
    locked: locked(indicator.id),
  }));
  const index = rows.findIndex((row) => row.indicator.id === start.indicatorId);
  return (
    <PasteDialog
      {...{ block, targets, onCancel }}
      startIndex={Math.max(0, index)}
      table={sheetTable(start.part)}
      title="Dán số liệu"
      words={WORDS}
      onAccept={(changes) =>
        onAccept(changes.map(({ target, patch }) => ({ indicatorId: target.indicator.id, raw: patch })))
      }
    />
  );
}
