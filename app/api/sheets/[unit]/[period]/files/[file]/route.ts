import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { readCellFile } from "@/db/sheets/file-queries";
import { fileDownload } from "../../../../../file-download";
import { sheetKeyOf } from "../../../../sheet-key";

type Context = { params: Promise<{ unit: string; period: string; file: string }> };

/** An evidence file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { unit, period, file } = await params;
  const { actor } = await requireGrant("sheet:read", { unitId: unit });
  const key = sheetKeyOf(actor, unit, period);
  return fileDownload(key ? await readCellFile(getStore(), key, file) : "none");
}
