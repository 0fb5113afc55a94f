import type { StorageEnv } from "@/db/env";
import type { Store } from "@/db/store";
import type { JobFile } from "@/lib/jobs/job";
import { type FileContent, putJobFile } from "./job-files";
import { isJob, type JobKey } from "./job-row";

/** How often progress is written, and how often a sign of life where there is none. */
const WRITE_MS = 1000;
const HEARTBEAT_MS = 5000;
/** Longer than this without a pause and the server would answer nobody. */
const PAUSE_MS = 30;

/** Thrown where a job stops because somebody asked it to. */
export class JobCancelled extends Error {
  constructor() {
    super("the job was asked to stop");
  }
}

/** Thrown by a job's work to end it as failed with a sentence of its own (Vietnamese, polite, what to do next). */
export class JobRefused extends Error {
  readonly sentence: string;
  constructor(sentence: string) {
    super(`the job refused: ${sentence}`);
    this.sentence = sentence;
  }
}

/** What the work of a job may do beside its own writing. */
export type Job = {
  readonly id: string;
  /**
   * Tells how far it has come, in the job's own counting unit; `total` 0 = not known. May be called often and inside
   * a transaction: it writes nothing itself, and lets the server answer others from time to time.
   */
  report(done: number, total: number, note?: string): Promise<void>;
  /** Throws JobCancelled once somebody asked it to stop: call it where stopping leaves nothing half done. */
  stopIfCancelled(): void;
  /** Keeps the one file that can be downloaded afterwards, by whoever has the right the job was started with. */
  writeFile(file: { name: string; mediaType: string }, content: FileContent): Promise<void>;
};

/** A job of this process: its progress in memory, written down by a timer of its own, outside any transaction. */
export class LiveJob implements Job {
  readonly id: string;
  readonly key: JobKey;
  progress: { done: number; total: number; note: string };
  file: JobFile | null = null;
  cancelRequested = false;
  private readonly store: Store;
  private readonly env: StorageEnv;
  private readonly timer: NodeJS.Timeout;
  private beating: Promise<void> | null = null;
  private isDirty = false;
  private writtenAt = Date.now();
  private pausedAt = Date.now();

  constructor(store: Store, env: StorageEnv, key: JobKey, total: number) {
    this.id = key.id;
    this.key = key;
    this.store = store;
    this.env = env;
    this.progress = { done: 0, total, note: "" };
    this.timer = setInterval(() => this.beat(), WRITE_MS);
    this.timer.unref();
  }

  async report(done: number, total: number, note = ""): Promise<void> {
    this.progress = { done: Math.trunc(done), total: Math.trunc(total), note };
    this.isDirty = true;
    if (Date.now() - this.pausedAt < PAUSE_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.pausedAt = Date.now();
  }

  stopIfCancelled(): void {
    if (this.cancelRequested) throw new JobCancelled();
  }

  async writeFile(file: { name: string; mediaType: string }, content: FileContent): Promise<void> {
    this.file = { ...file, size: await putJobFile(this.env.dataDir, this.id, content) };
  }

  /** Writes no more, once what is being written is written. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.beating;
  }

  private beat(): void {
    const silentMs = Date.now() - this.writtenAt;
    if (this.beating !== null || (!this.isDirty && silentMs < HEARTBEAT_MS)) return;
    this.beating = this.write()
      .catch((error) => {
        // biome-ignore lint/suspicious/noConsole: the server's log; the work itself goes on
        console.error(`Chưa ghi được tiến độ của việc ${this.id}:`, error);
      })
      .finally(() => {
        this.beating = null;
      });
  }

  private async write(): Promise<void> {
    this.isDirty = false;
    const at = Date.now();
    const [row] = await this.store.inTransaction((tx) =>
      tx.db
        .update(tx.t.jobs)
        .set({ ...this.progress, heartbeatAt: at })
        .where(isJob(tx, this.key))
        .returning({ cancelRequestedAt: tx.t.jobs.cancelRequestedAt }),
    );
    this.writtenAt = at;
    if (row?.cancelRequestedAt) this.cancelRequested = true;
  }
}
