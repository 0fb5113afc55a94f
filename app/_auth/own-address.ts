import "server-only";
import { headers } from "next/headers";
import { publicAddress } from "./env";

/** How people reach the program: `PUBLIC_URL`, else the address of this very request. Without a slash at the end. */
export async function ownAddress(): Promise<string> {
  return publicAddress().origin ?? `http://${(await headers()).get("host") ?? "localhost"}`;
}
