import { newId } from "@/db/ids";
import { approveSheet } from "@/db/sheets/approve";
import { readSheet } from "@/db/sheets/read-sheet";
import { recordCells } from "@/db/sheets/record-cells";
import { submitSheet } from "@/db/sheets/unit-commands";
import type { Store } from "@/db/store";
import {
  createAccount,
  createAssignment,
  createCommune,
  createGroup,
  createIndicator,
  createPeriod,
  createUnit,
  grantFor,
  type TestAccount,
} from "@/db/testing/factories";
import type { CellValue } from "@/lib/indicators/figure";

export const YEAR = 2026;
export const QUARTER = 4;
export const REF = { year: YEAR, quarter: QUARTER } as const;

/** One commune, one unit with a value in one lĩnh vực and a rate in another, its reporter and two office accounts. */
export type Scene = {
  communeId: string;
  rootUnitId: string;
  unitId: string;
  landGroupId: string;
  partyGroupId: string;
  tax: string;
  rate: string;
  reporter: TestAccount;
  office: TestAccount;
  secondOffice: TestAccount;
};

export async function createScene(store: Store): Promise<Scene> {
  const { id: communeId, rootUnitId } = await createCommune(store);
  const unitId = await createUnit(store, communeId);
  const landGroupId = await createGroup(store, communeId, { name: "Đất đai" });
  const partyGroupId = await createGroup(store, communeId, { name: "Xây dựng Đảng" });
  const tax = await createIndicator(store, communeId, { groupId: landGroupId });
  const rate = await createIndicator(store, communeId, {
    groupId: partyGroupId,
    periodRule: "rate-of-flows",
    unitRule: "recompute",
    numeratorLabel: "Số dự",
    denominatorLabel: "Số triệu tập",
  });
  for (const id of [tax, rate]) await createAssignment(store, communeId, id, unitId);
  await createPeriod(store, communeId, YEAR, QUARTER);
  return {
    communeId,
    rootUnitId,
    unitId,
    landGroupId,
    partyGroupId,
    tax,
    rate,
    reporter: await createAccount(store, communeId, ["reporter"], [unitId]),
    office: await createAccount(store, communeId, ["office"]),
    secondOffice: await createAccount(store, communeId, ["office"]),
  };
}

export const value = (thousandths: number): CellValue => ({ kind: "value", value: thousandths });

export function entry(indicatorId: string, version: number, cell: CellValue) {
  return { indicatorId, version, value: cell, certainty: "final" as const };
}

export const click = () => ({ ...REF, operationId: newId() });

/** What the office writes down when it types for the unit. */
export const SUPPLY = { suppliedBy: "Trần Thị B, Phó Bí thư chi bộ", via: "paper" } as const;

export function supplyOf(by: { unitIds: readonly string[] }, unitId: string) {
  return by.unitIds.includes(unitId) ? null : SUPPLY;
}

export function enter(store: Store, scene: Scene, cells: readonly unknown[], by: TestAccount = scene.reporter) {
  const onBehalf = supplyOf(by.actor, scene.unitId);
  return recordCells(store, grantFor(by.actor, "sheet:enter", scene.unitId), { ...click(), onBehalf, cells });
}

export function submit(store: Store, scene: Scene, by: TestAccount = scene.reporter) {
  return submitSheet(store, grantFor(by.actor, "sheet:submit", scene.unitId), click());
}

export function reviewGrant(scene: Scene, by: TestAccount) {
  return grantFor(by.actor, "sheet:review", scene.unitId);
}

export async function read(store: Store, scene: Scene) {
  const sheet = await readSheet(store, scene.communeId, scene.unitId, YEAR, QUARTER);
  if (!sheet) throw new Error("the scene has a sheet");
  return sheet;
}

/** Approves what stands there now. */
export async function approve(store: Store, scene: Scene, by: TestAccount = scene.office) {
  const { contentHash } = await read(store, scene);
  return approveSheet(store, reviewGrant(scene, by), { ...click(), contentHash });
}
