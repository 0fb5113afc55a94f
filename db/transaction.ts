import { AsyncLocalStorage } from "node:async_hooks";

const running = new AsyncLocalStorage<true>();

export class NestedTransactionError extends Error {
  constructor() {
    super("inTransaction called inside inTransaction: pass the connection down instead");
  }
}

/** Runs `work` marked as "inside a transaction"; a nested call throws instead of waiting for itself. */
export function asTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (running.getStore()) return Promise.reject(new NestedTransactionError());
  return running.run(true, work);
}

/**
 * One writer at a time, in order of arrival. Each entry runs in its caller's own async context, so that the nested
 * check above sees the caller and not whoever was ahead in the queue.
 */
export function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = tail.then(work, work);
    tail = turn.catch(() => undefined);
    return turn;
  };
}
