import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { slipHead } from "@/app/_auth/slip-head";
import { listIndicators } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { checkImport, type Preview } from "@/db/imports/check-import";
import { columnsOf } from "@/db/imports/columns";
import { findImport, listImports, type StoredImport } from "@/db/imports/queries";
import { listReportingUnits } from "@/db/org-units/queries";
import { listPeriods } from "@/db/periods/queries";
import type { TemplateWorld } from "@/lib/imports/import-books";
import { importGrant, importKindsOf } from "@/lib/imports/import-grant";
import { isImportKind } from "@/lib/imports/import-kind";
import { inPreviewOrder } from "@/lib/imports/import-line";

/** What was brought in of the kinds this person may bring in. */
export async function loadImports() {
  const { commune, actor } = await requireGrant("audit:read");
  const kinds = importKindsOf(actor);
  if (kinds.length === 0) notFound();
  return { kinds, imports: await listImports(getStore(), commune.id, kinds) };
}

export type ListedImport = Awaited<ReturnType<typeof loadImports>>["imports"][number];

export async function loadNewImport(kind: string) {
  const { commune, actor, today } = await requireGrant("audit:read");
  if (!isImportKind(kind) || importGrant(actor, kind) === null) notFound();
  return { kind, columns: await columnsOf(getStore(), commune.id, kind, today) };
}

/** The template's columns with what the commune has now. */
export async function loadTemplate(kind: string) {
  const { commune, actor, today } = await requireGrant("audit:read");
  if (!isImportKind(kind) || importGrant(actor, kind) === null) notFound();
  const store = getStore();
  const units = await listReportingUnits(store, commune.id, today);
  const year = Number(today.slice(0, 4));
  const world: TemplateWorld = {
    indicators: (await listIndicators(store, commune.id, year)).filter((each) => each.retiredFrom === null),
    unitNames: units.map((unit) => unit.name),
    cellNames: units.filter((unit) => unit.kind === "party-cell").map((unit) => unit.name),
  };
  return { kind, columns: await columnsOf(store, commune.id, kind, today), world };
}

/** One import as it stands: its columns, its preview against the data of this moment, or what came of it. */
export async function loadImport(importId: string) {
  const { commune, actor, today } = await requireGrant("audit:read");
  const store = getStore();
  const stored = await findImport(store, commune.id, importId);
  if (stored === null || importGrant(actor, stored.kind) === null) notFound();
  const preview = stored.state === "waiting" ? await checkImport(store, { actor, today }, stored) : null;
  const periods = await listPeriods(store, commune.id);
  return {
    stored: { ...stored, sheets: null },
    preview: preview === null ? null : previewModel(preview),
    choices: choicesOf(stored, periods, commune.committeeName),
    slip: await slipHead(commune.committeeName),
  };
}
export type ImportModel = Awaited<ReturnType<typeof loadImport>>;
export type PreviewModel = NonNullable<ImportModel["preview"]>;

/** More rows than this are counted, not shown; those with errors come first and are all in the download. */
const SHOWN_ROWS = 300;

function previewModel({ columns, draft, checked, counts, seen }: Preview) {
  const { table, ...rest } = draft;
  return {
    columns: columns.map(({ field, title, required, hint }) => ({ field, title, required, hint })),
    draft: { ...rest, rows: table?.rows.length ?? 0 },
    errors: checked?.errors ?? {},
    lines: inPreviewOrder(checked?.lines ?? []).slice(0, SHOWN_ROWS),
    ready: checked !== null && Object.keys(checked.errors).length === 0,
    counts,
    seen,
  };
}

/** What the fields that hold for every row start with and offer. */
function choicesOf(stored: StoredImport, periods: Awaited<ReturnType<typeof listPeriods>>, committeeName: string) {
  return {
    issuer: committeeName,
    years: periods.filter((each) => each.quarter === 0).map((each) => each.year),
    openQuarters: periods
      .filter((each) => each.quarter > 0 && each.state === "open")
      .map(({ year, quarter }) => ({ key: `${year}-Q${quarter}`, year, quarter })),
    options: stored.options,
  };
}
