import "server-only";
import { refusalResponse } from "@/app/_auth/refusal";
import { requireActionGrant } from "@/app/_auth/session";
import { backToRecord } from "@/app/api/back-to-record";
import { readUpload } from "@/app/api/read-upload";
import { getStore } from "@/db/client";
import { attachMeetingFile } from "@/db/party-cell-meetings/files";
import { attachMeetingFileSchema } from "@/lib/party-cell-meetings/schema";
import { LARGEST_FILE } from "@/lib/sheets/evidence/cell-file";

type Context = { params: Promise<{ unit: string; meeting: string }> };

/** Attaches one file to a record: a form of `operationId` and `file`. Leads back to the record. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const place = await params;
  try {
    const { grant } = await requireActionGrant("meeting:record", { unitId: place.unit });
    const form = await readUpload(request, LARGEST_FILE);
    if (form === "too-large") return backToRecord(place, form);
    const file = form === "invalid" ? null : form.get("file");
    if (form === "invalid" || !(file instanceof File)) return backToRecord(place, "empty-file");
    const parsed = attachMeetingFileSchema.safeParse({
      ...{ operationId: form.get("operationId"), meetingId: place.meeting, fileName: file.name },
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    if (!parsed.success) return backToRecord(place, "empty-file");
    const answer = await attachMeetingFile(getStore(), grant, parsed.data);
    return backToRecord(place, answer.ok ? "attached" : answer.reason);
  } catch (error) {
    return refusalResponse(error);
  }
}
