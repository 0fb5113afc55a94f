import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { findUnit, isReporting, listUnits } from "@/db/org-units/queries";

/** Units in two lists: those at work, and those closed with their last day. */
export async function loadUnits() {
  const { commune } = await requireGrant("unit:manage");
  const units = await listUnits(getStore(), commune.id);
  return {
    open: units.filter((unit) => unit.validTo === null && isReporting(unit.kind)),
    closed: units.filter((unit) => unit.validTo !== null && unit.kind !== "commune"),
  };
}

export async function loadUnit(unitId: string) {
  const { commune, today } = await requireGrant("unit:manage");
  const unit = await findUnit(getStore(), commune.id, unitId);
  if (!unit || !isReporting(unit.kind)) notFound();
  return { unit, today };
}
