import "server-only";
import { getStore } from "@/db/client";
import { findMark } from "@/db/settings/mark-queries";
import { markPath } from "@/lib/settings/mark";

/** The commune's mark for the brand band; null while it has none. */
export async function brandMark(commune: { id: string; name: string }): Promise<{ src: string; alt: string } | null> {
  const mark = await findMark(getStore(), commune.id);
  return mark && { src: markPath(mark.sha256), alt: commune.name };
}
