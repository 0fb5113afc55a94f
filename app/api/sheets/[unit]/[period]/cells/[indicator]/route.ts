import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { readCellDetails } from "@/db/sheets/cell-details";
import { sheetKeyOf } from "../../../../sheet-key";

type Context = { params: Promise<{ unit: string; period: string; indicator: string }> };

/** What the side panel shows of one cell, as JSON (lib/sheets/cell-details.ts). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { unit, period, indicator } = await params;
  const { actor } = await requireGrant("sheet:read", { unitId: unit });
  const key = sheetKeyOf(actor, unit, period);
  const details = key && (await readCellDetails(getStore(), key, indicator, actor.accountId));
  const headers = { "Cache-Control": "no-store" };
  if (!details) return Response.json({ error: "Không có ô này trong phiếu." }, { status: 404, headers });
  return Response.json(details, { headers });
}
