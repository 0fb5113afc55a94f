import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/** `CHROMIUM_PATH`, else the first Chromium on the PATH; null = this server makes no PDF. */
export function chromiumPath(): string | null {
  const named = process.env.CHROMIUM_PATH?.trim();
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** Where this very server answers on the machine itself. */
export function loopbackAddress(): string {
  const host = process.env.HOST ?? "";
  const named = host === "" || host === "0.0.0.0" || host === "::" || host === "localhost" ? "127.0.0.1" : host;
  return `http://${named.includes(":") ? `[${named}]` : named}:${process.env.PORT ?? "3000"}`;
}

/** What Chromium may know of our environment: no secret of ours. */
export function chromiumEnv(): Record<string, string> {
  const known = /^(PATH|HOME|TMPDIR|LANG|LC_[A-Z]+|TZ|FONTCONFIG_[A-Z]+|XDG_[A-Z_]+)$/;
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (each): each is [string, string] => known.test(each[0]) && each[1] !== undefined,
    ),
  );
}
