// Programs that tests need besides npm's packages: found, or installed where that is allowed.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findProgram, ROOT } from "./preflight.mjs";

/** Debian package → what is looked for, and what is not tested without it. */
const TOOLS = [
  { package: "chromium", find: findChromium, without: "browser journeys (no Chromium)" },
  { package: "poppler-utils", find: () => findProgram("pdftotext"), without: "text of printed pages (no pdftotext)" },
  { package: "strace", find: () => findProgram("strace"), without: "disk sync of every commit (no strace)" },
  { package: "libreoffice-writer-nogui", find: () => findProgram("soffice"), without: "Word as pages (no soffice)" },
  { package: "fonts-liberation2", find: findLiberation, without: "Word as pages (no font as wide as Times New Roman)" },
  { package: "postgresql", find: findPostgres, without: "backups of PostgreSQL (no server with its pg_dump)" },
];

/** CHROMIUM_PATH, Chromium on the PATH, else the one Playwright may have brought. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return findProgram("chromium") ?? findProgram("chromium-browser") ?? playwrightsOwn();
}

/** As wide as Times New Roman letter by letter: without it pages of Word files break elsewhere. */
function findLiberation() {
  const folders = ["liberation2", "liberation"].map((name) => `/usr/share/fonts/truetype/${name}`);
  return folders.map((folder) => join(folder, "LiberationSerif-Regular.ttf")).find((file) => existsSync(file)) ?? null;
}

function playwrightsOwn() {
  const script = "import('@playwright/test').then(({ chromium }) => process.stdout.write(chromium.executablePath()))";
  const { stdout } = spawnSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" });
  return stdout && existsSync(stdout) ? stdout : null;
}

/** Debian's server with its pg_dump, which npm's PostgreSQL lacks: tests start clusters of their own with it. */
function findPostgres() {
  const root = "/usr/lib/postgresql";
  const folders = existsSync(root) ? readdirSync(root).map((version) => join(root, version, "bin")) : [];
  return (
    folders.find((folder) => ["initdb", "postgres", "pg_dump"].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

/** Debian's package would start a server of the machine's own, on port 5432. */
function installPostgresWithoutCluster(apt) {
  apt("install", "-y", "--no-install-recommends", "postgresql-common");
  const settings = "/etc/postgresql-common/createcluster.conf";
  if (existsSync(settings)) appendFileSync(settings, "\ncreate_main_cluster = false\n");
}

/** Installs what is missing when root and apt are there; returns what cannot be tested, by name. */
export function ensureTools() {
  const missing = () => TOOLS.filter((tool) => tool.find() === null);
  const wanted = missing().map((tool) => tool.package);
  if (wanted.length > 0 && process.getuid?.() === 0 && findProgram("apt-get")) {
    console.log(`Installing ${wanted.join(", ")} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const apt = (...args) => spawnSync("apt-get", ["-qq", ...args], { env, stdio: ["ignore", "ignore", "inherit"] });
    apt("update");
    if (wanted.includes("postgresql")) installPostgresWithoutCluster(apt);
    apt("install", "-y", "--no-install-recommends", ...wanted);
  }
  return missing().map((tool) => tool.without);
}
