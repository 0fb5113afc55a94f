import "server-only";
import { headers } from "next/headers";
import { publicAddress } from "./env";

/** What stands on every sign-in slip: whose program it is and where to find it. */
export async function slipHead(committeeName: string) {
  const host = (await headers()).get("host");
  return { committeeName, address: publicAddress().origin ?? `http://${host}` };
}
