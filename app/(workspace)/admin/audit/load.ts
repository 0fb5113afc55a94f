import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import { listAccounts } from "@/db/accounts/directory";
import { readLastCheck } from "@/db/audit/check";
import { type AuditRecord, listAuditEntries, listAuditKinds, listAuditNames } from "@/db/audit/queries";
import { readHead } from "@/db/audit/seal";
import { SEARCH_DEPTH, searchAudit } from "@/db/audit/search";
import { getStore } from "@/db/client";
import { BY_PROGRAM, createEntryMatcher, entryWords } from "@/lib/audit/entry-words";
import {
  type AuditQuery,
  auditFilterOf,
  auditPlaceOf,
  auditSearch,
  dateErrors,
  PROGRAM,
  placeText,
  type RawQuery,
  readAuditQuery,
} from "@/lib/audit/filter-query";
import { AUDIT_ACTION_LABELS, AUDIT_ENTITY_LABELS } from "@/lib/audit/labels";
import { shortHead } from "@/lib/audit/report";
import { reportWords } from "@/lib/audit/report-words";
import { formatInstant } from "@/lib/format/dates";

/** One page of the filtered trail in words, most recent first. */
export async function loadAudit(raw: RawQuery) {
  const { commune } = await requireGrant("audit:read");
  const query = readAuditQuery(raw);
  const [names, check, choices, page] = await Promise.all([
    listAuditNames(await keptReader(commune.id), commune.id),
    loadCheck(commune.id),
    loadChoices(commune.id),
    loadPage(commune.id, query),
  ]);
  const labelled = (label: Record<string, string>) => (id: string) => ({ id, text: label[id] ?? id });
  return {
    check,
    query,
    search: auditSearch(query),
    errors: dateErrors(query),
    accounts: [...choices.accounts, { id: PROGRAM, text: BY_PROGRAM }],
    entities: choices.entities.map(labelled(AUDIT_ENTITY_LABELS)),
    actions: choices.actions.map(labelled(AUDIT_ACTION_LABELS)),
    ...page,
    rows: page.entries.map((entry) => ({
      ...entryWords(entry, names),
      id: entry.id,
      at: formatInstant(entry.at),
      sequence: entry.sequence,
      historyHref: `/admin/audit?${auditSearch({ entity: entry.entity, thing: entry.entityId })}`,
    })),
  };
}
export type AuditModel = Awaited<ReturnType<typeof loadAudit>>;

async function loadChoices(communeId: string) {
  const [accounts, kinds] = await Promise.all([
    listAccounts(await keptReader(communeId), communeId),
    listAuditKinds(getStore(), communeId),
  ]);
  return {
    ...kinds,
    accounts: accounts.map(({ id, displayName, username }) => ({ id, text: `${displayName} (${username})` })),
  };
}

/** The entries, and the links to the pages beside them. */
async function loadPage(communeId: string, query: AuditQuery) {
  const store = getStore();
  const place = auditPlaceOf(query);
  const filter = auditFilterOf(query);
  const href = (more: AuditQuery) => `/admin/audit?${auditSearch(query, more)}`;
  const older = (at: { at: number; id: string } | null | undefined) => (at ? href({ older: placeText(at) }) : null);
  if (query.q !== undefined) {
    const matches = createEntryMatcher(query.q, await listAuditNames(store, communeId));
    const found = await searchAudit(store, communeId, filter, place, matches);
    const isShort = found.older !== null && found.entries.length === 0;
    return {
      entries: found.entries,
      older: older(found.older),
      newest: place === null ? null : href({}),
      newer: null,
      depth: isShort ? SEARCH_DEPTH : null,
    };
  }
  const { entries, hasMore } = await listAuditEntries(store, communeId, filter, place);
  const isBack = place?.towards === "newer";
  const first = entries[0];
  return {
    entries,
    older: isBack || hasMore ? older(entries.at(-1)) : null,
    newer: first && (isBack ? hasMore : place !== null) ? href({ newer: placeText(first) }) : null,
    newest: place === null ? null : href({}),
    depth: null,
  };
}

/** What the last check found, and the chain's code of this moment for whoever writes it down. */
async function loadCheck(communeId: string) {
  const store = getStore();
  const [last, head] = await Promise.all([readLastCheck(store, communeId), readHead(store, communeId)]);
  const faultEntry = last?.report.fault?.entryId ?? null;
  return {
    head: head === null ? null : shortHead(head),
    last:
      last === null
        ? null
        : {
            ...reportWords(last.report),
            at: formatInstant(last.at),
            by: last.actorName ?? "lệnh trên máy chủ",
            faultHref: faultEntry === null ? null : `/admin/audit?${auditSearch({ entry: faultEntry })}`,
          },
  };
}

const MOST_ROWS = 10_000;

/** The filtered trail for the workbook, at most 10.000 entries. */
export async function loadAuditRows(raw: RawQuery) {
  const { commune } = await requireGrant("audit:read");
  const store = getStore();
  const query = readAuditQuery(raw);
  const names = await listAuditNames(store, commune.id);
  const matches = createEntryMatcher(query.q ?? "", names);
  const entries: AuditRecord[] = [];
  let place = auditPlaceOf({});
  do {
    const found = await searchAudit(store, commune.id, auditFilterOf(query), place, matches);
    entries.push(...found.entries);
    place = found.older && { ...found.older, towards: "older" };
  } while (place !== null && entries.length < MOST_ROWS);
  const filter = query.q === undefined ? "" : `Có chữ: ${query.q}`;
  const rows = entries.map((entry) => ({ ...entryWords(entry, names), at: entry.at, sequence: entry.sequence }));
  return { rows, filter, left: place !== null, committeeName: commune.committeeName };
}
