import "server-only";
import { headers } from "next/headers";
import { publicAddress } from "./env";
import { isOwnOrigin } from "./own-origin";

/** Whether the current request comes from our own pages; see `isOwnOrigin`. */
export async function comesFromOwnPage(): Promise<boolean> {
  const list = await headers();
  return isOwnOrigin(
    { origin: list.get("origin"), host: list.get("host"), fetchSite: list.get("sec-fetch-site") },
    publicAddress(),
  );
}
