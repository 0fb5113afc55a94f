import { pgToolEnv } from "@/db/env";

/** How pg_dump and pg_restore are told where the database is: the password only in the environment of that child. */
export type LibpqTarget = { url: string; env: NodeJS.ProcessEnv };

/** For a tool that asks no server; messages in English, since they are read for a full disk and stand in the log. */
export function toolEnv(): NodeJS.ProcessEnv {
  return { ...pgToolEnv(), LC_ALL: "C" };
}

/** The driver's own parameters, which libpq would refuse. */
const DRIVER_ONLY = ["uselibpqcompat"];

export function libpqTarget(databaseUrl: string): LibpqTarget {
  const url = new URL(databaseUrl);
  const password = url.searchParams.get("password") ?? decodeURIComponent(url.password);
  url.password = "";
  for (const name of ["password", ...DRIVER_ONLY]) url.searchParams.delete(name);
  if (url.searchParams.get("sslmode") === "no-verify") url.searchParams.set("sslmode", "require");
  // URL writes a space of a parameter as "+", which libpq reads as a plus.
  url.search = url.search.replaceAll("+", "%20");
  const own = { PGCONNECT_TIMEOUT: "15", PGAPPNAME: "so-chi-tieu-backup" };
  return { url: url.href, env: { ...toolEnv(), ...own, ...(password === "" ? {} : { PGPASSWORD: password }) } };
}

/** The same server and role, another database. */
export function withDatabase(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}
