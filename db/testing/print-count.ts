/** Every count is printed, so that a run that tested nothing can be seen. */
export function printCount(line: string): void {
  process.stdout.write(`${line}\n`);
}
