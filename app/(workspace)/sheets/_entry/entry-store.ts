import { type EntryDraft, restoreDraft, toDraft } from "@/lib/sheets/entry/draft";
import type { Batch, EntrySession } from "@/lib/sheets/entry/entry-session";
import { answerBatch, failBatch, nextBatch, refuseBatch, startBatch, tryAgain } from "@/lib/sheets/entry/saving";
import { newClientId } from "./client-id";
import type { Sent } from "./send-batch";

/** What the store needs of the browser; tests give it a server of their own. */
export type EntryPorts = {
  send: (batch: Batch) => Promise<Sent>;
  keep: (draft: EntryDraft | null) => Promise<void>;
  /** False while something is missing that every batch needs: who supplied figures typed on behalf. */
  ready: () => boolean;
};

type Change = (session: EntrySession) => EntrySession;

/** Autosave waits for this long without a letter. */
const QUIET_MS = 1000;
const KEEP_MS = 150;
/** Waits before a batch that did not get through is sent again. */
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

/**
 * Holds what is typed on one sheet, keeps it on the machine and sends it: a cell one second after the last letter or
 * as soon as it is left, everything that is due in one batch, one batch at a time, the same batch until it is
 * answered.
 */
export function createEntryStore(initial: EntrySession, ports: EntryPorts) {
  let session = initial;
  let closed = false;
  let tries = 0;
  let pumping: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const timers: Partial<Record<"quiet" | "keep" | "retry", ReturnType<typeof setTimeout>>> = {};

  const after = (name: keyof typeof timers, ms: number, work: () => void) => {
    clearTimeout(timers[name]);
    timers[name] = setTimeout(work, ms);
  };
  const show = (next: EntrySession) => {
    if (next === session) return;
    session = next;
    for (const listener of listeners) listener();
  };
  const keep = () => {
    clearTimeout(timers.keep);
    // A full or forbidden storage must not stop the typing: the figure is still in its cell and is still sent.
    return ports.keep(toDraft(session, Date.now())).catch(() => undefined);
  };

  /** Puts what is due into a batch, unless one is under way. */
  const begin = (quiet: boolean): boolean => {
    const batch = ports.ready() ? nextBatch(session, quiet, newClientId) : null;
    if (batch !== null) show(startBatch(session, batch));
    return batch !== null;
  };

  /** Applies a change; unsent letters wait for the quiet moment, cells that were left go at once. */
  const change = (work: Change) => {
    show(work(session));
    after("keep", KEEP_MS, keep);
    after("quiet", QUIET_MS, () => begin(true) && void pump());
    if (begin(false)) void pump();
  };

  const pump = (): Promise<void> => {
    pumping ??= sendBatches().finally(() => {
      pumping = null;
    });
    return pumping;
  };

  const sendBatches = async (): Promise<void> => {
    clearTimeout(timers.retry);
    while (session.sending !== null) {
      // Kept before it is sent, so that after a power cut the same operation id is sent again.
      await keep();
      const sent = await ports.send(session.sending);
      take(sent);
      await keep();
      if (sent.kind !== "answered") return retryLater();
      tries = 0;
      if (!closed) begin(false);
    }
  };

  const take = (sent: Sent) => {
    if (sent.kind === "answered") show(answerBatch(session, sent.answer));
    else if (sent.kind === "refused") show(refuseBatch(session, sent.message));
    else show(failBatch(session, sent.kind));
  };

  const retryLater = () => {
    const { kind } = session.link;
    if (closed || (kind !== "offline" && kind !== "failing")) return;
    after("retry", RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? QUIET_MS, () => void pump());
    tries += 1;
  };

  const saveNow = async (): Promise<EntrySession> => {
    clearTimeout(timers.quiet);
    do {
      if (session.sending !== null) await pump();
    } while (session.link.kind === "ok" && begin(true));
    return session;
  };

  return {
    get: () => session,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change,
    /** Sends everything that can be sent, now; resolves when the server has answered or cannot be reached. */
    saveNow,
    /** After signing in again, coming back online, or "Thử lưu lại". */
    retry: (): Promise<EntrySession> => {
      tries = 0;
      show(tryAgain(session));
      return saveNow();
    },
    /** Puts drafts of earlier pages back; answers how many cells. A batch that was under way is finished first. */
    restore: (drafts: readonly EntryDraft[]): number => {
      let count = 0;
      for (const draft of drafts) {
        const { session: next, restored } = restoreDraft(session, draft);
        count += restored;
        show(next);
      }
      void saveNow();
      return count;
    },
    keep,
    /** The page goes: what is due is sent once more, nothing is begun after it. */
    close: () => {
      closed = true;
      for (const timer of Object.values(timers)) clearTimeout(timer);
      begin(true);
      void pump();
    },
    reopen: () => {
      closed = false;
    },
  };
}

export type EntryStore = ReturnType<typeof createEntryStore>;
