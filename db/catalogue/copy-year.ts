import { createHash } from "node:crypto";
import { listSuccessions, listUnitsReportingFrom } from "@/db/org-units/queries";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { CatalogueRefusal } from "@/lib/indicators/catalogue-labels";
import { type CopyLine, copyYear } from "@/lib/indicators/versions/copy-year";
import { quarterIndex } from "@/lib/periods/period";
import { chooseWithin } from "./choose-indicators";
import { listIndicators, listYearReporters } from "./queries";

/** What "Chép năm trước" would choose for the year, and a hash of exactly that, so that nothing else is saved. */
export async function planYearCopy(
  c: Connection,
  communeId: string,
  year: number,
): Promise<{ lines: CopyLine[]; hash: string }> {
  const indicators = await listIndicators(c, communeId, year);
  const successorsOf = new Map<string, string[]>();
  for (const { predecessorId, successorId } of await listSuccessions(c, communeId)) {
    successorsOf.set(predecessorId, [...(successorsOf.get(predecessorId) ?? []), successorId]);
  }
  const isChosen = new Set(
    indicators.filter((each) => each.retiredFrom === null && each.parentMode === "entered").map((each) => each.id),
  );
  const lastYear = await listYearReporters(c, communeId, year - 1);
  const lines = copyYear({
    lastYear,
    thisYear: await listYearReporters(c, communeId, year),
    openUnitIds: await listUnitsReportingFrom(c, communeId, quarterIndex(year, 1)),
    successorsOf,
    notChosen: new Set([...lastYear.keys()].filter((id) => !isChosen.has(id))),
    oneUnit: new Set(indicators.filter((each) => each.unitRule === "none").map((each) => each.id)),
  });
  const hash = createHash("sha256").update(JSON.stringify(lines)).digest("hex");
  return { lines, hash };
}

/** Saves the copy as it was shown; another one that came about meanwhile is refused. */
export async function copyCatalogue(
  store: Store,
  grant: Grant<"indicator:manage">,
  input: { year: number; hash: string },
): Promise<{ ok: true; changed: number } | { ok: false; reason: CatalogueRefusal }> {
  assertGrant(grant, "indicator:manage");
  return store.inTransaction(async (tx) => {
    const { lines, hash } = await planYearCopy(tx, grant.actor.communeId, input.year);
    if (hash !== input.hash) return { ok: false, reason: "copy-moved" };
    return copyWithin(tx, grant, input.year, lines);
  });
}

/** The same inside the transaction of a larger step. */
export async function copyWithin(
  tx: Connection,
  grant: Grant<"indicator:manage">,
  year: number,
  lines: readonly CopyLine[],
): Promise<{ ok: true; changed: number } | { ok: false; reason: CatalogueRefusal }> {
  const choices = lines
    .filter((line) => line.change !== "same")
    .map(({ indicatorId, unitIds }) => ({ indicatorId, unitIds }));
  if (choices.length === 0) return { ok: true, changed: 0 };
  return chooseWithin(tx, grant, { year, fromQuarter: 1, choices });
}
