import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { isReporting, listUnits } from "@/db/org-units/queries";
import { UNIT_CHANGE_KINDS } from "@/lib/org-units/change/unit-change";

/** One assistant: the units at work it can be about, and those another unit may stand under. */
export async function loadUnitChange(kindInAddress: string, unitInAddress: string | string[] | undefined) {
  const { commune, today } = await requireGrant("unit:manage");
  const kind = UNIT_CHANGE_KINDS.find((each) => each === kindInAddress);
  if (!kind) notFound();
  const open = (await listUnits(getStore(), commune.id)).filter((unit) => unit.validTo === null);
  const named = open.map(({ id, name, kind: unitKind, parentId }) => ({ id, name, kind: unitKind, parentId }));
  const units = named.filter((unit) => isReporting(unit.kind));
  return {
    kind,
    today,
    units,
    parents: named.filter((unit) => unit.kind !== "predecessor"),
    rootId: named.find((unit) => unit.kind === "commune")?.id ?? "",
    chosen: units.find((unit) => unit.id === unitInAddress)?.id ?? "",
  };
}
export type UnitChangeModel = Awaited<ReturnType<typeof loadUnitChange>>;
