import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { findSignedIn } from "@/db/accounts/queries";
import { revokeSession, sessionIdOf } from "@/db/accounts/sessions";
import { signIn } from "@/db/accounts/sign-in";
import { getStore } from "@/db/client";
import { SESSION_SECONDS, sessionCookie } from "./cookie";
import { publicAddress, tellNextAuthItsAddress } from "./env";
import { sessionSecret } from "./secret";

/**
 * next-auth as the envelope of our session: the JWT holds the session token and nothing else, and what its session
 * endpoint answers is read from the database. The sign-in form sets the same cookie itself (cookie.ts), because it
 * must work without JavaScript.
 */
export async function authOptions(): Promise<NextAuthOptions> {
  tellNextAuthItsAddress();
  const { name, options } = sessionCookie();
  return {
    secret: await sessionSecret(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    useSecureCookies: publicAddress().secure,
    cookies: { sessionToken: { name, options } },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { username: { type: "text" }, password: { type: "password" } },
        authorize: async (credentials, request) => {
          if (!credentials) return null;
          const userAgent = String(request.headers?.["user-agent"] ?? "");
          // Named one by one: next-auth hands over the whole body, also fields nobody asked for.
          const { username, password } = credentials;
          const outcome = await signIn(getStore(), { username, password, userAgent });
          return outcome.ok ? { id: outcome.token } : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: async ({ session, token }) => {
        const sid = typeof token.sid === "string" ? token.sid : null;
        const signedIn = sid === null ? null : await findSignedIn(getStore(), sessionIdOf(sid), Date.now());
        const { expires } = session;
        return signedIn === null ? { expires } : { expires, user: { name: signedIn.actor.displayName } };
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await revokeSession(getStore(), token.sid);
      },
    },
  };
}
