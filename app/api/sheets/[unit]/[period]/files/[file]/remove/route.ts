import { refusalResponse } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { removeFile } from "@/db/sheets/files";
import { fileAnswer } from "../../../../../file-answer";
import { readJson } from "../../../../../read-json";
import { sheetKeyOf } from "../../../../../sheet-key";

type Context = { params: Promise<{ unit: string; period: string; file: string }> };

/** Takes an evidence file off its cell; the body is `{ operationId }`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { unit, period, file } = await params;
  try {
    const { grant } = await requireActionGrant("sheet:enter", { unitId: unit });
    const key = sheetKeyOf(grant.actor, unit, period);
    if (!key) return fileAnswer({ ok: false, reason: "no-period" });
    const body = (await readJson(request, 1000)) as { operationId?: unknown } | null | undefined;
    const operationId = typeof body?.operationId === "string" ? body.operationId : "";
    const { year, quarter } = key;
    return fileAnswer(await removeFile(getStore(), grant, { year, quarter, operationId, fileId: file }));
  } catch (error) {
    return refusalResponse(error);
  }
}
