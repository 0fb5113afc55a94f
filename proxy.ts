import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { tooManyChecks } from "./app/_auth/check-limit";
import { isDevelopment, publicAddress } from "./app/_auth/env";
import { PATH_HEADER } from "./app/_auth/request-path";
import { securityHeaders } from "./app/_auth/security-headers";

/**
 * Headers: a nonce for this answer, and the page's own path. Rights are checked where data is read, never here; only
 * whoever tries codes of papers too fast is stopped before anything is read.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const answer = securityHeaders({
    nonce,
    development: isDevelopment(),
    secure: publicAddress().secure,
    hostname: (request.headers.get("host") ?? "").replace(/:\d+$/, ""),
  });
  const forwarded = new Headers(request.headers);
  // Next takes the nonce of its own scripts from this request header.
  forwarded.set("Content-Security-Policy", answer["Content-Security-Policy"] ?? "");
  forwarded.set(PATH_HEADER, pathOf(request));
  const response = tooManyChecks(request, nonce) ?? NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(answer)) response.headers.set(name, value);
  return response;
}

function pathOf(request: NextRequest): string {
  const query = new URLSearchParams(request.nextUrl.searchParams);
  query.delete("_rsc");
  const text = query.toString();
  return text === "" ? request.nextUrl.pathname : `${request.nextUrl.pathname}?${text}`;
}

export const config = { matcher: ["/((?!_next/static/|icon.svg|favicon.ico).*)"] };
