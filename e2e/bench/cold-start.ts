import { spawn } from "node:child_process";
import { join } from "node:path";
import { serverEnv } from "../env";
import { freePort, stopChild } from "../server";
import { median } from "./load";
import { startOwn } from "./own-server";
import { fact, goal } from "./print";
import { memoryOf } from "./process-cost";
import { answers } from "./references";

const ROOT = join(import.meta.dirname, "../..");
/** What is left after the start settles within this time. */
const IDLE_MS = 8000;

/** From the start of the server process to its first answer, on a data folder that is ready; memory when nobody asks. */
export async function measureStart(dataDir: string, rounds: number): Promise<void> {
  const [server, whole]: [number[], number[]] = [[], []];
  let idle = Number.NaN;
  for (let round = 0; round < rounds; round++) {
    const own = await startOwn(dataDir);
    server.push(own.startMs);
    if (round === 0) {
      await (await fetch(`${own.url}/sign-in`)).text();
      await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
      idle = memoryOf(own.pid);
    }
    await own.stop();
    whole.push(await npmStart(dataDir));
  }
  console.log(
    `\nstart: the server process answers after ${median(server).toFixed(0)} ms; npm start, with its checks of build and database, after ${median(whole).toFixed(0)} ms; idle ${idle.toFixed(0)} MB`,
  );
  fact("npm start", median(whole));
  goal({ name: "cold start of the server process", value: median(server), unit: "ms", atMost: 1000 });
  goal({ name: "memory when idle", value: idle, unit: "MB", atMost: 150 });
}

async function npmStart(dataDir: string): Promise<number> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(ROOT, "bin/start.mjs")], {
    cwd: ROOT,
    env: serverEnv({ DATA_DIR: dataDir, PORT: String(port), HOST: "127.0.0.1" }),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const took = await answers(child, `http://127.0.0.1:${port}/api/health`);
  await stopChild(child);
  return took;
}
