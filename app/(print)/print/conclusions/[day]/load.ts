import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { readVersions } from "@/db/settings/queries";
import { listTasks } from "@/db/tasks/queries";
import { formatPartyDate } from "@/lib/format/dates";
import { parseLocalDate } from "@/lib/periods/local-date";
import { issuerOn } from "@/lib/settings/paper";

/** The conclusions of one day in the order they were typed, as they stand now; what was withdrawn is left out. */
export async function loadMinutes(key: string) {
  const { actor } = await requireGrant("task:read");
  const day = parseLocalDate(key);
  if (day === null) notFound();
  const tasks = await listTasks(getStore(), actor.communeId, { concludedOn: day });
  return {
    day: formatPartyDate(day),
    conclusions: tasks.filter(({ state }) => state !== "withdrawn").toReversed(),
    issuer: issuerOn(await readVersions(getStore(), actor.communeId, "names"), day),
  };
}
