import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { consumeFirstRunCode, issueFirstRunCode, verifyFirstRunCode } from "./first-run-code";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "so-chi-tieu-first-run-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it("is four groups, and is accepted however it is typed", async () => {
  const code = await issueFirstRunCode(dataDir);
  expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
  expect(await verifyFirstRunCode(code, dataDir)).toBe(true);
  expect(await verifyFirstRunCode(` ${code.toLowerCase().replaceAll("-", " ")} `, dataDir)).toBe(true);
});

it("refuses another code, an older one, and anything before one was issued", async () => {
  expect(await verifyFirstRunCode("AAAA-AAAA-AAAA-AAAA", dataDir)).toBe(false);
  const older = await issueFirstRunCode(dataDir);
  const newer = await issueFirstRunCode(dataDir);
  expect(newer).not.toBe(older);
  expect(await verifyFirstRunCode(older, dataDir)).toBe(false);
  expect(await verifyFirstRunCode("", dataDir)).toBe(false);
  expect(await verifyFirstRunCode(`${newer}A`, dataDir)).toBe(false);
  expect(await verifyFirstRunCode(newer.repeat(100), dataDir)).toBe(false);
});

it("works no more once it was used", async () => {
  const code = await issueFirstRunCode(dataDir);
  await consumeFirstRunCode(dataDir);
  expect(await verifyFirstRunCode(code, dataDir)).toBe(false);
  await consumeFirstRunCode(dataDir);
});

it("is kept as a hash in a file only its owner reads", async () => {
  const code = await issueFirstRunCode(dataDir);
  const [name, ...others] = readdirSync(dataDir);
  expect(others).toEqual([]);
  const path = join(dataDir, name ?? "");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path, "utf8")).not.toContain(code.slice(0, 4));
});
