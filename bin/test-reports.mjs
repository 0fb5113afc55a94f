// Counts what the test runners wrote down: passed, failed, and every skipped test by its name.
import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Count */

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** A run that failed without a failed test (or wrote no report) still counts as one failure; so does an empty run. */
function settle(count, exitCode) {
  if (count.failed === 0 && (exitCode !== 0 || count.passed === 0)) return { ...count, failed: 1 };
  return count;
}

/** @returns {Count} */
export function countVitest(path, exitCode) {
  const report = read(path);
  const count = { passed: 0, failed: 0, skipped: [] };
  for (const file of report?.testResults ?? []) {
    if (file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed")) count.failed++;
    for (const test of file.assertionResults) {
      if (test.status === "passed") count.passed++;
      else if (test.status === "failed") count.failed++;
      else count.skipped.push(test.fullName);
    }
  }
  return settle(count, exitCode);
}

/** @returns {Count} */
export function countPlaywright(path, exitCode) {
  const report = read(path);
  const count = { passed: 0, failed: report?.errors?.length ?? 0, skipped: [] };
  const visit = (suite, trail) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === "expected") count.passed++;
        else if (test.status === "skipped") count.skipped.push([...trail, spec.title].join(" › "));
        else count.failed++;
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, [...trail, inner.title]);
  };
  for (const suite of report?.suites ?? []) visit(suite, [suite.title]);
  return settle(count, exitCode);
}
