import "server-only";
import { cookies } from "next/headers";
import { requireGrant } from "@/app/_auth/session";
import { THEME_COOKIE, themeOf } from "@/app/_ui/theme";
import { listOpenSessions } from "@/db/accounts/end-sessions";
import { readSecondFactor } from "@/db/accounts/second-factor";
import { getStore } from "@/db/client";
import { formatRoles } from "@/lib/access/labels";
import { browserName } from "@/lib/accounts/browser-name";
import { formatInstant } from "@/lib/format/dates";

/** One's own account: who one is here, where one is signed in, and whether a code is asked at sign-in. */
export async function loadOwnAccount() {
  const { actor, position, username, sessionId } = await requireGrant("account:secure-own");
  const sessions = await listOpenSessions(getStore(), actor.communeId, actor.accountId, Date.now());
  return {
    name: actor.displayName,
    position,
    username,
    roles: formatRoles(actor.roles),
    devices: sessions.map(({ id, createdAt, lastSeenAt, userAgent }) => ({
      id,
      browser: browserName(userAgent),
      signedInAt: formatInstant(createdAt),
      lastSeenAt: formatInstant(lastSeenAt),
      here: id === sessionId,
    })),
    theme: themeOf((await cookies()).get(THEME_COOKIE)?.value),
    factor: await readSecondFactor(getStore(), actor),
    /** Whoever manages accounts or reads everything has the most to lose. */
    factorAdvised: actor.roles.includes("admin") || actor.roles.includes("leader"),
  };
}
export type Device = Awaited<ReturnType<typeof loadOwnAccount>>["devices"][number];
