/** What kind of long work it is; each has a word in labels.ts. */
export const JOB_KINDS = ["import", "import-undo", "export", "backup", "year-rollover", "check", "demo"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATES = ["waiting", "running", "done", "failed", "cancelled", "interrupted"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Still on its way: everything else is an end. */
export function isUnderWay(state: JobState): boolean {
  return state === "waiting" || state === "running";
}

/** A running job writes a sign of life every few seconds; after this long without one its process is gone. */
export const JOB_SILENCE_MS = 90_000;

/** How long a job and its file can be found. */
export const JOB_KEEP_MS = 7 * 24 * 3_600_000;

/** What a job leaves behind. `summary`: one polite sentence. `href`: a path of the program. */
export type JobResult = {
  summary: string;
  link?: { href: string; text: string };
};

/** A file a job made, kept in DATA_DIR/jobs under the id of the job. */
export type JobFile = { name: string; mediaType: string; size: number };

/** A job as a person who may see it is told. */
export type JobView = {
  id: string;
  kind: JobKind;
  title: string;
  state: JobState;
  done: number;
  /** 0 = not known. */
  total: number;
  note: string;
  startedBy: string;
  createdAt: number;
  endedAt: number | null;
  /** Somebody may still ask it to stop. */
  cancellable: boolean;
  cancelRequested: boolean;
  /** What came of it, or why it failed; null while under way. */
  summary: string | null;
  link: { href: string; text: string } | null;
  /** Null also for whoever lacks the right to the content. */
  file: JobFile | null;
};
