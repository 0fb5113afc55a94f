import "server-only";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { LAND_GROUP } from "@/lib/land-certificates/land-indicators";
import { loadTopic } from "../indicators/topic.load";

export async function loadLandCertificates(searchParams: SearchParams) {
  return loadTopic(await requireGrant("figures:read"), searchParams, (_, groupCode) => groupCode === LAND_GROUP);
}
