/** How much of a job is done; without a known total it only says that it goes on. */
export function JobBar({ percent, title }: { percent: number | null; title: string }) {
  return percent === null ? (
    <progress className="job-bar" aria-label={title} />
  ) : (
    <progress className="job-bar" aria-label={title} value={percent} max={100} />
  );
}
