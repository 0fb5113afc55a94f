import { eq } from "drizzle-orm";
import type { Connection } from "@/db/store";
import { type LocalDate, localDateAt } from "@/lib/periods/local-date";

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

/** The day on which the commune's ledger begins: nothing can be looked back on before it. */
export async function findFirstDay(c: Connection, communeId: string): Promise<LocalDate> {
  const { communes } = c.t;
  const [row] = await c.db.select({ createdAt: communes.createdAt }).from(communes).where(eq(communes.id, communeId));
  if (!row) throw new Error(`no commune ${communeId}`);
  return localDateAt(row.createdAt);
}
