import "server-only";
import { refusalResponse } from "@/app/_auth/refusal";
import { requireActionGrant, requireGrant } from "@/app/_auth/session";
import { backToRecord } from "@/app/api/back-to-record";
import { fileDownload } from "@/app/api/file-download";
import { getStore } from "@/db/client";
import { readMeetingFile } from "@/db/party-cell-meetings/file-queries";
import { removeMeetingFile } from "@/db/party-cell-meetings/files";
import { removeMeetingFileSchema } from "@/lib/party-cell-meetings/schema";

type Context = { params: Promise<{ unit: string; meeting: string; file: string }> };

/** A file beside a record. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { unit, meeting, file } = await params;
  const { actor } = await requireGrant("meeting:read", { unitId: unit });
  const key = { communeId: actor.communeId, unitId: unit, meetingId: meeting, fileId: file };
  return fileDownload(await readMeetingFile(getStore(), key));
}

/** Takes it off: a form of `operationId`. Leads back to the record. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { file, ...place } = await params;
  try {
    const { grant } = await requireActionGrant("meeting:record", { unitId: place.unit });
    const form = await request.formData().catch(() => null);
    const asked = { operationId: form?.get("operationId"), meetingId: place.meeting, fileId: file };
    const parsed = removeMeetingFileSchema.safeParse(asked);
    if (!parsed.success) return backToRecord(place, "no-file");
    const answer = await removeMeetingFile(getStore(), grant, parsed.data);
    return backToRecord(place, answer.ok ? "removed" : answer.reason);
  } catch (error) {
    return refusalResponse(error);
  }
}
