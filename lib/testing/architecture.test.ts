import { describe, expect, it } from "vitest";
import { findBreaches } from "./architecture";
import { parseSource, readSourceTree, type SourceFile } from "./source-tree";

function planted(path: string, text: string): SourceFile {
  return { path, text, lines: text.split("\n").length, ...parseSource(path, text) };
}

describe("architecture: app shows, db remembers, lib reckons", () => {
  // Reads and parses every file: on a busy machine longer than a test's usual five seconds.
  it("holds over the whole tree", { timeout: 60_000 }, () => {
    const files = readSourceTree();
    expect(files.length).toBeGreaterThan(100);
    expect(findBreaches(files)).toEqual([]);
  });

  // Each planted breach proves that the rule can turn red.
  it.each([
    ["lib importing db", "lib/a.ts", 'import { x } from "@/db/client";'],
    ["db importing app", "db/a.ts", 'import type { X } from "@/app/_ui/button";'],
    ["a screen importing db", "app/x/page.tsx", 'import { getStore } from "@/db/client";'],
    ["drizzle outside db", "app/x/load.ts", 'import { eq } from "drizzle-orm";'],
    ["recharts outside charts", "app/_ui/card.tsx", 'import { Bar } from "recharts";'],
    ["recharts loaded lazily outside charts", "app/_ui/card.tsx", 'const c = () => import("recharts");'],
    ["next-auth outside _auth", "app/x/load.ts", 'import { getServerSession } from "next-auth";'],
    ["a link that fetches ahead", "app/x/page.tsx", 'import Link from "next/link";'],
    ["react in lib", "lib/a.ts", 'import { cache } from "react";'],
    ["Node I/O in lib", "lib/a.ts", 'import { readFileSync } from "node:fs";'],
    ["zod outside schema.ts", "lib/sheets/cells.ts", 'import { z } from "zod";'],
    ["process.env elsewhere", "db/a.ts", "export const x = process.env.HOME;"],
    ["drizzle's own transaction", "db/a.ts", "export const f = (db: D) => db.transaction(async () => {});"],
    ["use cache", "app/x/load.ts", '"use cache";'],
    ["another host", "app/x/page.tsx", 'export const font = "https://fonts.example/x";'],
    ["a name that says nothing", "lib/utils.ts", "export const a = 1;"],
    ["sister domains", "lib/budget/a.ts", 'import { x } from "@/lib/land-certificates/b";'],
    ["a file too long", "lib/a.ts", "\n".repeat(301)],
    ["a function too long", "lib/a.ts", `function f() {${"\n".repeat(61)}}`],
    ["a colour that is the same in the dark", "app/_ui/card.tsx", 'export const a = <path stroke="#fff" />;'],
    ["zod in a client module", "app/x/form.tsx", '"use client";\nimport { z } from "zod";'],
  ])("finds %s", (_, path, text) => {
    expect(findBreaches([planted(path, text)])).not.toEqual([]);
  });

  it("finds a cycle", () => {
    const a = { ...planted("lib/a.ts", ""), imports: [{ specifier: "./b", path: "lib/b.ts", typeOnly: false }] };
    const b = { ...planted("lib/b.ts", ""), imports: [{ specifier: "./a", path: "lib/a.ts", typeOnly: false }] };
    expect(findBreaches([a, b])).not.toEqual([]);
  });
});
