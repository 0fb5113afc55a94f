import { type FormState, IDLE } from "@/app/_ui/form-state";

/** Answer to several sheets at once: one line for each that could not be handled, and what stays ticked. */
export type SelectedState = FormState & { lines: string[]; checked: string[] };

export const NOTHING_SELECTED: SelectedState = { ...IDLE, lines: [], checked: [] };

/** Why the reason of a return is not accepted; null = it is. */
export function reasonProblem(text: string): string | null {
  const reason = text.trim();
  if (reason === "") return "Ghi lý do để đơn vị biết.";
  return reason.length > 500 ? "Lý do dài quá 500 ký tự." : null;
}
