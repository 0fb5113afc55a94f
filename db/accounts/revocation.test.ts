import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DATABASE_FILE } from "@/db/client";
import { openPostgresStore } from "@/db/postgres";
import { openSqliteStore } from "@/db/sqlite";
import type { Store } from "@/db/store";
import { createAccount, createCommune, createUnit, grantFor, type TestAccount } from "@/db/testing/factories";
import { printCount } from "@/db/testing/print-count";
import { describeStorage } from "@/db/testing/test-store";
import type { ChangeAccount } from "@/lib/accounts/schema";
import { changeAccount, disableAccount, resetPasswords } from "./commands";
import { endAccountSessions, endOtherSessions } from "./end-sessions";
import { handOverUnits } from "./hand-over";
import { findSignedIn } from "./queries";
import { openSession, revokeSession, sessionIdOf } from "./sessions";

/** Of each change; the victim asks two instances of the server. */
const ROUNDS = 50;

async function createOffice(store: Store) {
  const { id: communeId } = await createCommune(store);
  const unitId = await createUnit(store, communeId);
  const otherUnitId = await createUnit(store, communeId);
  return { communeId, unitId, otherUnitId, admin: await createAccount(store, communeId, ["admin"]) };
}

/** A new victim in the same office. */
async function createScene(store: Store, office: Awaited<ReturnType<typeof createOffice>>) {
  const { communeId, unitId, otherUnitId, admin } = office;
  const heir = await createAccount(store, communeId, ["reporter"], [otherUnitId]);
  const victim = await createAccount(store, communeId, ["reporter"], [unitId]);
  const open = (account: TestAccount) =>
    store.inTransaction((tx) => openSession(tx, { communeId, accountId: account.id, userAgent: "test" }, Date.now()));
  const token = await open(victim);
  const own = sessionIdOf(await open(victim));
  const ref = { accountId: victim.id, version: 1 };
  return { communeId, unitId, otherUnitId, admin, heir, victim, token, own, ref };
}
type Scene = Awaited<ReturnType<typeof createScene>>;

const manage = ({ admin }: Scene) => grantFor(admin.actor, "account:manage");
const change = (more: Partial<ChangeAccount>) => (store: Store, scene: Scene) =>
  changeAccount(store, manage(scene), {
    ...scene.ref,
    ...{
      displayName: "A",
      position: "",
      roles: ["reporter"],
      unitIds: [scene.unitId],
      groupIds: [],
      supervisedUnitIds: [],
    },
    ...more,
  });

/** Everything after which the old session, or the old right, must be gone. */
const CHANGES: Record<string, (store: Store, scene: Scene) => Promise<unknown>> = {
  "account disabled": (store, scene) => disableAccount(store, manage(scene), scene.ref),
  "role changed": change({ roles: ["viewer"], unitIds: [] }),
  "unit moved": (store, scene) => change({ unitIds: [scene.otherUnitId] })(store, scene),
  "units handed over": (store, scene) =>
    handOverUnits(store, grantFor(scene.admin.actor, "account:hand-over"), {
      ...scene.ref,
      ...{ unitIds: [scene.unitId], disable: false, to: "existing", successorId: scene.heir.id },
    }),
  "password reset": (store, scene) => resetPasswords(store, manage(scene), [scene.victim.id]),
  "signed out elsewhere": (store, scene) =>
    endOtherSessions(store, grantFor(scene.victim.actor, "account:secure-own"), { keepId: scene.own }),
  "ended by the administrator": (store, scene) =>
    endAccountSessions(store, manage(scene), { accountId: scene.victim.id }),
  "signed out": (store, scene) => revokeSession(store, scene.token),
};

/** T16: the victim keeps asking while the change is made; no request begun after its answer still has the old right. */
describeStorage("a right that was taken away", (store, engine, env) => {
  let other: Store;
  beforeAll(() => {
    const { databaseUrl, dataDir } = env();
    other = databaseUrl ? openPostgresStore(databaseUrl) : openSqliteStore(join(dataDir, DATABASE_FILE));
  });
  afterAll(() => other.close());
  let asked = 0;
  let after = 0;

  it.each(Object.entries(CHANGES))(
    "%s: gone on the next request",
    async (_, take) => {
      const office = await createOffice(store());
      for (let round = 0; round < ROUNDS; round++) {
        const scene = await createScene(store(), office);
        const sessionId = sessionIdOf(scene.token);
        let answered = false;
        const requests = async (instance: Store) => {
          let own = 0;
          while (own < 2) {
            const startedAfter = answered;
            const signedIn = await findSignedIn(instance, sessionId, Date.now());
            asked++;
            // SQLite answers at once: without a turn of the event loop nothing else would ever run.
            await new Promise((turn) => setImmediate(turn));
            if (!startedAfter) continue;
            own++;
            after++;
            expect(signedIn).toBeNull();
          }
        };
        const victims = [requests(store()), requests(other)];
        expect(await findSignedIn(other, sessionId, Date.now())).not.toBeNull();
        const answer = (await take(store(), scene)) as { ok: boolean } | undefined;
        answered = true;
        expect(answer?.ok ?? true).toBe(true);
        await Promise.all(victims);
        const { sessions: s } = store().t;
        const [row] = await store().db.select({ revokedAt: s.revokedAt }).from(s).where(eq(s.id, sessionId));
        expect(row?.revokedAt).not.toBeNull();
      }
    },
    300_000,
  );

  it("was asked for often enough", () => {
    const kinds = Object.keys(CHANGES).length;
    printCount(
      `${engine}: revocation on two instances: ${kinds} changes × ${ROUNDS}, ${asked} requests, ${after} begun after the answer, 0 let in`,
    );
    expect(after).toBeGreaterThanOrEqual(kinds * ROUNDS * 4);
  });
});
