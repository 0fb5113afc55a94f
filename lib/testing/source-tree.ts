import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "oxc-parser";

/** One import of a source file; `path` is set when it points into this repository. */
export type Import = { specifier: string; path: string | null; typeOnly: boolean };

export type SourceFile = { path: string; text: string; lines: number; imports: Import[]; functions: FunctionLength[] };

export type FunctionLength = { name: string; lines: number; jsx: boolean };

const ROOT = join(import.meta.dirname, "../..");

const FOLDERS = ["app", "lib", "db", "e2e"];

/** Every TypeScript file of the project, parsed. Does not ask git: a checkout may come without it. */
export function readSourceTree(): SourceFile[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  );
  return [...readdirSync(ROOT), ...inFolders]
    .filter((path) => /\.tsx?$/.test(path) && path !== "next-env.d.ts")
    .sort()
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), "utf8");
  return { path, text, lines: text.split("\n").length - 1, ...parseSource(path, text) };
}

/** Imports and function lengths of one file's text; used directly by the test that plants violations. */
export function parseSource(path: string, text: string): Pick<SourceFile, "imports" | "functions"> {
  const { module, program } = parseSync(path, text);
  const imports: Import[] = [];
  for (const item of module.staticImports) {
    const typeOnly = item.entries.length > 0 && item.entries.every((entry) => entry.isType);
    imports.push({ specifier: item.moduleRequest.value, path: resolve(path, item.moduleRequest.value), typeOnly });
  }
  for (const item of module.staticExports) {
    for (const entry of item.entries) {
      if (!entry.moduleRequest) continue;
      const specifier = entry.moduleRequest.value;
      imports.push({ specifier, path: resolve(path, specifier), typeOnly: entry.isType });
    }
  }
  for (const item of module.dynamicImports) {
    const specifier = text.slice(item.moduleRequest.start + 1, item.moduleRequest.end - 1);
    imports.push({ specifier, path: resolve(path, specifier), typeOnly: false });
  }
  return { imports, functions: measureFunctions(program, text) };
}

function resolve(from: string, specifier: string): string | null {
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? normalize(join(dirname(from), specifier))
      : null;
  if (base === null) return null;
  for (const end of ["", ".ts", ".tsx", "/index.ts"]) {
    if (/\.[a-z]+$/.test(base + end) && existsSync(join(ROOT, base + end))) return base + end;
  }
  return base;
}

type Node = { type?: string; start?: number; end?: number; [key: string]: unknown };

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

function measureFunctions(program: unknown, text: string): FunctionLength[] {
  const found: FunctionLength[] = [];
  const visit = (value: unknown, name: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, name);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const node = value as Node;
    const ownName = (node.id as Node | undefined)?.name ?? (node.key as Node | undefined)?.name;
    const label = typeof ownName === "string" ? ownName : name;
    if (node.type !== undefined && FUNCTIONS.has(node.type)) {
      const body = text.slice(node.start, node.end);
      found.push({ name: label, lines: body.split("\n").length, jsx: /<[A-Za-z>]/.test(body) && /\/>|<\//.test(body) });
    }
    for (const [key, child] of Object.entries(node)) if (key !== "type") visit(child, label);
  };
  visit(program, "anonymous");
  return found;
}
