import "server-only";
import { ownAddress } from "./own-address";

/** What stands on every sign-in slip: whose program it is and where to find it. */
export async function slipHead(committeeName: string) {
  return { committeeName, address: await ownAddress() };
}
