import { readdirSync, readFileSync } from "node:fs";

/** Kernel ticks a second; Linux has had no other value for twenty years. */
const TICKS = 100;

type Row = { pid: number; parent: number; ms: number };

function rowOf(pid: number): Row | null {
  try {
    // The name in parentheses may hold spaces; what follows it never does.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return { pid, parent: Number(fields[1]), ms: ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS };
  } catch {
    return null;
  }
}

/** A process and everything it started. */
function treeOf(root: number): Row[] {
  const all = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? (rowOf(Number(name)) ?? []) : []));
  const tree = all.filter((row) => row.pid === root);
  for (const row of tree) tree.push(...all.filter((each) => each.parent === row.pid));
  return tree;
}

/** CPU time in milliseconds that a process and its children have used so far. */
export function cpuOf(pid: number): number {
  return treeOf(pid).reduce((sum, row) => sum + row.ms, 0);
}

/** Resident memory in MB of the largest process among them: the server itself. */
export function memoryOf(pid: number): number {
  const sizes = treeOf(pid).map((row) => {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${row.pid}/status`, "utf8")) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  });
  return Math.max(0, ...sizes);
}
