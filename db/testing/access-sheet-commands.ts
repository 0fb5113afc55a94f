import { newId } from "@/db/ids";
import { approveSheet } from "@/db/sheets/approve";
import { listCellFiles } from "@/db/sheets/file-queries";
import { attachFile, removeFile } from "@/db/sheets/files";
import { addReviewNote, recordNotes } from "@/db/sheets/notes";
import { recordCells } from "@/db/sheets/record-cells";
import { excuseSheet, reopenSheet, returnSheet, takeSheet } from "@/db/sheets/review-commands";
import { FILES, pdfOn } from "@/db/sheets/testing/sample-files";
import { approve, click, enter, entry, REF, read, submit, supplyOf, value } from "@/db/sheets/testing/sheet-scene";
import { submitSheet, withdrawSheet } from "@/db/sheets/unit-commands";
import type { Store } from "@/db/store";
import { type AccessCommand, type AccessScene, as } from "./access-scene";
import { grantFor } from "./factories";

const submitted = async (store: Store, scene: AccessScene) => {
  await enter(store, scene, [entry(scene.tax, 0, value(1000))]);
  await submit(store, scene);
};
const entered = (store: Store, scene: AccessScene) => enter(store, scene, [entry(scene.tax, 0, value(1000))]);
const approved = async (store: Store, scene: AccessScene) => {
  await submitted(store, scene);
  await approve(store, scene);
};

export const SHEET_COMMANDS: AccessCommand[] = [
  {
    name: "recordCells",
    permission: "sheet:enter",
    stopsAtLock: true,
    run: (store, grant, scene) =>
      recordCells(store, as(grant), {
        ...click(),
        onBehalf: supplyOf(grant.actor, scene.unitId),
        cells: [entry(scene.tax, 0, value(13_200))],
      }),
  },
  {
    name: "submitSheet",
    permission: "sheet:submit",
    stopsAtLock: true,
    prepare: entered,
    run: (store, grant) => submitSheet(store, as(grant), click()),
  },
  {
    name: "withdrawSheet",
    permission: "sheet:withdraw",
    stopsAtLock: true,
    prepare: submitted,
    run: (store, grant) => withdrawSheet(store, as(grant), click()),
  },
  {
    name: "takeSheet",
    permission: "sheet:review",
    stopsAtLock: true,
    prepare: submitted,
    run: (store, grant) => takeSheet(store, as(grant), click()),
  },
  {
    name: "returnSheet",
    permission: "sheet:review",
    stopsAtLock: true,
    prepare: submitted,
    run: (store, grant) => returnSheet(store, as(grant), { ...click(), reason: "Xem lại số" }),
  },
  {
    name: "approveSheet",
    permission: "sheet:review",
    stopsAtLock: true,
    prepare: submitted,
    run: async (store, grant, scene) =>
      approveSheet(store, as(grant), { ...click(), contentHash: (await read(store, scene)).contentHash }),
  },
  {
    name: "reopenSheet",
    permission: "sheet:review",
    stopsAtLock: true,
    prepare: approved,
    run: (store, grant) =>
      reopenSheet(store, as(grant), { ...click(), reason: "Sửa số", until: "2026-12-01", today: "2026-11-22" }),
  },
  {
    name: "excuseSheet",
    permission: "sheet:review",
    stopsAtLock: true,
    run: (store, grant) => excuseSheet(store, as(grant), { ...click(), reason: "Không phát sinh nhiệm vụ" }),
  },
  {
    name: "recordNotes",
    permission: "sheet:enter",
    stopsAtLock: true,
    run: (store, grant, scene) =>
      recordNotes(store, as(grant), {
        ...click(),
        notes: [{ id: newId(), indicatorId: scene.tax, text: "Thu bù quý III", cellVersion: 0 }],
      }),
  },
  {
    name: "addReviewNote",
    permission: "sheet:review",
    stopsAtLock: false,
    run: (store, grant, scene) =>
      addReviewNote(store, as(grant), { ...click(), indicatorId: scene.tax, text: "Đề nghị xem lại" }),
  },
  {
    name: "attachFile",
    permission: "sheet:enter",
    stopsAtLock: true,
    run: (store, grant, scene) => attachFile(store, as(grant), { ...click(), ...pdfOn(scene.tax) }, FILES),
  },
  {
    name: "removeFile",
    permission: "sheet:enter",
    stopsAtLock: true,
    prepare: (store, scene) =>
      attachFile(
        store,
        grantFor(scene.reporter.actor, "sheet:enter", scene.unitId),
        { ...click(), ...pdfOn(scene.tax) },
        FILES,
      ),
    run: async (store, grant, scene) => {
      const [file] = await listCellFiles(store, { communeId: scene.communeId, unitId: scene.unitId, ...REF });
      return removeFile(store, as(grant), { ...click(), fileId: file?.id ?? "none" }, FILES);
    },
  },
];
