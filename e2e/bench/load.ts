import { Agent, request } from "node:http";
import { cpuOf, memoryOf } from "./process-cost";

/** One thing that is asked again and again. */
export type Target = {
  name: string;
  pid: number;
  url: string;
  headers?: Record<string, string>;
  /** For writes: what the client of this number sends next, and whether the answer says that it was done. */
  body?: (client: number) => string;
  answered?: (client: number, answer: string) => boolean;
};

export type Measured = {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  cpuMs: number;
  memoryMb: number;
  failed: number;
};

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
export const at = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
export const median = (values: readonly number[]) => at(values, 0.5);

/** Asks over so many connections for so long, each as soon as it has its answer. */
async function measure(target: Target, connections: number, seconds: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failed = 0;
  const begun = performance.now();
  const cpuBefore = cpuOf(target.pid);
  const until = begun + seconds * 1000;
  const client = async (number: number) => {
    while (performance.now() < until) {
      const asked = performance.now();
      if (await once(target, agent, number)) times.push(performance.now() - asked);
      else failed++;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, number) => client(number)));
  const lasted = (performance.now() - begun) / 1000;
  const cpuMs = (cpuOf(target.pid) - cpuBefore) / Math.max(1, times.length);
  agent.destroy();
  const [p50, p95, p99] = [at(times, 0.5), at(times, 0.95), at(times, 0.99)];
  return { perSecond: times.length / lasted, p50, p95, p99, cpuMs, memoryMb: memoryOf(target.pid), failed };
}

/** Whether the answer was a good one. */
function once({ url, headers, body, answered }: Target, agent: Agent, client: number): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = body?.(client);
    const asking = request(url, { agent, method: sent === undefined ? "GET" : "POST", headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => void (answered && chunks.push(chunk)));
      response.on("end", () => {
        resolve(response.statusCode === 200 && (answered?.(client, Buffer.concat(chunks).toString()) ?? true));
      });
      response.on("error", () => resolve(false));
    });
    asking.on("error", () => resolve(false));
    asking.end(sent);
  });
}

export type Plan = { rounds: number; seconds: number; connections: readonly number[] };

/** Every target in turn, round after round, so that what slows the machine slows all of them; medians of the rounds. */
export async function interleave(targets: readonly Target[], plan: Plan): Promise<Map<string, Measured>> {
  const rounds = new Map<string, Measured[]>();
  for (const target of targets) await measure(target, 2, Math.min(1, plan.seconds));
  for (let round = 0; round < plan.rounds; round++) {
    for (const connections of plan.connections) {
      for (const target of targets) {
        const key = keyOf(target.name, connections);
        rounds.set(key, [...(rounds.get(key) ?? []), await measure(target, connections, plan.seconds)]);
      }
    }
  }
  return new Map([...rounds].map(([key, all]) => [key, mediansOf(all)]));
}

export const keyOf = (name: string, connections: number) => `${name} @${connections}`;

function mediansOf(all: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => median(all.map((each) => each[key]));
  return {
    ...{ perSecond: of("perSecond"), p50: of("p50"), p95: of("p95"), p99: of("p99") },
    ...{ cpuMs: of("cpuMs"), memoryMb: of("memoryMb"), failed: all.reduce((sum, each) => sum + each.failed, 0) },
  };
}
