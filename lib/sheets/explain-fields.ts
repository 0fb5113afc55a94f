import type { NoteEntry } from "./schema";

/** Names of the fields that carry the reasons of warned cells. */
export const EXPLAIN_FIELDS = {
  text: (indicatorId: string) => `reason-${indicatorId}`,
  version: (indicatorId: string) => `seen-${indicatorId}`,
  note: (indicatorId: string) => `note-${indicatorId}`,
} as const;

const TEXT_PREFIX = EXPLAIN_FIELDS.text("");

/** The reasons that were written, as notes about the figures as they were seen; empty ones are still to come. */
export function readExplanations(values: Record<string, string>): NoteEntry[] {
  return Object.keys(values).flatMap((name) => {
    const text = (values[name] ?? "").trim();
    if (!name.startsWith(TEXT_PREFIX) || text === "") return [];
    const indicatorId = name.slice(TEXT_PREFIX.length);
    const version = values[EXPLAIN_FIELDS.version(indicatorId)] ?? "";
    const id = values[EXPLAIN_FIELDS.note(indicatorId)] ?? "";
    return /^\d{1,6}$/.test(version) ? [{ id, indicatorId, text, cellVersion: Number(version) }] : [];
  });
}
