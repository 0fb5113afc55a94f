/** Request header in which proxy.ts tells pages their own path and query; it always overwrites what a client sent. */
export const PATH_HEADER = "x-so-path";

/** A path of our own site to go back to after sign-in; anything else (other hosts, `//`, `/\`) becomes `/`. */
export function safePath(text: string | null | undefined): string {
  if (!text || text.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)) return "/";
  if (/^\/(sign-in|first-run|change-password|api)(\/|\?|$)/.test(text)) return "/";
  return text;
}
