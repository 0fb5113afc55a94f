import { chooseIndicators } from "@/db/catalogue/choose-indicators";
import { addIndicator } from "@/db/catalogue/commands";
import { setEntryMode } from "@/db/catalogue/set-entry-mode";
import { remindUnits } from "@/db/notifications/remind-units";
import { changeUnits, previewUnitChange } from "@/db/org-units/change-units";
import { changeUnit, createUnits } from "@/db/org-units/commands";
import {
  changeWindow,
  closeYear,
  lockQuarter,
  openQuarter,
  openYear,
  reopenQuarter,
  setDeadlines,
} from "@/db/periods/commands";
import { recordPlans } from "@/db/plans/commands";
import { withdrawPlan } from "@/db/plans/withdraw-plan";
import { REF, YEAR } from "@/db/sheets/testing/sheet-scene";
import { typedIndicator } from "@/lib/indicators/testing/samples";
import { type AccessCommand, as, excused, window } from "./access-scene";
import { createPlanDocument, createPlanValue } from "./factories";

export const OFFICE_COMMANDS: AccessCommand[] = [
  {
    name: "openYear",
    permission: "period:open",
    stopsAtLock: false,
    run: (store, grant) => openYear(store, as(grant), { year: YEAR + 1, quarters: [] }),
  },
  {
    name: "openQuarter",
    permission: "period:open",
    stopsAtLock: false,
    run: (store, grant) => openQuarter(store, as(grant), { year: YEAR, quarter: 1, ...window }),
  },
  {
    name: "changeWindow",
    permission: "period:open",
    stopsAtLock: true,
    run: (store, grant) => changeWindow(store, as(grant), { ...REF, version: 1, ...window }),
  },
  {
    name: "setDeadlines",
    permission: "period:open",
    stopsAtLock: true,
    run: (store, grant) =>
      setDeadlines(store, as(grant), {
        ...REF,
        version: 1,
        deadlines: [{ unitKind: "party-cell", dueOn: "2026-12-20" }],
      }),
  },
  {
    name: "remindUnits",
    permission: "sheet:review",
    stopsAtLock: true,
    run: (store, grant) => remindUnits(store, as(grant), { ...REF, today: "2026-11-22" }),
  },
  {
    name: "lockQuarter",
    permission: "period:lock",
    stopsAtLock: true,
    prepare: excused,
    run: (store, grant) => lockQuarter(store, as(grant), REF),
  },
  {
    name: "reopenQuarter",
    permission: "period:open",
    stopsAtLock: false,
    prepare: (store, scene) =>
      store.inTransaction(async (tx) => {
        await tx.db
          .insert(tx.t.periods)
          .values({ communeId: scene.communeId, year: YEAR, quarter: 3, state: "locked", ...window });
      }),
    run: (store, grant) => reopenQuarter(store, as(grant), { year: YEAR, quarter: 3, reason: "Sửa số liệu" }),
  },
  {
    name: "closeYear",
    permission: "year:close",
    stopsAtLock: false,
    prepare: excused,
    run: (store, grant) => closeYear(store, as(grant), { year: YEAR, closedOn: "2026-12-26" }),
  },
  {
    name: "createUnits",
    permission: "unit:manage",
    stopsAtLock: false,
    run: (store, grant) => createUnits(store, as(grant), { units: [{ name: "Chi bộ thôn 99", kind: "party-cell" }] }),
  },
  {
    name: "changeUnit",
    permission: "unit:manage",
    stopsAtLock: false,
    run: (store, grant, scene) =>
      changeUnit(store, as(grant), {
        unitId: scene.otherUnitId,
        version: 1,
        name: "Chi bộ thôn 98",
        kind: "party-cell",
        cellType: null,
      }),
  },
  {
    name: "changeUnits",
    permission: "unit:manage",
    stopsAtLock: false,
    run: async (store, grant, scene) => {
      const change = { kind: "close" as const, unitId: scene.otherUnitId, on: "2026-06-30" };
      const shown = await previewUnitChange(store, scene.communeId, change);
      return changeUnits(store, as(grant), { change, hash: shown.ok ? shown.preview.hash : "" });
    },
  },
  {
    name: "chooseIndicators",
    permission: "indicator:manage",
    stopsAtLock: true,
    run: (store, grant, scene) =>
      chooseIndicators(store, as(grant), {
        year: YEAR,
        fromQuarter: 4,
        choices: [{ indicatorId: scene.tax, unitIds: [scene.unitId, scene.otherUnitId] }],
      }),
  },
  {
    name: "addIndicator",
    permission: "indicator:manage",
    stopsAtLock: false,
    run: (store, grant, scene) =>
      addIndicator(store, as(grant), typedIndicator({ code: "chi-tieu-rieng", groupId: scene.landGroupId })),
  },
  {
    name: "setEntryMode",
    permission: "indicator:manage",
    stopsAtLock: false,
    run: (store, grant, scene) => setEntryMode(store, as(grant), { indicatorId: scene.tax, entryMode: "cumulative" }),
  },
  {
    name: "recordPlans",
    permission: "plan:record",
    stopsAtLock: false,
    run: (store, grant, scene) =>
      recordPlans(store, as(grant), {
        year: YEAR,
        effectiveOn: null,
        document: { number: "01-NQ/ĐU", issuedOn: "2026-01-05", issuer: "Đảng ủy xã", title: "", basis: "commune" },
        reason: "",
        rows: [
          {
            indicatorId: scene.tax,
            unitId: scene.rootUnitId,
            comparator: "at-least",
            planned: 46_000,
            plannedUpper: null,
            baseline: null,
            quarters: null,
            quartersReason: "",
            supersedesId: null,
          },
        ],
      }),
  },
  {
    name: "withdrawPlan",
    permission: "plan:record",
    stopsAtLock: false,
    prepare: async (store, scene) => {
      await createPlanValue(store, scene.communeId, {
        ...{ id: "plan-to-withdraw", indicatorId: scene.tax, unitId: scene.rootUnitId, year: YEAR, planned: 46_000 },
        documentId: await createPlanDocument(store, scene.communeId),
      });
    },
    run: (store, grant) =>
      withdrawPlan(store, as(grant), {
        ...{ year: YEAR, planId: "plan-to-withdraw", lastId: "plan-to-withdraw" },
        reason: "Ghi nhầm chỉ tiêu",
      }),
  },
];
