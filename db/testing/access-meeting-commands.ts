import { newId } from "@/db/ids";
import {
  confirmMeeting,
  recordMeeting,
  reopenMeeting,
  returnMeeting,
  submitMeeting,
  withdrawMeeting,
} from "@/db/party-cell-meetings/commands";
import { listMeetingFiles } from "@/db/party-cell-meetings/file-queries";
import { attachMeetingFile, removeMeetingFile } from "@/db/party-cell-meetings/files";
import { planMeetingDays } from "@/db/party-cell-meetings/plan-days";
import { listMeetings } from "@/db/party-cell-meetings/queries";
import { recordRatings } from "@/db/party-cell-meetings/ratings";
import { confirmed, scored, submitted, written } from "@/db/party-cell-meetings/testing/meeting-scene";
import { FILES } from "@/db/sheets/testing/sample-files";
import type { Store } from "@/db/store";
import type { Permission } from "@/lib/access/policy";
import { SAMPLES } from "@/lib/sheets/evidence/testing/sample-files";
import { type AccessCommand, type AccessScene, as } from "./access-scene";
import { grantFor } from "./factories";

/** The scene's own record, prepared once per scene. */
async function click(store: Store, { communeId }: AccessScene, version: number) {
  const [meeting] = await listMeetings(store, communeId, { fromYear: 2026, toYear: 2026 });
  return { operationId: newId(), id: meeting?.id ?? "", version };
}

/** No figure is typed, so nothing stops when the quarter is locked. */
const command = (
  name: string,
  permission: Permission,
  prepare: AccessCommand["prepare"] | null,
  run: AccessCommand["run"],
): AccessCommand => ({ name, permission, stopsAtLock: false, ...(prepare ? { prepare } : {}), run });

/** A draft of the scene's cell with a file beside it. */
async function drafted(store: Store, scene: AccessScene): Promise<void> {
  const grant = grantFor(scene.reporter.actor, "meeting:record", scene.unitId);
  await recordMeeting(store, grant, written(scene));
  await attachMeetingFile(store, grant, await pdf(store, scene), FILES);
}

async function pdf(store: Store, scene: AccessScene) {
  const { id, operationId } = await click(store, scene, 1);
  return { operationId, meetingId: id, fileName: "Biên bản.pdf", bytes: SAMPLES.pdf };
}

const REASON = "Ghi rõ nội dung";

export const MEETING_COMMANDS: AccessCommand[] = [
  command("recordMeeting", "meeting:record", null, (store, grant, scene) =>
    recordMeeting(store, as(grant), written(scene)),
  ),
  command("submitMeeting", "meeting:record", null, (store, grant, scene) =>
    submitMeeting(store, as(grant), written(scene)),
  ),
  command("withdrawMeeting", "meeting:record", submitted, async (store, grant, scene) =>
    withdrawMeeting(store, as(grant), await click(store, scene, 1)),
  ),
  command("returnMeeting", "meeting:review", submitted, async (store, grant, scene) =>
    returnMeeting(store, as(grant), { ...(await click(store, scene, 1)), reason: REASON }),
  ),
  command("confirmMeeting", "meeting:review", submitted, async (store, grant, scene) =>
    confirmMeeting(store, as(grant), { ...(await click(store, scene, 1)), scores: scored(), comment: "" }),
  ),
  command("reopenMeeting", "meeting:review", confirmed, async (store, grant, scene) =>
    reopenMeeting(store, as(grant), { ...(await click(store, scene, 2)), reason: REASON }),
  ),
  command("planMeetingDays", "meeting:record", null, (store, grant, { unitId }) =>
    planMeetingDays(store, as(grant), {
      ...{ operationId: newId(), unitId, year: 2026, days: [{ month: 12, kind: "regular", day: "2026-12-03" }] },
    }),
  ),
  command("attachMeetingFile", "meeting:record", drafted, async (store, grant, scene) =>
    attachMeetingFile(store, as(grant), await pdf(store, scene), FILES),
  ),
  command("removeMeetingFile", "meeting:record", drafted, async (store, grant, scene) => {
    const { meetingId, operationId } = await pdf(store, scene);
    const [file] = await listMeetingFiles(store, scene.communeId, meetingId);
    return removeMeetingFile(store, as(grant), { operationId, meetingId, fileId: file?.id ?? "none" }, FILES);
  }),
  command("recordRatings", "rating:record", null, (store, grant, { unitId }) =>
    recordRatings(store, as(grant), {
      ...{ operationId: newId(), year: 2026, decision: "12-QĐ/ĐU", rows: [{ unitId, level: "good", seen: null }] },
    }),
  ),
];
