import { eq } from "drizzle-orm";
import { changeIndicator } from "@/db/catalogue/change-indicator";
import { copyCatalogue, planYearCopy } from "@/db/catalogue/copy-year";
import { resumeIndicator, retireIndicator } from "@/db/catalogue/retire-indicator";
import { reopenYear } from "@/db/periods/commands";
import { rollOverYear } from "@/db/periods/roll-over";
import { YEAR } from "@/db/sheets/testing/sheet-scene";
import type { Store } from "@/db/store";
import { authorize } from "@/lib/access/grant";
import { typedIndicator } from "@/lib/indicators/testing/samples";
import { type AccessCommand, type AccessScene, as } from "./access-scene";
import { createPeriod } from "./factories";

/** From next year on: this year has figures and may be locked. */
const NEXT = YEAR + 1;
const reason = "Nghị quyết 05";

/** Assignments that end with the year, so that there is something to copy. */
const endWithTheYear = (store: Store, { communeId }: AccessScene) =>
  store.inTransaction(async (tx) => {
    const { indicatorAssignments: a } = tx.t;
    await tx.db
      .update(a)
      .set({ toQuarter: NEXT * 4 - 1 })
      .where(eq(a.communeId, communeId));
  });

export const CATALOGUE_COMMANDS: AccessCommand[] = [
  {
    name: "changeIndicator",
    permission: "indicator:manage",
    stopsAtLock: false,
    run: (store, grant, scene) =>
      changeIndicator(store, as(grant), {
        ...{ indicatorId: scene.tax, fromYear: NEXT, reason, revision: 1, marksBreak: false },
        ...typedIndicator({ name: "Tên mới", groupId: scene.landGroupId, unitOfMeasure: "ha", decimals: 1 }),
      }),
  },
  {
    name: "retireIndicator",
    permission: "indicator:manage",
    stopsAtLock: false,
    run: (store, grant, { tax }) =>
      retireIndicator(store, as(grant), { indicatorId: tax, year: NEXT, quarter: 1, reason, revision: 1 }),
  },
  {
    name: "copyCatalogue",
    permission: "indicator:manage",
    stopsAtLock: false,
    prepare: (store, scene) => createPeriod(store, scene.communeId, NEXT, 0).then(() => endWithTheYear(store, scene)),
    run: async (store, grant, { communeId }) => {
      const { hash } = await planYearCopy(store, communeId, NEXT);
      return copyCatalogue(store, as(grant), { year: NEXT, hash });
    },
  },
  {
    name: "reopenYear",
    permission: "year:close",
    stopsAtLock: false,
    prepare: (store, scene) => createPeriod(store, scene.communeId, YEAR - 1, 0, { assessmentClosedOn: "2025-12-20" }),
    run: (store, grant) => reopenYear(store, as(grant), { year: YEAR - 1, reason: "Chốt nhầm" }),
  },
  {
    name: "rollOverYear",
    permission: "period:open",
    stopsAtLock: false,
    run: async (store, grant) => {
      const catalogue = authorize(grant.actor, "indicator:manage");
      if (catalogue === null) return { ok: false };
      await rollOverYear(store, as(grant), catalogue, NEXT);
      return { ok: true };
    },
  },
  {
    name: "resumeIndicator",
    permission: "indicator:manage",
    stopsAtLock: false,
    prepare: (store, { communeId, tax }) =>
      store.inTransaction((tx) =>
        tx.db
          .insert(tx.t.indicatorRetirements)
          .values({ communeId, indicatorId: tax, fromQuarter: NEXT * 4, reason, recordedAt: 1 }),
      ),
    run: (store, grant, { tax }) =>
      resumeIndicator(store, as(grant), { indicatorId: tax, year: NEXT, quarter: 1, reason, revision: 1 }),
  },
];
