import "server-only";
import { getStore } from "@/db/client";
import { findMark } from "@/db/settings/mark-queries";
import { markPath } from "@/lib/settings/mark";

type Commune = { id: string; name: string };

/** The commune's mark for the brand band; null while it has none. */
export async function brandMark(commune: Commune) {
  return brandMarkOf(await findMark(getStore(), commune.id), commune);
}

/** The same of a mark that was read already. */
export function brandMarkOf(mark: { sha256: string } | null, commune: Commune): { src: string; alt: string } | null {
  return mark && { src: markPath(mark.sha256), alt: commune.name };
}
