import { useDeferredValue, useEffect, useRef, useState } from "react";
import type { Quarter } from "@/lib/periods/period";
import type { CheckedRow, checkSheet } from "@/lib/sheets/checks/check-sheet";
import type { CellWarning } from "@/lib/sheets/checks/warning";
import type { EntrySession } from "@/lib/sheets/entry/entry-session";
import { parseCell } from "@/lib/sheets/parse-cells";
import { loadChecks } from "./entry-parts";

type Warnings = Map<string, readonly CellWarning[]>;
type Check = typeof checkSheet;

/** What is odd about the figures as typed. Never holds up a letter; a row whose warnings stay keeps the same list. */
export function useWarnings(session: EntrySession, quarter: Quarter): Warnings {
  const { rows, cells } = useDeferredValue(session);
  const [check, setCheck] = useState<{ sheet: Check } | null>(null);
  useEffect(() => {
    // Without the checks the sheet still saves; the server asks for the missing reasons when it is submitted.
    loadChecks().then(
      ({ checkSheet: sheet }) => setCheck({ sheet }),
      () => undefined,
    );
  }, []);
  const last = useRef<{ cells: EntrySession["cells"] | null; warnings: Warnings }>({
    cells: null,
    warnings: new Map(),
  });
  if (check !== null && last.current.cells !== cells) {
    const checked = rows.map((row): CheckedRow => {
      const cell = cells[row.indicator.id];
      const parsed = cell && parseCell(row.indicator, cell.raw);
      return { ...row, value: parsed?.ok ? parsed.value : { kind: "blank" } };
    });
    last.current = { cells, warnings: keepSame(last.current.warnings, check.sheet(quarter, checked)) };
  }
  return last.current.warnings;
}

function keepSame(before: Warnings, now: Map<string, CellWarning[]>): Warnings {
  const next: Warnings = new Map();
  for (const [id, warnings] of now) {
    const known = before.get(id);
    next.set(id, known && JSON.stringify(known) === JSON.stringify(warnings) ? known : warnings);
  }
  return next;
}
