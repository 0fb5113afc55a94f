export type RequestOrigin = {
  /** The Origin header. */
  origin: string | null;
  /** The Host header; never X-Forwarded-Host, which anyone may send. */
  host: string | null;
  /** Sec-Fetch-Site; browsers send it on secure origins only, so its absence says nothing. */
  fetchSite: string | null;
};

type Allowed = { origin: string | null; secure: boolean; otherOrigins: readonly string[] };

/**
 * Whether a change comes from one of our own pages. No Origin is refused (Next alone lets it through), and so is
 * `null`. Under https only the configured origins count; over plain HTTP on an office LAN people type whatever name
 * or address reaches the machine, so there the Origin must name the host that was asked.
 */
export function isOwnOrigin(request: RequestOrigin, allowed: Allowed): boolean {
  if (request.fetchSite !== null && request.fetchSite !== "same-origin") return false;
  if (request.origin === null || request.origin === "null") return false;
  if (request.origin === allowed.origin || allowed.otherOrigins.includes(request.origin)) return true;
  if (allowed.secure || request.host === null) return false;
  return request.origin === `http://${request.host.toLowerCase()}`;
}
