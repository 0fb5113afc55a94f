import { describe, expect, it } from "vitest";
import { readSourceTree, type SourceFile } from "@/lib/testing/source-tree";
import { PERMISSIONS } from "./policy";

/**
 * Closed world: whatever a browser can call names a permission of the policy table, or is listed here with the
 * reason why it needs none.
 */
const WITHOUT_PERMISSION: Record<string, string> = {
  "app/(auth)/": "signing in, the first run and one's own password come before any right",
  "app/_auth/sign-out-actions.ts": "ends one's own session",
  "app/api/auth/": "next-auth's own endpoints",
  "app/api/health/": "says only whether the program works",
  "app/api/export/": "no session: a key is asked, and then the right of its account to each table (see below)",
  "app/verify/": "a reader of a paper has no account; figures are shown to whoever holds report:read (see below)",
  "app/mark/": "the commune's mark, which the sign-in page shows before anybody is signed in",
  "app/(print)/print/layout/": "the stylesheet of a layout record, without a figure or a name",
};

const files = readSourceTree().filter((file) => file.path.startsWith("app/") && !/\.test\./.test(file.path));

const isExempt = (path: string) => Object.keys(WITHOUT_PERMISSION).some((prefix) => path.startsWith(prefix));

type Fn = { name: string; exported: boolean; body: string };

/** Top-level functions of a file with their bodies. */
function functionsOf(file: SourceFile): Fn[] {
  const starts = [...file.text.matchAll(/^(export )?(?:async )?(?:function|const) (\w+)/gm)];
  return starts.map((match, index) => ({
    name: match[2] ?? "",
    exported: match[1] !== undefined,
    body: file.text.slice(match.index, starts[index + 1]?.index),
  }));
}

const GATE = /require(?:Action)?(?:Account|Grant)\(/;

/** The exported functions; where one asks no gate itself, the function of the file it hands its work to. */
function exportedFunctions(file: SourceFile): [string, string][] {
  const all = functionsOf(file);
  const gated = (fn: Fn, seen: string[]): string => {
    if (GATE.test(fn.body)) return fn.body;
    const called = all.filter((each) => !seen.includes(each.name) && new RegExp(`\\b${each.name}\\(`).test(fn.body));
    return called.map((each) => gated(each, [...seen, each.name])).find((body) => GATE.test(body)) ?? fn.body;
  };
  return all.filter((fn) => fn.exported).map((fn) => [fn.name, gated(fn, [fn.name])]);
}

const entries = files
  .filter((file) => /^\s*["']use server["']/.test(file.text) || /(^|\/)route\.ts$/.test(file.path))
  .filter((file) => !isExempt(file.path))
  .flatMap((file) => exportedFunctions(file).map(([name, body]) => ({ path: file.path, name, body })));

describe("everything a browser can call asks the policy table", () => {
  it("there are actions to check", () => {
    expect(entries.length).toBeGreaterThanOrEqual(15);
  });

  it.each(entries.map((entry) => [`${entry.path} ${entry.name}`, entry]))("%s", (_, entry) => {
    const asked = [...entry.body.matchAll(/require(?:Action)?Grant\(\s*["']([^"']+)["']/g)].map((match) => match[1]);
    expect(asked.length, "no requireActionGrant in its body").toBeGreaterThan(0);
    for (const permission of asked) expect(PERMISSIONS).toContain(permission);
  });

  const exports = files.filter((file) => /^app\/api\/export\/.*route\.ts$/.test(file.path));

  it.each(exports.map((file) => [file.path, file]))("%s only reads, and asks the key before it reads", (_, file) => {
    expect(exportedFunctions(file).map(([name]) => name)).toEqual(["GET"]);
    const [[, body = ""] = []] = exportedFunctions(file);
    expect(body).toMatch(/await requireApiToken\(request\);\s*if \("refusal" in asked\) return asked\.refusal;/);
    expect(body.indexOf("requireApiToken(")).toBeLessThan(body.indexOf("getStore("));
    expect(body).toContain("visibleTables(actor)");
  });

  it("the pages that check a paper read one only for whoever may read reports of its commune", () => {
    const file = files.find(({ path }) => path === "app/verify/[code]/load.ts");
    const bodies = file ? functionsOf(file).filter(({ body }) => /findIssued\(|readChanges\(/.test(body)) : [];
    expect(bodies.map(({ name }) => name)).toEqual(["readPaper"]);
    const [{ body } = { body: "" }] = bodies;
    expect(body).toContain("signedIn.actor.communeId !== communeId) return null");
    expect(body).toContain('if (authorize(signedIn.actor, "report:read") === null) return null');
    expect(body.indexOf("authorize(")).toBeLessThan(body.indexOf("findIssued("));
  });

  const loads = files.filter((file) => /(^|\/)load\.ts$/.test(file.path) && !isExempt(file.path));

  it.each(loads.map((file) => [file.path, file]))("%s begins with the gate", (_, file) => {
    for (const [name, body] of exportedFunctions(file)) {
      const gate = body.search(/require(Account|Grant)\(/);
      const store = body.search(/getStore\(/);
      expect(gate, `${name} has no gate`).toBeGreaterThan(-1);
      if (store > -1) expect(gate, `${name} reads before its gate`).toBeLessThan(store);
    }
  });

  const pages = files.filter((file) => /(^|\/)page\.tsx$/.test(file.path) && !isExempt(file.path));

  it.each(pages.map((file) => [file.path, file]))("%s reads through its load.ts or a gate", (_, file) => {
    const loads = file.imports.some((item) => /(^|\/)[a-z-]*load(\.ts)?$/.test(item.specifier));
    expect(loads || /require(Account|Grant)\(/.test(file.text)).toBe(true);
  });
});
