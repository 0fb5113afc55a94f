import "server-only";
import type { Actor } from "@/lib/access/grant";
import type { Typist } from "@/lib/sheets/entry/typist";
import { draftKeyOf } from "./draft-key";

/** The account as its entry form knows it. */
export async function typistOf({ communeId, accountId }: Actor, username: string): Promise<Typist> {
  return { accountId, username, draftKey: await draftKeyOf(communeId, accountId) };
}
