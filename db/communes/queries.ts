import { eq } from "drizzle-orm";
import type { Connection } from "@/db/store";

export type CommuneNames = { name: string; committeeName: string; superiorName: string; placeName: string };

/** The commune's own names exactly as typed; null for an unknown id. */
export async function findCommuneNames(c: Connection, communeId: string): Promise<CommuneNames | null> {
  const { communes } = c.t;
  const [row] = await c.db
    .select({
      name: communes.name,
      committeeName: communes.committeeName,
      superiorName: communes.superiorName,
      placeName: communes.placeName,
    })
    .from(communes)
    .where(eq(communes.id, communeId));
  return row ?? null;
}

/** Names for the sign-in page, where nobody is signed in yet: only when the database holds one single commune. */
export async function findOnlyCommune(c: Connection): Promise<(CommuneNames & { id: string; isDemo: boolean }) | null> {
  const { communes } = c.t;
  const rows = await c.db
    .select({
      id: communes.id,
      name: communes.name,
      committeeName: communes.committeeName,
      superiorName: communes.superiorName,
      placeName: communes.placeName,
      demoToday: communes.demoToday,
    })
    .from(communes)
    .limit(2);
  const [only] = rows;
  if (rows.length !== 1 || !only) return null;
  const { demoToday, ...names } = only;
  return { ...names, isDemo: demoToday !== null };
}
