import "server-only";
import { readOrCreateSecret } from "@/db/accounts/session-secret";
import { configuredSecret } from "./env";

let secret: string | undefined;

/** The key of the session cookie: `AUTH_SECRET` where several servers share it, else a file of this server's own. */
export async function sessionSecret(): Promise<string> {
  secret ??= configuredSecret() ?? (await readOrCreateSecret());
  return secret;
}
