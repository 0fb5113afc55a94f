import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { KeyActions } from "@/app/_ui/table-keys";
import type { PlanFormLine } from "@/lib/plans/plan-form-line";
import { PLAN_FIELDS, type PlanTexts } from "@/lib/plans/read-plan-row";
import {
  changePlans,
  type PlanPatch,
  redoPlans,
  startHistory,
  type TypedPlans,
  undoPlans,
} from "@/lib/plans/typed-plans";

/** What is typed into the rows, with undo and the keys of a table. */
export function usePlanGrid(lines: readonly PlanFormLine[], start: () => TypedPlans) {
  const [history, setHistory] = useState(() => startHistory(start()));
  const change = useCallback((key: string, changes: Partial<PlanTexts>) => {
    const field = `${Object.keys(changes).join(" ")}.${key}`;
    setHistory((before) => changePlans(before, [{ key, changes }], field));
  }, []);
  const changeMany = useCallback((patches: readonly PlanPatch[]) => {
    setHistory((before) => changePlans(before, patches));
  }, []);
  const undo = useCallback(() => setHistory(undoPlans), []);
  const redo = useCallback(() => setHistory(redoPlans), []);
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => takeOver(grid.current, change), [change]);
  const keys = useMemo(
    (): KeyActions => ({
      undo,
      redo,
      restore: (id) => {
        const line = lines.find((each) => each.key === id);
        if (line) changeMany([{ key: id, changes: line.texts }]);
      },
      fillDown: (from, to) => {
        if (!(from instanceof HTMLInputElement) || to.dataset.cell === undefined || from.type === "checkbox") return;
        changeMany([{ key: to.dataset.cell, changes: { planned: from.value } }]);
      },
      openDetails: (id) => {
        const more = document.getElementById(`more.${id}`);
        if (more instanceof HTMLDetailsElement) more.open = !more.open;
      },
    }),
    [lines, undo, redo, changeMany],
  );
  return { grid, typed: history.now, history, change, changeMany, undo, redo, keys };
}

/** What somebody typed before JavaScript ran stands in the controls, and React does not know of it. */
function takeOver(grid: HTMLElement | null, change: (key: string, changes: Partial<PlanTexts>) => void): void {
  for (const control of grid?.querySelectorAll("input, select") ?? []) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    const [name = "", key = ""] = control.name.split(/\.(.*)/s);
    const field = PLAN_FIELDS.find((each) => each === name);
    if (field === undefined) continue;
    const isOff = control instanceof HTMLInputElement && control.type === "checkbox" && !control.checked;
    change(key, { [field]: isOff ? "" : control.value });
  }
}
