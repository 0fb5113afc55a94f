import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { listTokens } from "@/db/exports/tokens";
import { visibleTables } from "@/db/exports/visible-tables";
import { newId } from "@/db/ids";
import { authorize } from "@/lib/access/grant";
import { lastExpiry, tokenState } from "@/lib/exports/api-token";
import { EXPORT_TABLES } from "@/lib/exports/export-tables";
import { localDateAt } from "@/lib/periods/local-date";

/** What this account may take along, and the keys of the commune. */
export async function loadExports() {
  const { actor } = await requireGrant("export:token");
  // Keys live by the real day, also in the demo: another program has no "hôm nay" of its own.
  const today = localDateAt(Date.now());
  const tokens = await listTokens(getStore(), actor.communeId, actor.accountId);
  return {
    canExport: authorize(actor, "export:run") !== null,
    operationIds: { xlsx: newId(), json: newId() },
    tables: visibleTables(actor).map(({ key, title }) => ({ key, title })),
    tokens: tokens.map((token) => ({ ...token, state: tokenState(token, today) })),
    lastExpiry: lastExpiry(today),
  };
}
export type TokenRow = Awaited<ReturnType<typeof loadExports>>["tokens"][number];

/** The definition that writes the export, for the page that explains it. */
export async function loadFormat() {
  const { actor } = await requireGrant("export:token");
  const visible = new Set(visibleTables(actor).map((table) => table.key));
  return { tables: EXPORT_TABLES.map((table) => ({ ...table, visible: visible.has(table.key) })) };
}
