import { CATALOGUE } from "@/db/seed/reference/catalogue";

/** Who usually reports each indicator of the installed catalogue, by code; own indicators have no suggestion. */
export const SUGGESTED_REPORTERS: ReadonlyMap<string, string> = new Map(
  CATALOGUE.flatMap((group) => group.entries.map((entry) => [entry.code, entry.reporter] as const)),
);
