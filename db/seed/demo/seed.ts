import { hashPassword } from "@/db/accounts/password";
import { recordAudit } from "@/db/audit/record";
import type { Schema } from "@/db/schema";
import { CATALOGUE } from "@/db/seed/reference/catalogue";
import { indicatorRow, installReferenceData } from "@/db/seed/reference/install";
import type { Connection, Store } from "@/db/store";
import { foldForSearch } from "@/lib/format/fold";
import type { Frequency } from "@/lib/indicators/indicator";
import { defaultEntryWindow } from "@/lib/periods/entry-window";
import { QUARTERS, type Quarter, quarterIndex } from "@/lib/periods/period";
import { DEMO_ACCOUNTS } from "./accounts";
import { actualRows, PUBLISHED_COURSE } from "./actuals";
import { explanationRows, explanationStepRows } from "./explanations";
import { illustrativeFigures, toQuantity } from "./figures";
import { demoImport } from "./imports";
import { at } from "./instants";
import { OWN_INDICATORS } from "./own-indicators";
import { planDocumentRows, planRows } from "./plans";
import { PUBLISHED_RATES, PUBLISHED_SOURCE } from "./published";
import { indicatorVersionRows } from "./series-breaks";
import { cellNoteRows, sheetRows } from "./sheets";
import { taskRows, taskStepRows } from "./tasks";
import { COMMUNE_ID, demoUnits, MERGED_ON, PREDECESSORS, ROOT_ID } from "./units";

/** The day the demo lives on: quarter IV/2026 is open and not yet due. */
export const DEMO_TODAY = "2026-11-22";

/** PostgreSQL takes 65 535 parameters a statement, SQLite 32 766; a row here has at most 20. */
const ROWS_A_STATEMENT = 500;

const CREATED_AT = at(MERGED_ON, 8);

export type SeedAnswer = { seeded: true } | { seeded: false; reason: "already-there" | "other-commune" };

/**
 * Fills an empty, migrated database with the demo commune "duc-an" in one transaction. The same content every time,
 * except for the password's salt and the audit row. A database that already holds a commune is left as it is.
 */
export async function seedDemo(store: Store, password: string): Promise<SeedAnswer> {
  const begunAt = Date.now();
  const passwordHash = await hashPassword(password);
  return store.inTransaction(async (tx) => {
    const existing = await tx.db.select({ id: tx.t.communes.id }).from(tx.t.communes);
    if (existing.length > 0) {
      return {
        seeded: false,
        reason: existing.some(({ id }) => id === COMMUNE_ID) ? "already-there" : "other-commune",
      };
    }
    await insertOrganisation(tx);
    await insertAccounts(tx, passwordHash);
    await installReferenceData(tx, COMMUNE_ID);
    await insertOwnIndicators(tx);
    await insertPeriods(tx);
    await insertPlans(tx);
    await insertFigures(tx);
    await insertJob(tx, begunAt);
    await recordAudit(tx, {
      communeId: COMMUNE_ID,
      actorId: null,
      action: "demo:seed",
      entity: "commune",
      entityId: COMMUNE_ID,
      after: { note: "Dữ liệu minh họa", today: DEMO_TODAY },
    });
    return { seeded: true };
  });
}

/** The seeding itself is a long work: the list is not empty on the first day, and what it says is true. */
async function insertJob(tx: Connection, begunAt: number): Promise<void> {
  const rows = await tx.db.select({ unitId: tx.t.actuals.unitId }).from(tx.t.actuals);
  const now = Date.now();
  const result = { summary: "Đã nạp dữ liệu minh họa.", link: { href: "/admin", text: "Mở trang Quản trị" } };
  await insertAll(tx, "jobs", [
    {
      ...{ communeId: COMMUNE_ID, id: "nap-du-lieu-minh-hoa", accountId: "quantri", permission: "audit:read" },
      ...{ kind: "demo", title: "Nạp dữ liệu minh họa", state: "done", cancellable: false, note: "" },
      ...{ done: rows.length, total: rows.length, result: JSON.stringify(result) },
      ...{ createdAt: begunAt, startedAt: begunAt, heartbeatAt: now, endedAt: now },
    },
  ]);
}

async function insertAll<T extends keyof Schema>(
  tx: Connection,
  table: T,
  rows: Schema[T]["$inferInsert"][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const part = rows.slice(start, start + ROWS_A_STATEMENT);
    // Typed by the signature; the union of all tables is beyond the builder's own inference.
    await tx.db.insert(tx.t[table] as Schema["communes"]).values(part as Schema["communes"]["$inferInsert"][]);
  }
}

async function insertOrganisation(tx: Connection): Promise<void> {
  await insertAll(tx, "communes", [
    {
      id: COMMUNE_ID,
      name: "Xã Đức An",
      committeeName: "Đảng ủy xã Đức An",
      superiorName: "Đảng bộ tỉnh Lâm Đồng",
      placeName: "Đức An",
      demoToday: DEMO_TODAY,
      createdAt: CREATED_AT,
    },
  ]);
  await insertAll(
    tx,
    "orgUnits",
    demoUnits().map((unit) => ({ ...unit, communeId: COMMUNE_ID, searchKey: foldForSearch(unit.name) })),
  );
  await insertAll(
    tx,
    "orgUnitSuccessions",
    PREDECESSORS.map(({ id }) => ({
      communeId: COMMUNE_ID,
      predecessorId: id,
      successorId: ROOT_ID,
      effectiveOn: MERGED_ON,
      fromQuarter: quarterIndex(2025, 3),
      kind: "merge" as const,
    })),
  );
}

async function insertAccounts(tx: Connection, passwordHash: string): Promise<void> {
  const communeId = COMMUNE_ID;
  await insertAll(
    tx,
    "accounts",
    DEMO_ACCOUNTS.map(({ username, displayName, position }) => ({
      communeId,
      id: username,
      username,
      displayName,
      position,
      passwordHash,
      mustChangePassword: false,
      createdAt: CREATED_AT,
    })),
  );
  await insertAll(
    tx,
    "accountRoles",
    DEMO_ACCOUNTS.flatMap(({ username, roles }) => roles.map((role) => ({ communeId, accountId: username, role }))),
  );
  await insertAll(
    tx,
    "accountScopes",
    DEMO_ACCOUNTS.flatMap(({ username, unitIds }) =>
      unitIds.map((targetId) => ({ communeId, accountId: username, kind: "unit" as const, targetId })),
    ),
  );
}

/** Own rows stand after those of the catalogue. */
async function insertOwnIndicators(tx: Connection): Promise<void> {
  const rows = OWN_INDICATORS.flatMap(({ groupCode, entry }, place) => {
    const group = CATALOGUE.find(({ code }) => code === groupCode);
    return group ? [indicatorRow(COMMUNE_ID, group, entry, group.entries.length + place)] : [];
  });
  await insertAll(tx, "indicators", rows);
  await insertAll(tx, "indicatorVersions", indicatorVersionRows());
}

async function insertPeriods(tx: Connection): Promise<void> {
  const closedOn = new Map([
    [2024, "2024-12-27"],
    [2025, "2025-12-26"],
  ]);
  const row = (year: number, quarter: Quarter | 0) => ({
    communeId: COMMUNE_ID,
    year,
    quarter,
    state: year < 2026 || (quarter > 0 && quarter < 4) ? ("locked" as const) : ("open" as const),
    ...defaultEntryWindow(year, quarter),
    assessmentClosedOn: quarter === 0 ? (closedOn.get(year) ?? null) : null,
  });
  await insertAll(
    tx,
    "periods",
    [2024, 2025, 2026].flatMap((year) => [row(year, 0), ...QUARTERS.map((quarter) => row(year, quarter))]),
  );
}

async function insertPlans(tx: Connection): Promise<void> {
  await insertAll(tx, "planDocuments", planDocumentRows());
  await insertAll(tx, "planValues", planRows());
  await insertAll(
    tx,
    "publishedRates",
    PUBLISHED_RATES.map(({ code, percent, qualifier }) => ({
      communeId: COMMUNE_ID,
      indicatorId: code,
      year: 2025,
      percent: toQuantity(percent),
      qualifier,
      source: PUBLISHED_SOURCE,
      recordedAt: PUBLISHED_COURSE.recordedAt,
    })),
  );
}

async function insertFigures(tx: Connection): Promise<void> {
  const { figures, assignments } = illustrativeFigures();
  const { sheets, events } = sheetRows(assignments, frequencies());
  const { actuals, approved, changes } = actualRows(figures);
  await insertAll(
    tx,
    "indicatorAssignments",
    assignments.map((row) => ({ ...row, communeId: COMMUNE_ID })),
  );
  await insertAll(tx, "sheets", sheets);
  await insertAll(tx, "sheetEvents", events);
  await insertAll(tx, "actuals", actuals);
  await insertAll(tx, "approvedActuals", approved);
  await insertAll(tx, "actualChanges", changes);
  await insertAll(tx, "cellNotes", cellNoteRows());
  await insertAll(tx, "explanations", explanationRows());
  await insertAll(tx, "explanationSteps", explanationStepRows());
  await insertAll(tx, "tasks", taskRows());
  await insertAll(tx, "taskSteps", taskStepRows());
  await insertAll(tx, "imports", [demoImport()]);
}

function frequencies(): Map<string, Frequency> {
  const entries = [...CATALOGUE.flatMap((group) => group.entries), ...OWN_INDICATORS.map(({ entry }) => entry)];
  return new Map(entries.map(({ code, frequency }) => [code, frequency]));
}
