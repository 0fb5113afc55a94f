// Counts what the test runners wrote down: passed, failed, every skipped test by its name, every failed one with why.
import { existsSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** @typedef {{ passed: number, failed: number, skipped: string[], failures: string[], twice: string[] }} Count */

/** Of a message what a summary can hold: a log may keep only its last lines. */
const MESSAGE_LENGTH = 400;

function failure(name, message) {
  const words = stripVTControlCharacters(message ?? "no message").replace(/\s+/g, " ");
  return `${name}: ${words.slice(0, MESSAGE_LENGTH)}`;
}

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
  const count = { passed: 0, failed: 0, skipped: [], failures: [], twice: [] };
  const fail = (name, message) => {
    count.failed++;
    count.failures.push(failure(name, message));
  };
  for (const file of report?.testResults ?? []) {
    const broken = file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed");
    if (broken) fail(file.name, file.message);
    for (const test of file.assertionResults) {
      if (test.status === "passed") count.passed++;
      else if (test.status === "failed") fail(test.fullName, test.failureMessages?.[0]);
      else count.skipped.push(test.fullName);
    }
  }
  return settle(count, exitCode);
}

/** @returns {Count} */
export function countPlaywright(path, exitCode) {
  const report = read(path);
  const errors = report?.errors ?? [];
  const failures = errors.map((error) => failure("browser", error.message));
  const count = { passed: 0, failed: errors.length, skipped: [], failures, twice: [] };
  const visit = (suite, trail) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const name = [...trail, spec.title].join(" › ");
        if (test.status === "expected") count.passed++;
        else if (test.status === "skipped") count.skipped.push(name);
        else if (test.status === "flaky") {
          count.passed++;
          count.twice.push(failure(name, test.results[0]?.error?.message));
        } else {
          count.failed++;
          count.failures.push(failure(name, test.results.at(-1)?.error?.message));
        }
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, [...trail, inner.title]);
  };
  for (const suite of report?.suites ?? []) visit(suite, [suite.title]);
  return settle(count, exitCode);
}
