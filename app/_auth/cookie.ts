import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { SESSION_LIFETIME_MS } from "@/db/accounts/sessions";
import { sessionCookieName } from "./cookie-names";
import { publicAddress } from "./env";
import { sessionSecret } from "./secret";

export const SESSION_SECONDS = SESSION_LIFETIME_MS / 1000;

export function sessionCookie() {
  const { secure } = publicAddress();
  return {
    name: sessionCookieName(secure),
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

/** Puts the session token into next-auth's own envelope (encrypted JWT holding nothing else) and into the cookie. */
export async function setSessionCookie(token: string): Promise<void> {
  const { name, options } = sessionCookie();
  const value = await encode({ token: { sid: token }, secret: await sessionSecret(), maxAge: SESSION_SECONDS });
  (await cookies()).set(name, value, { ...options, maxAge: SESSION_SECONDS });
}

export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** The session token of the request, or null: no cookie, not ours, or older than a session lives. */
export async function readSessionToken(): Promise<string | null> {
  const value = (await cookies()).get(sessionCookie().name)?.value;
  if (!value) return null;
  try {
    const payload = await decode({ token: value, secret: await sessionSecret() });
    return typeof payload?.sid === "string" ? payload.sid : null;
  } catch {
    // Encrypted with another key, cut short or made up: the same as no cookie.
    return null;
  }
}
