/** Called by Next once when a server starts, never while building (`startDailyJobs` makes sure of that too). */
export async function register(): Promise<void> {
  // Next's own way of keeping a database out of the edge bundle, which this program does not use.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startDailyJobs } = await import("./db/daily-jobs");
    startDailyJobs();
  }
}
