import { appendFileSync, mkdirSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";

/** A goal of the issue: `atLeast` or `atMost`, in the unit of its value. */
export type Goal = { name: string; value: number; unit: string; atLeast?: number; atMost?: number };

const goals: Goal[] = [];
const facts: Record<string, unknown> = {};

const number = (value: number) => (Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0));

export function goal(found: Goal): void {
  goals.push(found);
}

/** Kept in the file beside the goals. */
export function fact(name: string, value: unknown): void {
  facts[name] = value;
}

const isMet = ({ value, atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }: Goal) =>
  value >= atLeast && value <= atMost;

export function warnWhenBusy(): void {
  const [load = 0] = loadavg();
  if (load < 1.5) return;
  console.log(
    `The machine is busy (load ${load.toFixed(1)}): ratios were taken in turn and hold roughly, times and rates do not.`,
  );
}

/** The table of limits, and one line more in test-results/bench.jsonl. */
export function finish(): void {
  if (goals.length > 0) console.log("\ngoal                                              limit        value");
  for (const each of goals) {
    const limit = each.atLeast === undefined ? `<= ${each.atMost ?? ""}` : `>= ${each.atLeast}`;
    const line = [each.name.padEnd(46), `${limit} ${each.unit}`.padStart(10), number(each.value).padStart(9)];
    console.log(`${line.join("  ")}  ${isMet(each) ? "met" : "MISSED"}`);
  }
  const folder = join(import.meta.dirname, "../../test-results");
  mkdirSync(folder, { recursive: true });
  const line = { at: new Date().toISOString(), node: process.version, load: loadavg(), goals, facts };
  appendFileSync(join(folder, "bench.jsonl"), `${JSON.stringify(line)}\n`);
  console.log("\nappended to test-results/bench.jsonl");
  warnWhenBusy();
}
