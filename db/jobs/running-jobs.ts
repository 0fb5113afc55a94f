import type { LiveJob } from "./live-job";

/** At once in one process: the office's computer has few cores, and people work on it meanwhile. */
const AT_ONCE = 2;

type Running = { live: Map<string, LiveJob>; waiting: (() => Promise<void>)[]; active: number };

const holder = globalThis as typeof globalThis & { __soChiTieuJobs?: Running };

/** The process's own jobs, kept over hot reloads and shared by every bundle of the server. */
function running(): Running {
  holder.__soChiTieuJobs ??= { live: new Map(), waiting: [], active: 0 };
  return holder.__soChiTieuJobs;
}

export function liveJob(id: string): LiveJob | undefined {
  return running().live.get(id);
}

/** Runs `work` after the answer to the request is on its way, once fewer than two others run. */
export function enqueueJob(job: LiveJob, work: () => Promise<void>): Promise<void> {
  const state = running();
  state.live.set(job.id, job);
  return new Promise((resolve) => {
    state.waiting.push(() =>
      work()
        .finally(() => state.live.delete(job.id))
        .then(resolve, resolve),
    );
    setImmediate(startNext);
  });
}

function startNext(): void {
  const state = running();
  if (state.active >= AT_ONCE) return;
  const work = state.waiting.shift();
  if (!work) return;
  state.active++;
  void work().finally(() => {
    state.active--;
    startNext();
  });
}
