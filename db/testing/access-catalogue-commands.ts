import { changeIndicator } from "@/db/catalogue/change-indicator";
import { resumeIndicator, retireIndicator } from "@/db/catalogue/retire-indicator";
import { YEAR } from "@/db/sheets/testing/sheet-scene";
import { type AccessCommand, as } from "./access-scene";

/** From next year on: this year has figures and may be locked. */
const NEXT = YEAR + 1;
const reason = "Nghị quyết 05";

export const CATALOGUE_COMMANDS: AccessCommand[] = [
  {
    name: "changeIndicator",
    permission: "indicator:manage",
    stopsAtLock: false,
    run: (store, grant, scene) =>
      changeIndicator(store, as(grant), {
        indicatorId: scene.tax,
        fromYear: NEXT,
        reason,
        revision: 1,
        marksBreak: false,
        name: "Tên mới",
        shortName: "",
        groupId: scene.landGroupId,
        parentId: null,
        parentMode: "entered",
        unitOfMeasure: "ha",
        decimals: 1,
        direction: "higher",
        periodRule: "flow",
        unitRule: "sum",
        percentRule: "actual-over-plan",
        frequency: "quarter",
        defaultComparator: "at-least",
        numeratorLabel: "",
        denominatorLabel: "",
        partOfWhole: false,
        definition: "",
        headline: false,
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
