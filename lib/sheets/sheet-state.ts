/** States of a sheet (one unit × one quarter), design §5. */
export const SHEET_STATES = [
  "not-started",
  "in-progress",
  "submitted",
  "reviewing",
  "returned",
  "approved",
  "excused",
] as const;
export type SheetState = (typeof SHEET_STATES)[number];

export const SHEET_ACTIONS = ["enter", "submit", "withdraw", "take", "return", "approve", "reopen", "excuse"] as const;
export type SheetAction = (typeof SHEET_ACTIONS)[number];

const ALLOWED: Record<SheetState, readonly SheetAction[]> = {
  "not-started": ["enter", "excuse"],
  "in-progress": ["enter", "submit", "excuse"],
  submitted: ["withdraw", "take", "return", "approve"],
  reviewing: ["return", "approve"],
  returned: ["enter", "submit", "excuse"],
  approved: ["reopen"],
  excused: ["enter"],
};

/** Whether the action may be taken from the state, rights and period lock apart. */
export function isAllowedFrom(state: SheetState, action: SheetAction): boolean {
  return ALLOWED[state].includes(action);
}

export const PERIOD_STATES = ["open", "locked"] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];
