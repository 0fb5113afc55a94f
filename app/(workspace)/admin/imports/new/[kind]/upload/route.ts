import "server-only";
import { refusalResponse } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { readUpload } from "@/app/api/read-upload";
import { seeOther } from "@/app/api/see-other";
import { getStore } from "@/db/client";
import { startImport } from "@/db/imports/commands";
import { readWorkbook } from "@/db/imports/read-workbook";
import { sha256Of } from "@/db/sha256";
import { importGrant } from "@/lib/imports/import-grant";
import { isImportKind } from "@/lib/imports/import-kind";
import { WORKBOOK_LIMITS } from "@/lib/workbooks/workbook";

type Context = { params: Promise<{ kind: string }> };

/** Reads the workbook, keeps its cells and leads to the preview; a refused file leads back with the reason. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { kind } = await params;
  try {
    const { actor, today } = await requireActionGrant("audit:read");
    const grant = isImportKind(kind) ? importGrant(actor, kind) : null;
    if (!isImportKind(kind) || grant === null) return new Response(null, { status: 403 });
    const back = (problem: string, place: string | null = null) =>
      seeOther(`/admin/imports/new/${kind}?${new URLSearchParams({ problem, ...(place === null ? {} : { place }) })}`);
    const form = await readUpload(request, WORKBOOK_LIMITS.fileBytes);
    if (form === "too-large") return back("too-large");
    const file = form === "invalid" ? null : form.get("file");
    if (!(file instanceof File) || file.size === 0) return back("empty-file");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readWorkbook(bytes, file.name);
    if (!read.ok) return back(read.problem, read.place);
    const fileName = file.name.normalize("NFC").slice(0, 200);
    const started = await startImport(
      getStore(),
      grant,
      { kind, fileName, sha256: sha256Of(bytes), sheets: read.sheets },
      today,
    );
    return started.ok ? seeOther(`/admin/imports/${started.importId}`) : back("damaged");
  } catch (error) {
    return refusalResponse(error);
  }
}
