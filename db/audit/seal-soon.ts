import type { Store } from "@/db/store";
import { sealAudit } from "./seal";

/** An entry that waits for its seal could be deleted unnoticed: hence so short. One seal then serves many entries. */
const WAIT_MS = 300;

/** Seals what transactions wrote, shortly after they ended and apart from them. */
export type Sealer = {
  soon(communeIds: Iterable<string>): void;
  /** Seals what is waiting and stops. */
  close(): Promise<void>;
};

export function createSealer(store: () => Store): Sealer {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const sealWaiting = async () => {
    timer = undefined;
    const communes = [...waiting];
    waiting.clear();
    // Whatever goes wrong here (no connection, no key) the quarter-hourly job and the next entry do again.
    for (const communeId of communes) await sealAudit(store(), communeId).catch(() => undefined);
  };
  return {
    soon(communeIds) {
      for (const communeId of communeIds) waiting.add(communeId);
      if (waiting.size === 0) return;
      timer ??= setTimeout(() => {
        running = running.then(sealWaiting);
      }, WAIT_MS).unref();
    },
    async close() {
      clearTimeout(timer);
      running = running.then(sealWaiting);
      await running;
    },
  };
}
