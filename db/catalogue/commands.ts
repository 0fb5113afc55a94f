import { and, desc, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { newId } from "@/db/ids";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { foldForSearch } from "@/lib/format/fold";
import type { CatalogueRefusal } from "@/lib/indicators/catalogue-labels";
import type { NewIndicator } from "@/lib/indicators/catalogue-schema";
import { whyNotThere } from "@/lib/indicators/versions/parents";
import { NEWEST_YEAR } from "@/lib/indicators/versions/years";
import { listIndicatorGroups, listIndicators } from "./queries";

/** Adds an indicator of the commune's own at the end of its group. Without a code, one is made from the name. */
export async function addIndicator(
  store: Store,
  grant: Grant<"indicator:manage">,
  input: NewIndicator,
): Promise<{ ok: true; indicatorId: string; code: string } | { ok: false; reason: CatalogueRefusal }> {
  assertGrant(grant, "indicator:manage");
  const { communeId, accountId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const groups = await listIndicatorGroups(tx, communeId);
    if (!groups.some((group) => group.id === input.groupId)) return { ok: false, reason: "unknown-group" };
    const code = input.code === "" ? codeFromName(input.name) : input.code;
    const refusal = await findClash(tx, communeId, input, code);
    if (refusal !== null) return { ok: false, reason: refusal };
    // Parents are looked up as the newest year has them; an indicator of its own has no earlier year.
    const others = (await listIndicators(tx, communeId, NEWEST_YEAR)).filter((each) => each.retiredFrom === null);
    const placed = whyNotThere({ ...input, id: "" }, others);
    if (placed !== null) return { ok: false, reason: placed };
    const isRate = input.periodRule.startsWith("rate-");
    const row = {
      ...input,
      communeId,
      id: newId(),
      code,
      shortName: input.shortName === "" ? input.name : input.shortName,
      numeratorLabel: isRate ? input.numeratorLabel : null,
      denominatorLabel: isRate ? input.denominatorLabel : null,
      sortOrder: await nextSortOrder(tx, communeId, input.groupId),
      searchKey: foldForSearch(`${input.name} ${input.shortName}`),
    };
    await tx.db.insert(tx.t.indicators).values(row);
    const { communeId: _commune, searchKey: _key, ...after } = row;
    await recordAudit(tx, {
      communeId,
      actorId: accountId,
      action: grant.permission,
      entity: "indicator",
      entityId: row.id,
      after,
    });
    return { ok: true, indicatorId: row.id, code };
  });
}

function codeFromName(name: string): string {
  const code = foldForSearch(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return code.slice(0, 60).replace(/-+$/, "");
}

async function findClash(
  tx: Connection,
  communeId: string,
  input: NewIndicator,
  code: string,
): Promise<CatalogueRefusal | null> {
  const { indicators } = tx.t;
  const [sameCode] = await tx.db
    .select({ id: indicators.id })
    .from(indicators)
    .where(and(eq(indicators.communeId, communeId), eq(indicators.code, code)));
  if (sameCode) return "code-taken";
  const [sameName] = await tx.db
    .select({ id: indicators.id })
    .from(indicators)
    .where(
      and(eq(indicators.communeId, communeId), eq(indicators.groupId, input.groupId), eq(indicators.name, input.name)),
    );
  return sameName ? "name-taken" : null;
}

async function nextSortOrder(tx: Connection, communeId: string, groupId: string): Promise<number> {
  const { indicators } = tx.t;
  const [last] = await tx.db
    .select({ sortOrder: indicators.sortOrder })
    .from(indicators)
    .where(and(eq(indicators.communeId, communeId), eq(indicators.groupId, groupId)))
    .orderBy(desc(indicators.sortOrder))
    .limit(1);
  return (last ? last.sortOrder : 0) + 10;
}
