import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { findCommuneNames } from "@/db/communes/queries";
import type { Connection } from "@/db/store";
import { everyVersionOf, versionsOf } from "@/lib/settings/built-in";
import { type DatedVersion, FROM_THE_START } from "@/lib/settings/dated";
import { SETTING_SCHEMAS, type SettingValues } from "@/lib/settings/schema";
import type { SettingKey } from "@/lib/settings/subjects";

/** One stored version as the table has it. */
export type StoredVersion = DatedVersion<string> & { key: string };

/** Rubrics have a table of their own: records scored under one will refer to it. */
export const tableOf = (c: Connection, key: SettingKey) => (key === "cell-meeting-rubric" ? c.t.rubrics : c.t.settings);

type Many<K extends SettingKey> = { [P in K]: DatedVersion<SettingValues[P]>[] };

/** All versions of some subjects, oldest first, with the built-in ones; the reader picks by its own day. */
export async function readSettings<K extends SettingKey>(
  c: Connection,
  communeId: string,
  keys: readonly K[],
): Promise<Many<K>> {
  const stored = await readStored(c, communeId, keys);
  const read: Partial<Many<SettingKey>> = {};
  for (const key of keys) Object.assign(read, { [key]: versionsOf(key, decoded(stored, key)) });
  if (read.names?.length === 0) read.names = [await namesOfFirstRun(c, communeId)];
  return read as Many<K>;
}

export async function readVersions<K extends SettingKey>(c: Connection, communeId: string, key: K) {
  return (await readSettings(c, communeId, [key]))[key];
}

function decoded<K extends SettingKey>(stored: readonly StoredVersion[], key: K): DatedVersion<SettingValues[K]>[] {
  return stored
    .filter((row) => row.key === key)
    .map(({ key: _, ...row }) => ({ ...row, value: decodeSetting(key, row.value) }));
}

/** Every version of the rubric that a record may have been scored by, also those recorded again since. Two statements. */
export async function readEveryRubric(c: Connection, communeId: string) {
  const key = "cell-meeting-rubric";
  const { supersededSettings: s } = c.t;
  const superseded = await c.db
    .select()
    .from(s)
    .where(and(eq(s.communeId, communeId), eq(s.key, key)));
  return everyVersionOf(key, decoded([...(await readStored(c, communeId, [key])), ...superseded], key));
}

/** Throws where the database holds what the program never wrote. */
export function decodeSetting<K extends SettingKey>(key: K, json: string): SettingValues[K] {
  return SETTING_SCHEMAS[key].parse(JSON.parse(json)) as SettingValues[K];
}

async function readStored(c: Connection, communeId: string, keys: readonly SettingKey[]): Promise<StoredVersion[]> {
  const { settings, rubrics } = c.t;
  const read = (table: typeof settings | typeof rubrics) =>
    c.db
      .select({
        key: table.key,
        effectiveFrom: table.effectiveFrom,
        value: table.value,
        version: table.version,
        recordedAt: table.recordedAt,
        recordedBy: table.recordedBy,
        reason: table.reason,
      })
      .from(table)
      .where(and(eq(table.communeId, communeId), inArray(table.key, [...keys])))
      .orderBy(asc(table.effectiveFrom));
  const wantsRubric = keys.includes("cell-meeting-rubric");
  const own = keys.length > (wantsRubric ? 1 : 0) ? await read(settings) : [];
  return wantsRubric ? [...own, ...(await read(rubrics))] : own;
}

/** Before the first change the names stand only in the commune's own row. */
export async function namesOfFirstRun(c: Connection, communeId: string): Promise<DatedVersion<SettingValues["names"]>> {
  const names = await findCommuneNames(c, communeId);
  if (names === null) throw new Error(`no commune ${communeId}`);
  const { name: communeName, ...rest } = names;
  return {
    effectiveFrom: FROM_THE_START,
    value: { communeName, ...rest },
    version: 0,
    recordedAt: 0,
    recordedBy: null,
    reason: null,
  };
}

/** What was recorded again for the same day or taken back before its day came, newest first. */
export async function listSuperseded(c: Connection, communeId: string, key: SettingKey) {
  const { supersededSettings: s } = c.t;
  return c.db
    .select({
      effectiveFrom: s.effectiveFrom,
      version: s.version,
      recordedAt: s.recordedAt,
      recordedBy: s.recordedBy,
      endedAt: s.endedAt,
      endedBy: s.endedBy,
      withdrawn: s.withdrawn,
    })
    .from(s)
    .where(and(eq(s.communeId, communeId), eq(s.key, key)))
    .orderBy(desc(s.endedAt), desc(s.version));
}
