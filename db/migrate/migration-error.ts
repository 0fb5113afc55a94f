/**
 * Why the program will not touch (or start on) this database.
 * `newer`: made by a later version of the program; `foreign`: its history is not ours (half-migrated, other files);
 * `outdated`: migrations are still to be applied; `rows-lost`, `broken-keys`: a migration was rolled back.
 */
export type MigrationProblem = "newer" | "foreign" | "outdated" | "rows-lost" | "broken-keys";

export class MigrationError extends Error {
  readonly problem: MigrationProblem;
  constructor(problem: MigrationProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
