import { insertRows } from "@/db/indicators/testing/approved-rows";
import type { Schema } from "@/db/schema";
import type { Store } from "@/db/store";
import {
  createCommune,
  createGroup,
  createIndicator,
  createPeriod,
  createPlanDocument,
  createUnit,
} from "../factories";
import { type Golden, type GoldenRow, sheetOf } from "./read-golden";

type Row<T extends keyof Schema> = Schema[T]["$inferInsert"];

const thousandths = (amount: number) => Math.round(amount * 1000);
const maybe = (row: GoldenRow, head: string) => {
  const amount = row.maybe(head);
  return amount === null ? null : thousandths(amount);
};
const isoDay = (day: number) => String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");

/** A commune with the workbook's units, catalogue, plans and thresholds, and no figure yet. */
export async function fillGolden(store: Store, golden: Golden): Promise<string> {
  const { id, rootUnitId } = await createCommune(store);
  await fillUnits(store, id, golden);
  await fillCatalogue(store, id, golden);
  await fillPlans(store, id, rootUnitId, golden);
  const [limits] = sheetOf(golden, "nguong");
  const share = (head: string) => thousandths(limits?.number(head) ?? 0);
  const value = { onCourse: share("onCourse"), behind: share("behind"), aboutTolerance: share("aboutTolerance") };
  await insertRows(store, "settings", [
    { communeId: id, key: "assessment-thresholds", effectiveFrom: "2025-01-01", value: JSON.stringify(value) },
  ]);
  for (const year of [2025, 2026]) {
    for (const quarter of [1, 2, 3, 4]) await createPeriod(store, id, year, quarter);
  }
  return id;
}

async function fillUnits(store: Store, communeId: string, golden: Golden): Promise<void> {
  const units = sheetOf(golden, "don_vi");
  for (const unit of units) {
    await createUnit(store, communeId, {
      id: unit.text("code"),
      kind: unit.text("kind") as Row<"orgUnits">["kind"],
      name: unit.text("name"),
      validFrom: unit.text("validFrom") || null,
      validTo: unit.text("validTo") || null,
    });
  }
  await insertRows(
    store,
    "orgUnitSuccessions",
    units
      .filter((unit) => unit.text("mergedInto") !== "")
      .map((unit) => ({
        communeId,
        predecessorId: unit.text("code"),
        successorId: unit.text("mergedInto"),
        effectiveOn: "2026-07-01",
        fromQuarter: 2026 * 4 + 2,
        kind: "merge",
      })),
  );
}

async function fillCatalogue(store: Store, communeId: string, golden: Golden): Promise<void> {
  for (const group of sheetOf(golden, "linh_vuc")) {
    const code = group.text("code");
    await createGroup(store, communeId, { id: code, code, name: group.text("name") });
  }
  for (const row of sheetOf(golden, "chi_tieu")) {
    type Values = Row<"indicators">;
    const code = row.text("code");
    await createIndicator(store, communeId, {
      id: code,
      code,
      name: row.text("name"),
      shortName: row.text("name"),
      groupId: row.text("group"),
      parentId: row.text("parent") || null,
      parentMode: row.text("mode") as Values["parentMode"],
      unitOfMeasure: row.text("unit"),
      decimals: row.number("decimals"),
      direction: row.text("direction") as Values["direction"],
      periodRule: row.text("period") as Values["periodRule"],
      unitRule: row.text("units") as Values["unitRule"],
      percentRule: row.text("percent") as Values["percentRule"],
      frequency: row.text("frequency") as Values["frequency"],
      headline: row.number("headline") === 1,
      sortOrder: row.number("sortOrder"),
    });
  }
  const assigned = sheetOf(golden, "giao").map((row) => ({
    communeId,
    indicatorId: row.text("indicator"),
    unitId: row.text("unit"),
    fromQuarter: row.number("fromQuarter"),
    toQuarter: row.maybe("toQuarter"),
  }));
  await insertRows(store, "indicatorAssignments", assigned);
}

/** All of them at once, the revisions of September too: on which day each counts is the program's to know. */
async function fillPlans(store: Store, communeId: string, unitId: string, golden: Golden): Promise<void> {
  const documents = new Map<string, string>();
  const rows: Row<"planValues">[] = [];
  for (const [index, row] of sheetOf(golden, "ke_hoach").entries()) {
    const number = row.text("document");
    const basis = row.text("basis") as Row<"planDocuments">["basis"];
    const documentId = documents.get(number) ?? (await createPlanDocument(store, communeId, { number, basis }));
    documents.set(number, documentId);
    const plan = {
      communeId,
      year: 2026,
      indicatorId: row.text("indicator"),
      unitId,
      comparator: row.text("comparator") as Row<"planValues">["comparator"],
      documentId,
      effectiveOn: isoDay(row.number("effectiveOn")),
      reason: "Giao kế hoạch",
      origin: "entered" as const,
      recordedAt: index + 1,
    };
    const planned = thousandths(row.number("planned"));
    const upper = { plannedUpper: maybe(row, "upper"), baseline: maybe(row, "baseline") };
    rows.push({ ...plan, ...upper, id: `plan-${index}`, quarter: 0, planned });
    for (const quarter of [1, 2, 3, 4]) {
      const each = maybe(row, `q${quarter}`);
      if (each !== null) rows.push({ ...plan, id: `plan-${index}-${quarter}`, quarter, planned: each });
    }
  }
  await insertRows(store, "planValues", rows);
}

/** What the units handed in for one quarter, as approved; a figure left empty is a row of its own in even quarters. */
export async function approveGolden(store: Store, communeId: string, golden: Golden, year: number, quarter: number) {
  const rows = sheetOf(golden, "so_lieu").filter(
    (row) => row.number("year") === year && row.number("quarter") === quarter,
  );
  const given = rows.filter((row) => row.text("kind") !== "blank" || quarter % 2 === 0);
  await insertRows(
    store,
    "approvedActuals",
    given.map((row) => ({
      communeId,
      year,
      quarter,
      indicatorId: row.text("indicator"),
      unitId: row.text("unit"),
      kind: row.text("kind") as Row<"approvedActuals">["kind"],
      value: maybe(row, "value"),
      numerator: maybe(row, "numerator"),
      denominator: maybe(row, "denominator"),
      noDataReason: row.text("reason") || null,
      certainty: row.text("certainty") as Row<"approvedActuals">["certainty"],
      origin: "entered",
      recordedAt: 1,
      approvedAt: 2,
      version: 1,
    })),
  );
  const excused = sheetOf(golden, "mien")
    .filter((row) => row.number("year") === year && row.number("quarter") === quarter)
    .map((row) => row.text("unit"));
  const units = [...new Set(rows.map((row) => row.text("unit")))];
  await insertRows(
    store,
    "sheets",
    units.map((unitId) => ({
      communeId,
      year,
      quarter,
      unitId,
      state: excused.includes(unitId) ? "excused" : "approved",
    })),
  );
}
