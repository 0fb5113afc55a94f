import { interleave, keyOf, type Measured, type Plan, type Target } from "./load";
import { fact, goal } from "./print";

const WRITERS = 10;

type Servers = {
  own: { url: string; pid: number };
  bare: { url: string; pid: number };
  node: { url: string; pid: number };
  /** Of an account that reads everything, and of one that enters figures. */
  cookies: { reader: string; reporter: string };
};

const PERIOD = "period=2026-Q3";
const OVERVIEW = `/overview?${PERIOD}`;
const FIGURES = `/indicators/figures?${PERIOD}`;

/** Pages and the year's figures beside the two references. */
export async function measureReads({ own, bare, node, cookies }: Servers, plan: Plan): Promise<void> {
  const headers = { cookie: cookies.reader };
  const page = (path: string): Target => ({ name: path, pid: own.pid, url: own.url + path, headers });
  const targets: Target[] = [
    { name: "bare Next page, 120 × 8", ...bare },
    { name: "plain Node, year as JSON", pid: node.pid, url: `${node.url}/year` },
    ...[OVERVIEW, `/indicators?${PERIOD}`, `/budget?${PERIOD}`, "/sheets", FIGURES].map(page),
  ];
  const measured = await interleave(targets, plan);
  print(measured);
  for (const connections of plan.connections) {
    const rate = (name: string) => measured.get(keyOf(name, connections))?.perSecond ?? Number.NaN;
    const at = `@${connections}`;
    goal({
      name: `overview ÷ bare page ${at}`,
      value: rate(OVERVIEW) / rate("bare Next page, 120 × 8"),
      unit: "×",
      atLeast: 1.5,
    });
    goal({
      name: `year as JSON ÷ plain Node ${at}`,
      value: rate(FIGURES) / rate("plain Node, year as JSON"),
      unit: "×",
      atLeast: 0.3,
    });
  }
}

/**
 * One cell a request, with its trail, each writer on a cell of its own.
 * @param versions of the cells to write, by indicator
 */
export async function measureSaves(
  { own, node, cookies }: Omit<Servers, "bare">,
  plan: Plan,
  versions: Map<string, number>,
): Promise<void> {
  const cells = [...versions.keys()];
  let count = 0;
  const next = () => ++count;
  const idOf = (client: number) => cells[client % cells.length] ?? "";
  const json = { "content-type": "application/json" };
  const saved = `${own.url}/api/sheets/phong-kinh-te/2026-Q4/cells`;
  const targets: Target[] = [
    {
      ...{ name: "save one cell", pid: own.pid, url: saved },
      headers: { ...json, cookie: cookies.reporter, origin: own.url },
      body: (client) =>
        JSON.stringify({
          ...{
            accountId: "phongkinhte",
            operationId: `bench-${process.pid}-${next()}-0000000000`,
            onBehalf: null,
            notes: [],
          },
          cells: [
            {
              indicatorId: idOf(client),
              value: { kind: "value", value: 1000 * count },
              certainty: "final",
              version: versions.get(idOf(client)) ?? 0,
            },
          ],
        }),
      answered: (client, answer) => {
        const [cell] = (JSON.parse(answer) as { cells: { status: string; version: number }[] }).cells;
        if (cell?.status !== "saved") return false;
        versions.set(idOf(client), cell.version);
        return true;
      },
    },
    {
      ...{ name: "plain Node, save one cell", pid: node.pid, url: `${node.url}/cell`, headers: json },
      body: (client) => JSON.stringify({ indicatorId: idOf(client), value: 1000 * next() }),
    },
  ];
  const measured = await interleave(targets, { ...plan, connections: [Math.min(WRITERS, cells.length)] });
  print(measured);
  const [ours, theirs] = [...measured.values()];
  if (ours && theirs)
    goal({ name: "one-cell save ÷ plain Node", value: ours.perSecond / theirs.perSecond, unit: "×", atLeast: 0.15 });
}

function print(measured: Map<string, Measured>): void {
  console.log("\nwhat                                     req/s     p50     p95     p99 ms  CPU ms  MB   failed");
  for (const [name, each] of measured) {
    const figures = [
      each.perSecond.toFixed(0).padStart(6),
      ...[each.p50, each.p95, each.p99].map((ms) => ms.toFixed(1).padStart(7)),
    ];
    console.log(
      `${name.padEnd(40)} ${figures.join(" ")} ${each.cpuMs.toFixed(2).padStart(9)} ${each.memoryMb.toFixed(0).padStart(4)} ${String(each.failed).padStart(5)}`,
    );
    fact(name, each);
  }
}
