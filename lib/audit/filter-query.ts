import { parseDateInput } from "@/lib/format/dates";

/** The filter of the trail as it stands in the address: every filtered view is a link. */
export type AuditQuery = {
  from?: string;
  to?: string;
  actor?: string;
  entity?: string;
  action?: string;
  /** Words to look for. */
  q?: string;
  /** One thing's history: its id, beside `entity`. */
  thing?: string;
  /** One entry. */
  entry?: string;
  /** "<instant>.<id>": the page behind this entry. */
  older?: string;
  newer?: string;
};

const NAMES = ["from", "to", "actor", "entity", "action", "q", "thing", "entry"] as const;
export const PROGRAM = "program";
const DAY = 86_400_000;

export type RawQuery = Record<string, string | string[] | undefined>;

/** What is not one text of a bearable length is left out. */
export function readAuditQuery(raw: RawQuery): AuditQuery {
  const query: AuditQuery = {};
  for (const name of [...NAMES, "older", "newer"] as const) {
    const value = raw[name];
    if (typeof value === "string" && value !== "" && value.length <= 200) query[name] = value;
  }
  return query;
}

/** The query in an address, without the page. */
export function auditSearch(query: AuditQuery, more: AuditQuery = {}): string {
  const all = { ...query, older: undefined, newer: undefined, ...more };
  const pairs = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return new URLSearchParams(pairs).toString();
}

/** What the storage is asked; a date that cannot be read filters nothing and is named by `dateErrors`. */
export function auditFilterOf(query: AuditQuery) {
  const from = midnight(query.from);
  const until = midnight(query.to);
  return {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { to: until + DAY }),
    ...(query.actor === undefined ? {} : { actorId: query.actor === PROGRAM ? null : query.actor }),
    ...(query.entity === undefined ? {} : { entity: query.entity }),
    ...(query.action === undefined ? {} : { action: query.action }),
    ...(query.thing === undefined ? {} : { entityId: query.thing }),
    ...(query.entry === undefined ? {} : { id: query.entry }),
  };
}

export function dateErrors(query: AuditQuery): { from?: string; to?: string } {
  const text = "Chưa đọc được ngày; ghi dạng 22/11/2026.";
  const isBad = (date: string | undefined) => date !== undefined && midnight(date) === undefined;
  return { ...(isBad(query.from) ? { from: text } : {}), ...(isBad(query.to) ? { to: text } : {}) };
}

export function auditPlaceOf(query: AuditQuery): { at: number; id: string; towards: "older" | "newer" } | null {
  const towards = query.newer === undefined ? "older" : "newer";
  const match = /^(\d{1,15})\.([\w-]{1,100})$/.exec(query[towards] ?? "");
  return match === null ? null : { at: Number(match[1]), id: match[2] ?? "", towards };
}

export function placeText({ at, id }: { at: number; id: string }): string {
  return `${at}.${id}`;
}

/** Midnight in Việt Nam, which has no daylight saving time. */
function midnight(date: string | undefined): number | undefined {
  const day = date === undefined ? null : parseDateInput(date);
  return day === null ? undefined : Date.parse(`${day}T00:00:00+07:00`);
}
