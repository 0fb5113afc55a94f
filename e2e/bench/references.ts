import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serverEnv } from "../env";
import { freePort, stopChild } from "../server";
import { databaseOf } from "./data";

const ROOT = join(import.meta.dirname, "../..");

export type Reference = { url: string; pid: number; stop: () => Promise<void> };

/** Plain Node over a copy of the database: see node-process.ts. */
export async function startNode(copy: string): Promise<Reference> {
  const program = join(import.meta.dirname, "node-process.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, databaseOf(copy)], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.once("data", (chunk) => resolve(Number(String(chunk))));
    child.once("exit", (code) => reject(new Error(`plain Node ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => stopChild(child) };
}

const LAYOUT = `export default function Layout({ children }) { return <html lang="vi"><body>{children}</body></html>; }`;
const PAGE = `import Database from "better-sqlite3";
export const dynamic = "force-dynamic";
let query;
export default function Page() {
  query ??= new Database(process.env.BARE_DATABASE, { readonly: true }).prepare(process.env.BARE_QUERY).raw();
  const rows = query.all();
  return (
    <table><tbody>
      {rows.map((row) => <tr key={row[0]}>{row.map((cell, index) => <td key={index}>{cell}</td>)}</tr>)}
    </tbody></table>
  );
}`;
const CONFIG = `export default { serverExternalPackages: ["better-sqlite3"], generateEtags: false, poweredByHeader: false };`;

/** 120 rows of 8 columns. */
const QUERY = `SELECT i.code, i.name, i.unit_of_measure, sum(x.value), sum(x.numerator), sum(x.denominator), count(*),
    max(x.approved_at)
  FROM (SELECT commune_id, id, code, name, unit_of_measure FROM indicators WHERE commune_id = 'duc-an' AND id LIKE 'i%'
    AND code LIKE 'chi-tieu-%' LIMIT 120) i
  CROSS JOIN approved_actuals x WHERE x.commune_id = 'duc-an' AND x.year = 2026 AND x.indicator_id = i.id
    AND x.quarter = 3 AND x.unit_id < 'u2'
  GROUP BY i.id`;

/**
 * A Next page with nothing but one query and a table of 120 × 8, built with the repository's own node_modules. Its
 * folder lies inside the repository (git-ignored), because the build follows no link out of its root.
 */
export async function startBareNext(dataDir: string): Promise<Reference> {
  const folder = mkdtempSync(join(ROOT, ".next-bare-"));
  mkdirSync(join(folder, "app"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "bare", private: true, type: "module" }));
  writeFileSync(join(folder, "next.config.mjs"), CONFIG);
  writeFileSync(join(folder, "app/layout.jsx"), LAYOUT);
  writeFileSync(join(folder, "app/page.jsx"), PAGE);
  const next = join(ROOT, "node_modules/next/dist/bin/next");
  const env = {
    ...serverEnv({ BARE_DATABASE: databaseOf(dataDir), BARE_QUERY: QUERY }),
    NODE_ENV: "production" as const,
  };
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const built = spawnSync(process.execPath, [next, "build"], { cwd: folder, env, encoding: "utf8" });
  if (built.status !== 0) {
    remove();
    throw new Error(`the bare page was not built:\n${built.stdout}\n${built.stderr}`);
  }
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: folder,
    env,
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}/`;
  await answers(child, url);
  const rows = ((await (await fetch(url)).text()).match(/<tr/g) ?? []).length;
  if (rows !== 120) throw new Error(`the bare page has ${rows} rows, not 120`);
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      await stopChild(child);
      remove();
    },
  };
}

/** Waits until the address answers; returns after how many milliseconds. */
export async function answers(child: ChildProcess, url: string, headers: Record<string, string> = {}): Promise<number> {
  const begun = performance.now();
  while (performance.now() - begun < 60_000) {
    if (child.exitCode !== null) throw new Error(`the server of ${url} ended with ${child.exitCode}`);
    const answer = await fetch(url, { headers, redirect: "manual" }).catch(() => null);
    if (answer?.status === 200) {
      await answer.text();
      return performance.now() - begun;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${url} does not answer`);
}
