import { refusalResponse } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { attachFile } from "@/db/sheets/files";
import { LARGEST_FILE } from "@/lib/sheets/evidence/cell-file";
import { readUpload } from "../../../../read-upload";
import { fileAnswer } from "../../../file-answer";
import { sheetKeyOf } from "../../../sheet-key";

type Context = { params: Promise<{ unit: string; period: string }> };

/** Attaches one evidence file: a form of `operationId`, `indicatorId` and `file`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { unit, period } = await params;
  try {
    const { grant } = await requireActionGrant("sheet:enter", { unitId: unit });
    const key = sheetKeyOf(grant.actor, unit, period);
    if (!key) return fileAnswer({ ok: false, reason: "no-period" });
    const form = await readUpload(request, LARGEST_FILE);
    if (form === "too-large") return fileAnswer({ ok: false, reason: "too-large" });
    const file = form === "invalid" ? null : form.get("file");
    if (form === "invalid" || !(file instanceof File)) return fileAnswer({ ok: false, reason: "invalid-input" });
    const answer = await attachFile(getStore(), grant, {
      year: key.year,
      quarter: key.quarter,
      operationId: textOf(form, "operationId"),
      indicatorId: textOf(form, "indicatorId"),
      fileName: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    return fileAnswer(answer);
  } catch (error) {
    return refusalResponse(error);
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
