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

/** Autosave waits for this long without a letter. */
const QUIET_MS = 1000;
const KEEP_MS = 150;
/** Waits before a batch that did not get through is sent again. */
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

type Timer = "quiet" | "keep" | "retry";

/**
 * Holds what is typed on one sheet, keeps it on the machine and sends it: a cell one second after the last letter or
 * as soon as it is left, everything that is due in one batch, one batch at a time, the same batch until it is
 * answered.
 */
export class EntryStore {
  private session: EntrySession;
  private readonly ports: EntryPorts;
  private closed = false;
  private tries = 0;
  private sendingNow: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly timers: Partial<Record<Timer, ReturnType<typeof setTimeout>>> = {};

  constructor(initial: EntrySession, ports: EntryPorts) {
    this.session = initial;
    this.ports = ports;
  }

  readonly get = (): EntrySession => this.session;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Applies a change; unsent letters wait for the quiet moment, cells that were left go at once. */
  change(work: (session: EntrySession) => EntrySession): void {
    this.show(work(this.session));
    this.after("keep", KEEP_MS, () => void this.keep());
    this.after("quiet", QUIET_MS, () => this.begin(true) && void this.send());
    if (this.begin(false)) void this.send();
  }

  /** Sends everything that can be sent, now; resolves when the server has answered or cannot be reached. */
  async saveNow(): Promise<EntrySession> {
    clearTimeout(this.timers.quiet);
    do {
      if (this.session.sending !== null) await this.send();
    } while (this.session.link.kind === "ok" && this.begin(true));
    // Also when there was nothing to send: a figure taken back must not come again from an old draft.
    await this.keep();
    return this.session;
  }

  /** After signing in again, coming back online, or "Thử lưu lại". */
  retry(): Promise<EntrySession> {
    this.tries = 0;
    this.show(tryAgain(this.session));
    return this.saveNow();
  }

  /** Puts drafts of earlier pages back; answers how many cells. A batch that was under way is finished first. */
  restore(drafts: readonly EntryDraft[]): number {
    let count = 0;
    for (const draft of drafts) {
      const { session, restored } = restoreDraft(this.session, draft);
      count += restored;
      this.show(session);
    }
    void this.saveNow();
    return count;
  }

  /** A full or forbidden storage must not stop the typing: the figure is still in its cell and is still sent. */
  async keep(): Promise<void> {
    clearTimeout(this.timers.keep);
    await this.ports.keep(toDraft(this.session, Date.now())).catch(() => undefined);
  }

  /** The page goes: what is due is sent once more, nothing is begun after it. */
  close(): void {
    this.closed = true;
    for (const timer of Object.values(this.timers)) clearTimeout(timer);
    this.begin(true);
    void this.send();
  }

  reopen(): void {
    this.closed = false;
  }

  private after(name: Timer, ms: number, work: () => void): void {
    clearTimeout(this.timers[name]);
    this.timers[name] = setTimeout(work, ms);
  }

  private show(next: EntrySession): void {
    if (next === this.session) return;
    this.session = next;
    for (const listener of this.listeners) listener();
  }

  /** Puts what is due into a batch, unless one is under way. */
  private begin(quiet: boolean): boolean {
    const batch = this.ports.ready() ? nextBatch(this.session, quiet, newClientId) : null;
    if (batch !== null) this.show(startBatch(this.session, batch));
    return batch !== null;
  }

  private send(): Promise<void> {
    this.sendingNow ??= this.sendBatches().finally(() => {
      this.sendingNow = null;
    });
    return this.sendingNow;
  }

  private async sendBatches(): Promise<void> {
    clearTimeout(this.timers.retry);
    while (this.session.sending !== null) {
      // Kept before it is sent, so that after a power cut the same operation id is sent again.
      await this.keep();
      this.take(await this.ports.send(this.session.sending));
      await this.keep();
      if (this.session.link.kind !== "ok") return this.retryLater();
      this.tries = 0;
      if (!this.closed) this.begin(false);
    }
  }

  private take(sent: Sent): void {
    if (sent.kind === "answered") this.show(answerBatch(this.session, sent.answer));
    else if (sent.kind === "refused") this.show(refuseBatch(this.session, sent.message));
    else this.show(failBatch(this.session, sent.kind));
  }

  private retryLater(): void {
    const { kind } = this.session.link;
    if (this.closed || (kind !== "offline" && kind !== "failing" && kind !== "full")) return;
    const wait = RETRY_MS[Math.min(this.tries, RETRY_MS.length - 1)] ?? QUIET_MS;
    this.after("retry", wait, () => void this.send());
    this.tries += 1;
  }
}
