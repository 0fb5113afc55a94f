import { hashPassword } from "@/db/accounts/password";
import { recordAudit } from "@/db/audit/record";
import type { Schema } from "@/db/schema";
import { CATALOGUE } from "@/db/seed/reference/catalogue";
import { indicatorRow, installReferenceData } from "@/db/seed/reference/install";
import type { Connection, Store } from "@/db/store";
import { foldForSearch } from "@/lib/format/fold";
import type { Frequency } from "@/lib/indicators/indicator";
import { defaultEntryWindow } from "@/lib/periods/entry-window";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import { actualRows, PUBLISHED_COURSE } from "./actuals";
import { DUC_AN } from "./duc-an";
import { illustrativeFigures, toQuantity } from "./figures";
import { at } from "./instants";
import { insertIssuedReport } from "./issued-report";
import { planDocumentRows, planRows } from "./plans";
import { DEMO_TODAY, type DemoProfile, MERGED_ON } from "./profile";
import { cellNoteRows, sheetRows } from "./sheets";

/** PostgreSQL takes 65 535 parameters a statement, SQLite 32 766; a row here has at most 20. */
const ROWS_A_STATEMENT = 500;

const CREATED_AT = at(MERGED_ON, 8);

export type SeedAnswer = { seeded: true } | { seeded: false; reason: "already-there" | "other-commune" };

/**
 * Fills an empty, migrated database with a demo commune in one transaction. The same content every time,
 * except for the password's salt and the audit row. A database that already holds a commune is left as it is.
 */
export async function seedDemo(store: Store, password: string, profile: DemoProfile = DUC_AN): Promise<SeedAnswer> {
  const { communeId } = profile;
  const begunAt = Date.now();
  const passwordHash = await hashPassword(password);
  return store.inTransaction(async (tx) => {
    const existing = await tx.db.select({ id: tx.t.communes.id }).from(tx.t.communes);
    if (existing.length > 0) {
      return {
        seeded: false,
        reason: existing.some(({ id }) => id === communeId) ? "already-there" : "other-commune",
      };
    }
    await insertOrganisation(tx, profile);
    await insertAccounts(tx, profile, passwordHash);
    await installReferenceData(tx, communeId);
    await insertOwnIndicators(tx, profile);
    await insertPeriods(tx, profile);
    await insertPlans(tx, profile);
    await insertFigures(tx, profile);
    for (const { table, rows } of profile.extras) await insertAll(tx, table, rows);
    await insertIssuedReport(tx, communeId);
    await insertJob(tx, profile, begunAt);
    await recordAudit(tx, {
      communeId,
      actorId: null,
      action: "demo:seed",
      entity: "commune",
      entityId: communeId,
      after: { note: "Dữ liệu minh họa", today: DEMO_TODAY },
    });
    return { seeded: true };
  });
}

/** The seeding itself is a long work: the list is not empty on the first day, and what it says is true. */
async function insertJob(tx: Connection, { communeId }: DemoProfile, begunAt: number): Promise<void> {
  const rows = await tx.db.select({ unitId: tx.t.actuals.unitId }).from(tx.t.actuals);
  const now = Date.now();
  const result = { summary: "Đã nạp dữ liệu minh họa.", link: { href: "/admin", text: "Mở trang Quản trị" } };
  await insertAll(tx, "jobs", [
    {
      ...{ communeId, id: "nap-du-lieu-minh-hoa", accountId: "quantri", permission: "audit:read" },
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

async function insertOrganisation(tx: Connection, profile: DemoProfile): Promise<void> {
  const { communeId, names, units, successions } = profile;
  await insertAll(tx, "communes", [{ id: communeId, ...names, demoToday: DEMO_TODAY, createdAt: CREATED_AT }]);
  await insertAll(
    tx,
    "orgUnits",
    units.map((unit) => ({ ...unit, communeId, searchKey: foldForSearch(unit.name) })),
  );
  await insertAll(
    tx,
    "orgUnitSuccessions",
    successions.map((row) => ({ ...row, communeId })),
  );
}

async function insertAccounts(tx: Connection, profile: DemoProfile, passwordHash: string): Promise<void> {
  const { communeId, accounts } = profile;
  await insertAll(
    tx,
    "accounts",
    accounts.map(({ username, displayName, position }) => ({
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
    accounts.flatMap(({ username, roles }) => roles.map((role) => ({ communeId, accountId: username, role }))),
  );
  await insertAll(
    tx,
    "accountScopes",
    accounts.flatMap(({ username, unitIds }) =>
      unitIds.map((targetId) => ({ communeId, accountId: username, kind: "unit" as const, targetId })),
    ),
  );
}

/** Own rows stand after those of the catalogue. */
async function insertOwnIndicators(tx: Connection, { communeId, ownIndicators }: DemoProfile): Promise<void> {
  const rows = ownIndicators.flatMap(({ groupCode, entry }, place) => {
    const group = CATALOGUE.find(({ code }) => code === groupCode);
    return group ? [indicatorRow(communeId, group, entry, group.entries.length + place)] : [];
  });
  await insertAll(tx, "indicators", rows);
}

async function insertPeriods(tx: Connection, { communeId, years }: DemoProfile): Promise<void> {
  const row = (year: number, closedOn: string | null, quarter: Quarter | 0) => ({
    communeId,
    year,
    quarter,
    state: closedOn !== null || (quarter > 0 && quarter < 4) ? ("locked" as const) : ("open" as const),
    ...defaultEntryWindow(year, quarter),
    assessmentClosedOn: quarter === 0 ? closedOn : null,
  });
  await insertAll(
    tx,
    "periods",
    years.flatMap(({ year, closedOn }) => [
      row(year, closedOn, 0),
      ...QUARTERS.map((quarter) => row(year, closedOn, quarter)),
    ]),
  );
}

async function insertPlans(tx: Connection, profile: DemoProfile): Promise<void> {
  const { communeId, published } = profile;
  await insertAll(tx, "planDocuments", planDocumentRows(profile));
  await insertAll(tx, "planValues", planRows(profile));
  await insertAll(
    tx,
    "publishedRates",
    published.rates.map(({ code, percent, qualifier }) => ({
      communeId,
      indicatorId: code,
      year: 2025,
      percent: toQuantity(percent),
      qualifier,
      source: published.source,
      recordedAt: PUBLISHED_COURSE.recordedAt,
    })),
  );
}

async function insertFigures(tx: Connection, profile: DemoProfile): Promise<void> {
  const { communeId } = profile;
  const { figures, assignments } = illustrativeFigures(profile);
  const { sheets, events } = sheetRows(profile, assignments, frequencies(profile));
  const { actuals, approved, changes } = actualRows(profile, figures);
  await insertAll(
    tx,
    "indicatorAssignments",
    assignments.map((row) => ({ ...row, communeId })),
  );
  await insertAll(tx, "sheets", sheets);
  await insertAll(tx, "sheetEvents", events);
  await insertAll(tx, "actuals", actuals);
  await insertAll(tx, "approvedActuals", approved);
  await insertAll(tx, "actualChanges", changes);
  await insertAll(tx, "cellNotes", cellNoteRows(profile));
}

function frequencies({ ownIndicators }: DemoProfile): Map<string, Frequency> {
  const entries = [...CATALOGUE.flatMap((group) => group.entries), ...ownIndicators.map(({ entry }) => entry)];
  return new Map(entries.map(({ code, frequency }) => [code, frequency]));
}
