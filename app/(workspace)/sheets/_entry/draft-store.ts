import { delMany, get, keys, promisifyRequest, set, type UseStore } from "idb-keyval";
import type { EntryDraft } from "@/lib/sheets/entry/draft";
import { loadDraftBox } from "./entry-parts";

/** Whose drafts, of which sheet, and the account's key, which only the server gives and only to that account. */
export type DraftAddress = { accountId: string; unitId: string; periodKey: string; draftKey: string };

const DATABASE = "so-chi-tieu";
const TABLE = "drafts";

let opened: Promise<IDBDatabase> | null = null;

/** `strict`: a draft is on the disk, not only in the browser's memory, when the write is reported done. */
const drafts: UseStore = async (mode, work) => {
  opened ??= openDatabase();
  const database = await opened;
  return work(database.transaction(TABLE, mode, { durability: "strict" }).objectStore(TABLE));
};

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
  return promisifyRequest(request);
}

function prefixOf({ accountId, unitId, periodKey }: DraftAddress): string {
  return `${accountId}/${unitId}/${periodKey}/`;
}

/** Keeps the draft of one page, unreadable without the account's key; null takes it away. */
export async function keepDraft(address: DraftAddress, pageId: string, draft: EntryDraft | null): Promise<void> {
  const key = prefixOf(address) + pageId;
  if (draft === null) return delMany([key], drafts);
  const { seal } = await loadDraftBox();
  await set(key, seal(address.draftKey, JSON.stringify(draft)), drafts);
}

/** The drafts that pages left of this sheet, the oldest first. One that cannot be read is left where it is. */
export async function findDrafts(address: DraftAddress): Promise<{ pageId: string; draft: EntryDraft }[]> {
  const prefix = prefixOf(address);
  const own = (await keys<string>(drafts)).filter((key) => key.startsWith(prefix));
  if (own.length === 0) return [];
  const { open } = await loadDraftBox();
  const found: { pageId: string; draft: EntryDraft }[] = [];
  for (const key of own) {
    const text = open(address.draftKey, await get(key, drafts));
    const draft = text === null ? null : (JSON.parse(text) as EntryDraft);
    if (draft?.format === 1) found.push({ pageId: key.slice(prefix.length), draft });
  }
  return found.sort((a, b) => a.draft.at - b.draft.at);
}
