// npm test: everything, from a clean clone. `--full` (npm run test:full) uses the large counts.
// Ends with one line `N passed, N failed`; what was skipped is listed by name and never counted as passed.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { preflight, ROOT } from "./preflight.mjs";
import { countPlaywright, countVitest } from "./test-reports.mjs";
import { ensureTools, findChromium } from "./test-tools.mjs";

const RESULTS = join(ROOT, "test-results");
/** Fixed texts and the icon. Everything else is dynamic: a prerendered page was frozen at build time and is served to everybody. */
const MAY_BE_PRERENDERED = ["/_not-found", "/_global-error", "/icon.svg"];

const full = process.argv.includes("--full");
const ci = Boolean(process.env.CI) && process.env.CI !== "0" && process.env.CI !== "false";
const env = testEnvironment();
const steps = [];
const skipped = [];
const failures = [];
const twice = [];

await preflight();
const missing = ensureTools();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

await step("format and lint", () => tool("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", "."]));
await step("types", async () => {
  // A clean clone has neither next-env.d.ts nor the types of the routes.
  const generated = await run("next/dist/bin/next", ["typegen"]);
  return one(generated === 0 ? await run("typescript/bin/tsc", ["--noEmit"]) : generated);
});
await step("dead code", () => tool("knip/bin/knip.js", ["--no-progress"]));
await step("unit and architecture", () => vitest("lib"));
await step("storage, both engines", () => vitest("db"));
const built = await step("build, with no database to open", async () => {
  const nowhere = { DATA_DIR: "/dev/null/nowhere", DATABASE_URL: "postgres://nobody@127.0.0.1:1/nowhere" };
  return one(await start([join(ROOT, "bin/build.mjs")], { ...env, ...nowhere }));
});
if (built) {
  await step("no page frozen at build time", checkPrerendered);
  await step("browser", () => browser("sqlite"));
  if (full) await step("browser, on PostgreSQL", () => browser("postgres"));
} else {
  skipped.push("no page frozen at build time (no build)", "browser journeys (no build)");
}
if (!full) skipped.push("browser journeys on PostgreSQL (npm run test:full)");
finish();

/** Runs one step, times it, and says whether all of it passed. */
async function step(name, work) {
  console.log(`\n=== ${name}`);
  const begun = Date.now();
  const count = await work();
  steps.push({ name, seconds: Math.round((Date.now() - begun) / 1000), ...count });
  skipped.push(...count.skipped.map((test) => `${name}: ${test}`));
  twice.push(...(count.twice ?? []));
  failures.push(...(count.failures ?? []).map((test) => `${name}: ${test}`));
  return count.failed === 0;
}

function one(exitCode) {
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: [] };
}

async function tool(path, args) {
  return one(await run(path, args));
}

async function vitest(project) {
  const report = join(RESULTS, `${project}.json`);
  const args = ["run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  return countVitest(report, await run("vitest/vitest.mjs", args));
}

function checkPrerendered() {
  const manifest = join(ROOT, env.NEXT_DIST_DIR ?? ".next", "prerender-manifest.json");
  if (!existsSync(manifest)) return one(1);
  const { routes, dynamicRoutes } = JSON.parse(readFileSync(manifest, "utf8"));
  const frozen = [...Object.keys(routes), ...Object.keys(dynamicRoutes)].filter(
    (route) => !MAY_BE_PRERENDERED.includes(route),
  );
  console.log(frozen.length === 0 ? "none" : `frozen: ${frozen.join(", ")}`);
  return one(frozen.length);
}

/** The demo, and every journey on it, on the engine named. */
async function browser(engine) {
  const chromium = findChromium();
  if (chromium === null) return { passed: 0, failed: 0, skipped: [] };
  const args = ["test", "-c", "e2e/playwright.config.ts"];
  const code = await run("@playwright/test/cli.js", args, { CHROMIUM_PATH: chromium, E2E_ENGINE: engine });
  return countPlaywright(join(RESULTS, engine === "postgres" ? "e2e-postgres.json" : "e2e.json"), code);
}

/** What a developer's shell may hold must not decide what is tested. */
function testEnvironment() {
  const dropped = ["DATA_DIR", "DATABASE_URL", "DEMO_PASSWORD", "PUBLIC_URL", "PORT", "HOST", "NODE_ENV", "FULL"];
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !dropped.includes(name)));
  return { ...kept, NEXT_TELEMETRY_DISABLED: "1", ...(full ? { FULL: "1", VITE_PROPERTY_RUNS: "10000" } : {}) };
}

/** One of npm's programs by its file, so that nothing depends on a shell. Resolves with the exit code. */
function run(path, args, extra = {}) {
  return start([join(ROOT, "node_modules", path), ...args], { ...env, ...extra });
}

function start(args, environment) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: environment, stdio: "inherit" });
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function finish() {
  console.log("\n=== Summary");
  for (const { name, seconds, passed, failed } of steps) {
    console.log(
      `${failed === 0 ? "ok  " : "FAIL"} ${name.padEnd(34)} ${String(seconds).padStart(5)} s  ${passed} passed, ${failed} failed`,
    );
  }
  if (missing.length > 0) console.log(`Not tested on this machine: ${missing.join("; ")}`);
  if (skipped.length > 0) console.log(`Skipped:\n${skipped.map((name) => `  - ${name}`).join("\n")}`);
  if (twice.length > 0)
    console.log(`Passed at the second attempt only:\n${twice.map((each) => `  - ${each}`).join("\n")}`);
  if (failures.length > 0) console.log(`Failed:\n${failures.map((each) => `  - ${each}`).join("\n")}`);
  const sum = (key) => steps.reduce((total, each) => total + each[key], 0);
  // Under CI everything that can be installed must have been there.
  const failed = sum("failed") + (ci ? missing.length : 0);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${sum("passed")} passed, ${failed} failed`);
}
