import "server-only";
import { draftKeyOf } from "@/app/_auth/draft-key";
import type { Actor } from "@/lib/access/grant";
import type { Typist } from "./use-entry-session";

/** The account as its entry form knows it. */
export async function typistOf({ communeId, accountId }: Actor, username: string): Promise<Typist> {
  return { accountId, username, draftKey: await draftKeyOf(communeId, accountId) };
}
