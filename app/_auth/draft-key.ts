import "server-only";
import { createHmac } from "node:crypto";
import { sessionSecret } from "./secret";

/**
 * The key under which one account's unsent figures lie on its machine, 64 hex digits. Only that account's own pages
 * carry it, so that the next person at the same PC cannot read them; it is the same at every sign-in.
 */
export async function draftKeyOf(communeId: string, accountId: string): Promise<string> {
  return createHmac("sha256", await sessionSecret())
    .update(JSON.stringify(["draft", communeId, accountId]))
    .digest("hex");
}
