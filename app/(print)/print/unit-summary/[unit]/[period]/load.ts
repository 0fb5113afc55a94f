import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { readUnitSummary } from "@/app/(workspace)/reports/unit-summary.load";

export type SummaryParams = Promise<{ unit: string; period: string }>;

/** One unit's page of a period from approved figures, which everybody who sees figures may read. */
export async function loadUnitSummary(params: SummaryParams) {
  const { unit, period } = await params;
  return readUnitSummary(await requireGrant("figures:read"), unit, period);
}
