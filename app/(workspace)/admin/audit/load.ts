import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { listAccounts } from "@/db/accounts/directory";
import { readLastCheck } from "@/db/audit/check";
import { type AuditFilter, listAuditEntities, listAuditEntries, listAuditNames } from "@/db/audit/queries";
import { readHead } from "@/db/audit/seal";
import { getStore } from "@/db/client";
import { AUDIT_ACTION_LABELS, AUDIT_ENTITY_LABELS, describeAuditState } from "@/lib/audit/labels";
import { shortHead } from "@/lib/audit/report";
import { reportWords } from "@/lib/audit/report-words";
import { formatInstant, parseDateInput } from "@/lib/format/dates";
import { formatPeriod } from "@/lib/format/periods";
import { parsePeriodKey } from "@/lib/periods/period";

type Query = { from?: string; to?: string; actor?: string; entity?: string; page?: string };
const DAY = 86_400_000;

/** Midnight in Việt Nam, which has no daylight saving time. */
function midnight(date: string | undefined): number | undefined {
  const day = date === undefined ? null : parseDateInput(date);
  return day === null ? undefined : Date.parse(`${day}T00:00:00+07:00`);
}

/** "Quý IV/2026 · Chi bộ thôn 1" of a sheet, the period of "2026-Q4", else the name; a bare reference says nothing. */
function subjectOf(entityId: string, names: ReadonlyMap<string, string>): string {
  const [first = "", unitId] = entityId.split(":");
  const period = parsePeriodKey(first);
  if (period !== null) {
    const unit = unitId === undefined ? undefined : names.get(unitId);
    return [formatPeriod(period), unit].filter(Boolean).join(" · ");
  }
  return names.get(entityId) ?? (entityId.length > 20 ? "" : entityId);
}

/** One page of the trail in words, most recent first. */
export async function loadAudit(query: Query) {
  const { commune } = await requireGrant("audit:read");
  const store = getStore();
  const [accounts, entities, names] = await Promise.all([
    listAccounts(store, commune.id),
    listAuditEntities(store, commune.id),
    listAuditNames(store, commune.id),
  ]);
  const from = midnight(query.from);
  const until = midnight(query.to);
  const filter: AuditFilter = {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { to: until + DAY }),
    ...(accounts.some((account) => account.id === query.actor) ? { actorId: query.actor } : {}),
    ...(query.entity !== undefined && entities.includes(query.entity) ? { entity: query.entity } : {}),
  };
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(query.page)) || 1));
  const { entries, hasNext } = await listAuditEntries(store, commune.id, filter, page);
  return {
    check: await loadCheck(commune.id),
    page,
    hasNext,
    filter: { from: query.from, to: query.to, actor: filter.actorId, entity: filter.entity },
    accounts: accounts.map(({ id, displayName, username }) => ({ id, text: `${displayName} (${username})` })),
    entities: entities.map((entity) => ({ id: entity, text: AUDIT_ENTITY_LABELS[entity] ?? entity })),
    rows: entries.map((entry) => ({
      id: entry.id,
      at: formatInstant(entry.at),
      actor: entry.actorName ?? "Chương trình",
      action: AUDIT_ACTION_LABELS[entry.action] ?? entry.action,
      entity: AUDIT_ENTITY_LABELS[entry.entity] ?? entry.entity,
      subject: subjectOf(entry.entityId, names),
      before: describeAuditState(entry.before, names),
      after: describeAuditState(entry.after, names, entry.before === null),
    })),
  };
}

/** What the last check found, and the chain's code of this moment for whoever writes it down. */
async function loadCheck(communeId: string) {
  const store = getStore();
  const [last, head] = await Promise.all([readLastCheck(store, communeId), readHead(store, communeId)]);
  return {
    head: head === null ? null : shortHead(head),
    last:
      last === null
        ? null
        : {
            ...reportWords(last.report),
            at: formatInstant(last.at),
            by: last.actorName ?? "lệnh trên máy chủ",
            faultHref: null as string | null,
          },
  };
}

export type AuditModel = Awaited<ReturnType<typeof loadAudit>>;
