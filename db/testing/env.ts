/** `FULL=1` (npm run test:full) asks for the large counts of the reliability plan. */
export function isFullRun(): boolean {
  return process.env.FULL === "1";
}
