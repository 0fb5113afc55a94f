import { newId } from "@/db/ids";
import type { Store } from "@/db/store";
import { type Actor, authorize, type Grant } from "@/lib/access/grant";
import type { Permission, Role } from "@/lib/access/policy";
import type { Schema } from "../schema";

/** Small rows for tests: every argument has a default, every name is invented by the number of the call. */
let counter = 0;
const next = () => ++counter;

type Row<T extends keyof Schema> = Schema[T]["$inferInsert"];

async function insert<T extends keyof Schema>(store: Store, table: T, row: Row<T>): Promise<void> {
  await store.inTransaction(async (tx) => {
    await tx.db.insert(tx.t[table] as Schema["communes"]).values(row as Row<"communes">);
  });
}

/** A commune with its root unit, on whose id commune plans and year-level figures stand. */
export async function createCommune(
  store: Store,
  values: Partial<Row<"communes">> = {},
): Promise<{ id: string; rootUnitId: string }> {
  const number = next();
  const id = values.id ?? `commune-${number}-${newId()}`;
  await insert(store, "communes", {
    id,
    name: `xã Thử ${number}`,
    committeeName: `Đảng ủy xã Thử ${number}`,
    superiorName: "Đảng bộ tỉnh Thử",
    placeName: `Thử ${number}`,
    createdAt: Date.now(),
    ...values,
  });
  const rootUnitId = `${id}-root`;
  await createUnit(store, id, { id: rootUnitId, kind: "commune", name: `xã Thử ${number}`, parentId: null });
  return { id, rootUnitId };
}

export async function createUnit(
  store: Store,
  communeId: string,
  values: Partial<Row<"orgUnits">> = {},
): Promise<string> {
  const number = next();
  const row = {
    communeId,
    id: `unit-${number}`,
    kind: "party-cell" as const,
    name: `Chi bộ thôn ${number}`,
    parentId: `${communeId}-root`,
    sortOrder: number,
    searchKey: `chi bo thon ${number}`,
    ...values,
  };
  await insert(store, "orgUnits", row);
  return row.id;
}

export async function createGroup(
  store: Store,
  communeId: string,
  values: Partial<Row<"indicatorGroups">> = {},
): Promise<string> {
  const number = next();
  const row = {
    communeId,
    id: `group-${number}`,
    code: `nhom-${number}`,
    name: "Kinh tế",
    sortOrder: number,
    ...values,
  };
  await insert(store, "indicatorGroups", row);
  return row.id;
}

/** A flow added over units, higher is better, no decimals; makes a group of its own unless one is given. */
export async function createIndicator(
  store: Store,
  communeId: string,
  values: Partial<Row<"indicators">> = {},
): Promise<string> {
  const number = next();
  const groupId = values.groupId ?? (await createGroup(store, communeId));
  const row = {
    communeId,
    id: `indicator-${number}`,
    code: `chi-tieu-${number}`,
    name: `Chỉ tiêu ${number}`,
    shortName: `Chỉ tiêu ${number}`,
    parentMode: "entered" as const,
    unitOfMeasure: "triệu đồng",
    decimals: 1,
    direction: "higher" as const,
    periodRule: "flow" as const,
    unitRule: "sum" as const,
    percentRule: "actual-over-plan" as const,
    frequency: "quarter" as const,
    defaultComparator: "at-least" as const,
    definition: "",
    headline: false,
    sortOrder: number,
    searchKey: `chi tieu ${number}`,
    ...values,
    groupId,
  };
  await insert(store, "indicators", row);
  return row.id;
}

/** From the first quarter of 2020 on unless told otherwise. */
export async function createAssignment(
  store: Store,
  communeId: string,
  indicatorId: string,
  unitId: string,
  values: Partial<Row<"indicatorAssignments">> = {},
): Promise<void> {
  await insert(store, "indicatorAssignments", { communeId, indicatorId, unitId, fromQuarter: 2020 * 4, ...values });
}

export async function createPeriod(
  store: Store,
  communeId: string,
  year: number,
  quarter: number,
  values: Partial<Row<"periods">> = {},
): Promise<void> {
  const month = (quarter === 0 ? 12 : quarter * 3).toString().padStart(2, "0");
  const first = quarter === 0 ? "01" : (quarter * 3 - 2).toString().padStart(2, "0");
  await insert(store, "periods", {
    communeId,
    year,
    quarter,
    state: "open",
    dataFrom: `${year}-${first}-01`,
    dataTo: `${year}-${month}-28`,
    dueOn: `${year + 1}-01-10`,
    ...values,
  });
}

export async function createPlanDocument(
  store: Store,
  communeId: string,
  values: Partial<Row<"planDocuments">> = {},
): Promise<string> {
  const number = next();
  const row = {
    communeId,
    id: `document-${number}`,
    number: `${number}-NQ/ĐU`,
    issuedOn: "2026-01-05",
    issuer: "Đảng ủy",
    title: "Nghị quyết",
    basis: "commune" as const,
    ...values,
  };
  await insert(store, "planDocuments", row);
  return row.id;
}

/** A plan of a year (`quarter` 0); makes a document of its own unless one is given. */
export async function createPlanValue(
  store: Store,
  communeId: string,
  values: Pick<Row<"planValues">, "indicatorId" | "unitId" | "year" | "planned"> & Partial<Row<"planValues">>,
): Promise<string> {
  const id = values.id ?? newId();
  await insert(store, "planValues", {
    communeId,
    id,
    quarter: 0,
    comparator: "at-least",
    documentId: values.documentId ?? (await createPlanDocument(store, communeId)),
    effectiveOn: "2026-01-05",
    reason: "Giao đầu năm",
    origin: "entered",
    recordedAt: Date.now(),
    ...values,
  });
  return id;
}

export type TestAccount = { id: string; username: string; actor: Actor };

/** An account with roles and units; its password hash matches nothing unless one is given. */
export async function createAccount(
  store: Store,
  communeId: string,
  roles: readonly Role[],
  unitIds: readonly string[] = [],
  values: Partial<Row<"accounts">> = {},
  supervisedUnitIds: readonly string[] = [],
): Promise<TestAccount> {
  const number = next();
  const row = {
    communeId,
    id: `account-${number}`,
    username: `nguoidung${number}-${newId().toLowerCase()}`,
    displayName: `Người dùng ${number}`,
    position: "",
    passwordHash: "",
    mustChangePassword: false,
    createdAt: Date.now(),
    ...values,
  };
  await insert(store, "accounts", row);
  for (const role of roles) await insert(store, "accountRoles", { communeId, accountId: row.id, role });
  for (const targetId of unitIds) {
    await insert(store, "accountScopes", { communeId, accountId: row.id, kind: "unit", targetId });
  }
  for (const targetId of supervisedUnitIds) {
    await insert(store, "accountScopes", { communeId, accountId: row.id, kind: "supervises", targetId });
  }
  const actor = {
    communeId,
    accountId: row.id,
    displayName: row.displayName,
    roles,
    unitIds,
    reviewedGroupIds: [],
    supervisedUnitIds,
  };
  return { id: row.id, username: row.username, actor };
}

/** The grant the policy table gives; a test that asks for one it refuses is wrong. */
export function grantFor<P extends Permission>(actor: Actor, permission: P, unitId?: string): Grant<P> {
  const grant = authorize(actor, permission, unitId === undefined ? {} : { unitId });
  if (grant === null) throw new Error(`the policy refuses ${permission}`);
  return grant;
}
