import { and, desc, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { listPeriods } from "@/db/periods/queries";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { LocalDate } from "@/lib/periods/local-date";
import { type DatedVersion, FROM_THE_START, inForceOn, lockedThrough } from "@/lib/settings/dated";
import type { SettingRefusal } from "@/lib/settings/labels";
import { SETTING_SCHEMAS, type SettingValues } from "@/lib/settings/schema";
import { type SettingKey, type SettingPermission, SUBJECTS } from "@/lib/settings/subjects";
import { applyNames } from "./apply-names";
import { decodeSetting, readVersions, tableOf } from "./queries";

type Refused = { ok: false; reason: SettingRefusal };
type Answer = { ok: true } | Refused;

/** The version of a day as it was when the form was opened; 0 = the day had none of the office's own. */
type Place<K extends SettingKey> = { key: K; effectiveFrom: LocalDate; version: number; today: LocalDate };

/**
 * Records a version of a dated rule for a day. A day that already has one is recorded again: the earlier row goes to
 * `superseded_settings`, with a reason once its day has come. No day up to the closing of a closed year is touched.
 */
export async function recordSetting<K extends SettingKey>(
  store: Store,
  grant: Grant<SettingPermission>,
  input: Place<K> & { value: SettingValues[K]; reason: string },
): Promise<Answer> {
  assertGrant(grant, SUBJECTS[input.key].permission);
  const { key, effectiveFrom, today } = input;
  const value = SETTING_SCHEMAS[key].parse(input.value) as SettingValues[K];
  return store.inTransaction(async (tx) => {
    const { communeId, accountId } = grant.actor;
    const versions = await readVersions(tx, communeId, key);
    const standing = versions.find((each) => each.effectiveFrom === effectiveFrom);
    const refusal = await refusalOf(tx, grant, input, standing);
    if (refusal !== null) return { ok: false, reason: refusal };
    const inForce = inForceOn(versions, effectiveFrom);
    const before = standing ?? (inForce && inForce.effectiveFrom <= effectiveFrom ? inForce : null);
    if (before !== null && JSON.stringify(SETTING_SCHEMAS[key].parse(before.value)) === JSON.stringify(value)) {
      return { ok: false, reason: "nothing-changed" };
    }
    const kept = key === "names" && (await keepFirstNames(tx, communeId, versions));
    if (standing && (standing.version > 0 || kept)) await supersede(tx, grant, input, false);
    const next = 1 + Math.max(standing?.version ?? 0, await lastSuperseded(tx, communeId, key, effectiveFrom));
    const row = { value: JSON.stringify(value), version: next, recordedAt: Date.now(), recordedBy: accountId };
    await tx.db
      .insert(tableOf(tx, key))
      .values({ communeId, key, effectiveFrom, ...row, reason: input.reason === "" ? null : input.reason });
    if (key === "names") await applyNames(tx, communeId, today);
    await audit(tx, grant, input, before?.value, {
      ...value,
      ...(input.reason === "" ? {} : { reason: input.reason }),
    });
    return { ok: true };
  });
}

/** Takes back a version whose day is still to come; what was in force before simply stays so. */
export async function withdrawSetting(
  store: Store,
  grant: Grant<SettingPermission>,
  input: Place<SettingKey>,
): Promise<Answer> {
  assertGrant(grant, SUBJECTS[input.key].permission);
  return store.inTransaction(async (tx) => {
    const standing = await findStored(tx, grant.actor.communeId, input);
    if (!standing || standing.version !== input.version) return { ok: false, reason: "stale" };
    if (input.effectiveFrom <= input.today) return { ok: false, reason: "in-force" };
    await supersede(tx, grant, input, true);
    await audit(tx, grant, input, decodeSetting(input.key, standing.value), null);
    return { ok: true };
  });
}

async function refusalOf(
  tx: Connection,
  grant: Grant,
  { effectiveFrom, version, today, reason }: Place<SettingKey> & { reason: string },
  standing: DatedVersion<unknown> | undefined,
): Promise<SettingRefusal | null> {
  const recorded = standing?.version ?? 0;
  if (recorded !== version) return version === 0 ? "day-taken" : "stale";
  const closed = lockedThrough((await listPeriods(tx, grant.actor.communeId)).filter(({ quarter }) => quarter === 0));
  if (closed !== null && effectiveFrom <= closed) return "year-closed";
  return standing && effectiveFrom <= today && reason === "" ? "reason-needed" : null;
}

const rowOf = (
  tx: Connection,
  communeId: string,
  { key, effectiveFrom }: { key: SettingKey; effectiveFrom: string },
) => {
  const table = tableOf(tx, key);
  return and(eq(table.communeId, communeId), eq(table.key, key), eq(table.effectiveFrom, effectiveFrom));
};

async function findStored(tx: Connection, communeId: string, place: { key: SettingKey; effectiveFrom: string }) {
  const [row] = await tx.db
    .select()
    .from(tableOf(tx, place.key))
    .where(rowOf(tx, communeId, place));
  return row;
}

/** Moves the standing row of a day to the trail. */
async function supersede(tx: Connection, grant: Grant, place: Place<SettingKey>, withdrawn: boolean): Promise<void> {
  const { communeId, accountId } = grant.actor;
  const row = await findStored(tx, communeId, place);
  if (!row) throw new Error(`nothing recorded of ${place.key} for ${place.effectiveFrom}`);
  await tx.db.insert(tx.t.supersededSettings).values({ ...row, endedAt: Date.now(), endedBy: accountId, withdrawn });
  await tx.db.delete(tableOf(tx, place.key)).where(rowOf(tx, communeId, place));
}

/** A day whose version was taken back goes on counting where it stopped. */
async function lastSuperseded(tx: Connection, communeId: string, key: SettingKey, day: LocalDate): Promise<number> {
  const { supersededSettings: s } = tx.t;
  const [row] = await tx.db
    .select({ version: s.version })
    .from(s)
    .where(and(eq(s.communeId, communeId), eq(s.key, key), eq(s.effectiveFrom, day)))
    .orderBy(desc(s.version))
    .limit(1);
  return row?.version ?? 0;
}

/** The names of the first run become a version of their own before the first change overwrites them in `communes`. */
async function keepFirstNames(tx: Connection, communeId: string, versions: readonly DatedVersion<unknown>[]) {
  const first = versions.find((each) => each.effectiveFrom === FROM_THE_START && each.version === 0);
  if (!first) return false;
  await tx.db
    .insert(tx.t.settings)
    .values({ communeId, key: "names", effectiveFrom: FROM_THE_START, value: JSON.stringify(first.value) });
  return true;
}

async function audit(tx: Connection, grant: Grant, place: Place<SettingKey>, before: unknown, after: unknown) {
  const { communeId, accountId } = grant.actor;
  const head = { effectiveFrom: place.effectiveFrom };
  await recordAudit(tx, {
    communeId,
    actorId: accountId,
    action: grant.permission,
    entity: "settings",
    entityId: `${place.key} ${place.effectiveFrom}`,
    before: before === undefined ? undefined : { ...(before as object) },
    after: after === null ? undefined : { ...head, ...(after as object) },
  });
}
