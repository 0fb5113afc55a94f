import { foldForSearch } from "@/lib/format/fold";
import { formatPeriod } from "@/lib/format/periods";
import { parsePeriodKey } from "@/lib/periods/period";
import { AUDIT_ACTION_LABELS, AUDIT_ENTITY_LABELS, describeAuditState } from "./labels";

type Entry = {
  actorName: string | null;
  action: string;
  entity: string;
  entityId: string;
  before: string | null;
  after: string | null;
};

/** Names behind the ids: units, indicators, accounts. */
type Names = ReadonlyMap<string, string>;

export type EntryWords = {
  actor: string;
  action: string;
  entity: string;
  /** The thing's name; "" where a bare reference would say nothing. */
  subject: string;
  before: string[];
  after: string[];
};

export const BY_PROGRAM = "Chương trình";

/** An entry of the trail as a person reads it, on the page and in the workbook. */
export function entryWords(entry: Entry, names: Names): EntryWords {
  return {
    actor: entry.actorName ?? BY_PROGRAM,
    action: AUDIT_ACTION_LABELS[entry.action] ?? entry.action,
    entity: AUDIT_ENTITY_LABELS[entry.entity] ?? entry.entity,
    subject: subjectOf(entry.entityId, names),
    before: describeAuditState(entry.before, names),
    after: describeAuditState(entry.after, names, entry.before === null),
  };
}

/** "Quý IV/2026 · Chi bộ thôn 1" of a sheet, the period of "2026-Q4", else the name. */
function subjectOf(entityId: string, names: Names): string {
  const [first = "", unitId] = entityId.split(":");
  const period = parsePeriodKey(first);
  if (period !== null) {
    const unit = unitId === undefined ? undefined : names.get(unitId);
    return [formatPeriod(period), unit].filter(Boolean).join(" · ");
  }
  return names.get(entityId) ?? (entityId.length > 20 ? "" : entityId);
}

/** Whether every word of the text stands somewhere in the entry, whatever its marks and case. */
export function createEntryMatcher(text: string, names: Names): (entry: Entry) => boolean {
  const wanted = foldForSearch(text).split(" ").filter(Boolean);
  return (entry) => {
    const { actor, action, entity, subject, before, after } = entryWords(entry, names);
    const shown = foldForSearch([actor, action, entity, subject, ...before, ...after].join(" "));
    return wanted.every((word) => shown.includes(word));
  };
}
