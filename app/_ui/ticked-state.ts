import { type FormState, IDLE } from "./form-state";

/** Answer to a form in which things are ticked: lines about single ones, and the values that stay ticked. */
export type TickedState = FormState & { lines: string[]; checked: string[] };

export const NOTHING_TICKED: TickedState = { ...IDLE, lines: [], checked: [] };
