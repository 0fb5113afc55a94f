"use client";
import { PasteDialog } from "@/app/_ui/paste/paste-dialog";
import { type PlanTarget, planTable } from "@/lib/plans/paste-plans";
import type { PlanFormLine } from "@/lib/plans/plan-form-line";
import type { PlanField } from "@/lib/plans/read-plan-row";
import type { PlanPatch, TypedPlans } from "@/lib/plans/typed-plans";

/** What was pasted, and the row and field with the cursor; no block = first shows a box to paste into. */
export type PastedPlans = { block: string[][]; key: string | null; field: PlanField };

type PlanPasteProps = {
  lines: readonly PlanFormLine[];
  lineHead: string;
  pasted: PastedPlans;
  typed: TypedPlans;
  onAccept: (patches: PlanPatch[]) => void;
  onCancel: () => void;
};

/** What a paste would put into the plans, row by row, before anything is taken over. */
export default function PlanPasteDialog({ lines, lineHead, pasted, typed, onAccept, onCancel }: PlanPasteProps) {
  const targets = lines.map((line) => ({ line, texts: typed[line.key] ?? line.texts }));
  const index = lines.findIndex((line) => line.key === pasted.key);
  return (
    <PasteDialog
      {...{ targets, onCancel }}
      block={pasted.block}
      startIndex={Math.max(0, index)}
      table={planTable(pasted.field)}
      title="Dán kế hoạch"
      words={{
        rowHead: lineHead,
        unknownRow: `Bảng không có ${lineHead.toLowerCase()} này.`,
        beyondEnd: "Quá dòng cuối của bảng.",
        nameOf: ({ line }: PlanTarget) => line.name,
        unitOf: ({ line }: PlanTarget) => line.unitOfMeasure,
      }}
      onAccept={(changes) => onAccept(changes.map(({ target, patch }) => ({ key: target.line.key, changes: patch })))}
    />
  );
}
