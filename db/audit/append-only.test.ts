import { Client } from "pg";
import { expect, it } from "vitest";
import type { Connection } from "@/db/store";
import { createCommune, createIndicator, createPlanValue, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";

const ONCE = { communeId: "c", at: 1 };
const CELL = { year: 2026, indicatorId: "i", unitId: "u", quarter: 1, version: 1, sequence: 1 };

/** One row of each; a plan stands on others and is made by the factory. */
const ROWS: Record<string, (tx: Connection) => Promise<unknown>> = {
  actualChanges: ({ db, t }) =>
    db.insert(t.actualChanges).values({
      ...ONCE,
      ...CELL,
      event: "recorded",
      kind: "value",
      value: 1,
      certainty: "final",
      origin: "entered",
    }),
  sheetEvents: ({ db, t }) =>
    db.insert(t.sheetEvents).values({
      ...ONCE,
      id: "e",
      year: 2026,
      quarter: 1,
      unitId: "u",
      fromState: "not-started",
      toState: "in-progress",
    }),
  auditEntries: ({ db, t }) =>
    db.insert(t.auditEntries).values({ ...ONCE, id: "a", action: "x", entity: "x", entityId: "x" }),
  auditSeals: ({ db, t }) =>
    db.insert(t.auditSeals).values({ communeId: "c", sequence: 1, entryId: "a", sealedAt: 1, keyId: "k", hash: "h" }),
  auditChecks: ({ db, t }) =>
    db.insert(t.auditChecks).values({ ...ONCE, id: "k", whole: true, entries: 0, report: "{}" }),
  supersededAssignments: ({ db, t }) =>
    db
      .insert(t.supersededAssignments)
      .values({ communeId: "c", indicatorId: "i", unitId: "u", fromQuarter: 8104, recordedAt: 1, endedAt: 2 }),
  supersededRates: ({ db, t }) =>
    db.insert(t.supersededRates).values({
      ...{ communeId: "c", indicatorId: "i", year: 2025, percent: 1, qualifier: "exact" as const, source: "x" },
      ...{ recordedAt: 1, endedAt: 2 },
    }),
  meetingSteps: async (tx) => {
    const at = { communeId: "c", unitId: "u", recordedAt: 1 };
    const { db, t } = tx;
    await db
      .insert(t.communes)
      .values({ id: "c", name: "", committeeName: "", superiorName: "", placeName: "", createdAt: 1 });
    await db
      .insert(t.orgUnits)
      .values({ communeId: "c", id: "u", kind: "party-cell", name: "", sortOrder: 1, searchKey: "" });
    await db.insert(t.accounts).values({
      ...{ communeId: "c", id: "a", username: "a", displayName: "", position: "", passwordHash: "" },
      ...{ mustChangePassword: false, createdAt: 1 },
    });
    await db.insert(t.meetings).values({
      ...{
        ...at,
        id: "m",
        year: 2026,
        month: 1,
        state: "draft",
        kind: "regular",
        form: "online",
        heldOn: "2026-01-03",
      },
      ...{ lastTasks: "[]", newTasks: "[]", resolutionNumber: "", topic: "", strengths: "", weaknesses: "" },
      ...{ rubricFrom: "2025-10-28", rubricVersion: 0, recordedBy: "a", firstRecordedAt: 1, returnReason: "" },
    });
    await db.insert(t.meetingSteps).values({
      ...{ ...ONCE, meetingId: "m", sequence: 1, move: "record", state: "draft", content: "{}", scores: "[]" },
      ...{ reason: "", onBehalf: false, actorId: "a" },
    });
  },
  reportSteps: async (tx) => {
    await writtenReport(tx);
    await tx.db.insert(tx.t.reportSteps).values({
      ...{ ...ONCE, reportId: "r", sequence: 1, move: "begin", draftNumber: 1, sections: "[]", note: "", actorId: "a" },
    });
  },
  issuedReports: issuedReport,
  issuedFiles: async (tx) => {
    await issuedReport(tx);
    await tx.db.insert(tx.t.issuedFiles).values({
      ...{ communeId: "c", issuedId: "i", format: "docx", fileName: "f", size: 1, sha256: "s", content: "", madeAt: 1 },
    });
  },
  planValues: async () => undefined,
};

async function person({ db, t }: Connection): Promise<void> {
  await db
    .insert(t.communes)
    .values({ id: "c", name: "", committeeName: "", superiorName: "", placeName: "", createdAt: 1 })
    .onConflictDoNothing();
  await db
    .insert(t.accounts)
    .values({
      ...{ communeId: "c", id: "a", username: "a", displayName: "", position: "", passwordHash: "" },
      ...{ mustChangePassword: false, createdAt: 1 },
    })
    .onConflictDoNothing();
}

async function writtenReport(tx: Connection): Promise<void> {
  await person(tx);
  await tx.db
    .insert(tx.t.reports)
    .values({
      ...{ communeId: "c", id: "r", kind: "year", periodKey: "2026", state: "draft", draftNumber: 1, annexes: "[]" },
      ...{ createdBy: "a", createdAt: 1 },
    })
    .onConflictDoNothing();
}

async function issuedReport(tx: Connection): Promise<void> {
  await writtenReport(tx);
  await tx.db
    .insert(tx.t.issuedReports)
    .values({
      ...{
        communeId: "c",
        id: "i",
        reportId: "r",
        kind: "year",
        periodKey: "2026",
        number: "1",
        issuedOn: "2026-12-20",
      },
      ...{ capacity: "", position: "", signatory: "", checkCode: "K7PM4QXD", document: "{}", documentSha256: "" },
      ...{ figures: "[]", plans: "[]", auditHead: "", title: "", searchKey: "", issuedBy: "a", issuedAt: 1 },
    })
    .onConflictDoNothing();
}

type Table = Connection["t"]["auditEntries"];

/** drizzle wraps what the engine said. */
function messagesOf(error: unknown): string {
  const parts: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) parts.push(cause.message);
  return parts.join(" | ");
}

describeStorage("append-only tables", (store, _engine, env) => {
  it.each(Object.keys(ROWS))("%s: a row stays as it was written", async (name) => {
    if (name === "planValues") {
      const { id: communeId } = await createCommune(store());
      const indicatorId = await createIndicator(store(), communeId);
      const unitId = await createUnit(store(), communeId);
      await createPlanValue(store(), communeId, { indicatorId, unitId, year: 2026, planned: 1 });
    } else {
      await store().inTransaction(async (tx) => void (await ROWS[name]?.(tx)));
    }
    const outcome = (work: (tx: Connection, table: Table) => Promise<unknown>) =>
      store()
        .inTransaction(async (tx) => void (await work(tx, tx.t[name as "auditEntries"])))
        .then(() => "done", messagesOf);
    expect(await outcome((tx, table) => tx.db.update(table).set({ communeId: "other" }))).toContain("is append-only");
    expect(await outcome((tx, table) => tx.db.delete(table))).toContain("is append-only");
    expect(
      await store()
        .db.select()
        .from(store().t[name as "auditEntries"]),
    ).not.toEqual([]);
  });

  it("nor can a table be emptied at once (PostgreSQL)", async ({ skip }) => {
    const url = env().databaseUrl;
    if (url === null) return skip("SQLite has no TRUNCATE");
    const client = new Client({ connectionString: url });
    await client.connect();
    await expect(client.query("TRUNCATE audit_entries")).rejects.toThrow("audit_entries is append-only");
    await client.end();
  });
});
