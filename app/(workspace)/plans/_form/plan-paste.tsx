"use client";
import { type ClipboardEvent, lazy, Suspense, useState } from "react";
import { PLAN_FIELDS, type PlanField, type PlanTexts } from "@/lib/plans/read-plan-row";
import type { PastedPlans } from "./plan-paste-dialog";

/** One figure that can only be read one way goes into its field as if typed; 1.250 could be English. */
const PLAIN = /^\s*[-+]?\d+(?:,\d{1,2})?\s*$/;
/** Fields that hold words: what is pasted there is text. */
const WORDS: readonly PlanField[] = ["why", "comparator"];

const Dialog = lazy(() => import("./plan-paste-dialog"));

/** A paste of more than one plain figure is looked at first. */
export function usePlanPaste(change: (key: string, changes: Partial<PlanTexts>) => void) {
  const [pasted, setPasted] = useState<PastedPlans | null>(null);
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const control = event.target;
    if (!(control instanceof HTMLInputElement)) return;
    const [name = "", key = ""] = control.name.split(/\.(.*)/s);
    const field = PLAN_FIELDS.find((each) => each === name);
    const text = event.clipboardData.getData("text/plain");
    if (field === undefined || WORDS.includes(field) || PLAIN.test(text)) return;
    event.preventDefault();
    void import("@/app/_ui/paste/paste-clipboard").then(({ readPasted }) => {
      const block = readPasted(text);
      if (block === null) change(key, { [field]: text.trim() });
      else setPasted({ block, key, field });
    });
  };
  /** The button: a box to paste into, from the first row on. */
  const open = () => setPasted({ block: [], key: null, field: "planned" });
  return { pasted, onPaste, open, close: () => setPasted(null) };
}

/** The preview is fetched when it is needed. */
export function PlanPaste(props: Parameters<typeof Dialog>[0]) {
  return (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
}
