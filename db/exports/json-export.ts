import { eq } from "drizzle-orm";
import type { Store } from "@/db/store";
import { instantText } from "@/lib/exports/encode-row";
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportTable } from "@/lib/exports/export-format";
import { PAGE_ROWS, readExportPage } from "./read-table";

/** Called after every page with the rows written so far; throws to stop. */
export type OnPage = (rows: number, table: ExportTable) => Promise<void>;

/** The names of the commune as the head of every export gives them. */
export async function exportHead(store: Store, communeId: string) {
  const { communes } = store.t;
  const [commune] = await store.db.select().from(communes).where(eq(communes.id, communeId));
  if (!commune) throw new Error("no commune to export");
  const { id, name, committeeName, superiorName, placeName } = commune;
  return {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exported_at: instantText(Date.now()),
    commune: { id, name, committee_name: committeeName, superior_name: superiorName, place_name: placeName },
  };
}

/** The whole export as the bytes of one JSON file, a page of rows at a time, one row a line. */
export async function* jsonExport(
  store: Store,
  communeId: string,
  tables: readonly ExportTable[],
  onPage: OnPage = async () => {},
): AsyncGenerator<Uint8Array> {
  const head = JSON.stringify(await exportHead(store, communeId), null, 1);
  yield Buffer.from(`${head.slice(0, -2)},\n "tables": {`);
  let done = 0;
  for (const [index, table] of tables.entries()) {
    yield Buffer.from(`${index === 0 ? "" : ","}\n"${table.key}": [`);
    let isFirst = true;
    for await (const rows of pagesOf(store, communeId, table)) {
      const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
      if (lines !== "") yield Buffer.from(`${isFirst ? "" : ","}\n${lines}`);
      isFirst &&= rows.length === 0;
      done += rows.length;
      await onPage(done, table);
    }
    yield Buffer.from("]");
  }
  yield Buffer.from("\n }\n}\n");
}

/** Every row of a table, page by page. */
export async function* pagesOf(store: Store, communeId: string, table: ExportTable) {
  let after: string | undefined;
  do {
    const page = await readExportPage(store, communeId, table, { after, limit: PAGE_ROWS });
    if (page === null) throw new Error(`The export lost its place in ${table.key}`);
    yield page.rows;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
