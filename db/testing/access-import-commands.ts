import { createHash } from "node:crypto";
import { checkImport } from "@/db/imports/check-import";
import { prepareImport, startImport } from "@/db/imports/commands";
import { commitImport } from "@/db/imports/commit-import";
import { findImport, listImports } from "@/db/imports/queries";
import { undoImport } from "@/db/imports/undo-import";
import type { Store } from "@/db/store";
import { sheetOf } from "@/lib/imports/testing/sheets";
import { type AccessCommand, type AccessScene, as } from "./access-scene";
import { grantFor } from "./factories";

const TODAY = "2026-11-22";
const FILE = {
  kind: "units" as const,
  fileName: "don-vi.xlsx",
  sha256: createHash("sha256").digest("hex"),
  sheets: [sheetOf([["Tên đơn vị"], ["Chi bộ thôn 77"]])],
};

const uploaded = async (store: Store, scene: AccessScene) => {
  const started = await startImport(store, grantFor(scene.office.actor, "unit:manage"), FILE, TODAY);
  if (!started.ok) throw new Error(started.reason);
};

/** The import of the scene as its preview shows it now. */
async function seenImport(store: Store, { communeId, office }: AccessScene) {
  const [listed] = await listImports(store, communeId, ["units"]);
  const stored = await findImport(store, communeId, listed?.id ?? "");
  if (!stored) throw new Error("the scene has an import");
  const preview = await checkImport(store, { actor: office.actor, today: TODAY }, stored);
  return { importId: stored.id, version: stored.version, seen: preview?.seen ?? "", stored };
}

export const IMPORT_COMMANDS: AccessCommand[] = [
  {
    name: "startImport",
    permission: "unit:manage",
    stopsAtLock: false,
    run: (store, grant) => startImport(store, as(grant), FILE, TODAY),
  },
  {
    name: "prepareImport",
    permission: "unit:manage",
    stopsAtLock: false,
    prepare: uploaded,
    run: async (store, grant, scene) => {
      const { importId, version, stored } = await seenImport(store, scene);
      const { sheetName, mapping } = stored;
      return prepareImport(store, as(grant), { importId, version, sheetName, mapping, options: {} }, TODAY);
    },
  },
  {
    name: "commitImport",
    permission: "unit:manage",
    stopsAtLock: false,
    prepare: uploaded,
    run: async (store, grant, scene) => {
      const { importId, version, seen } = await seenImport(store, scene);
      return commitImport(store, as(grant), { importId, version, seen, skipErrors: false, today: TODAY });
    },
  },
  {
    name: "undoImport",
    permission: "unit:manage",
    stopsAtLock: false,
    prepare: async (store, scene) => {
      await uploaded(store, scene);
      const { importId, version, seen } = await seenImport(store, scene);
      const input = { importId, version, seen, skipErrors: false, today: TODAY };
      await commitImport(store, grantFor(scene.office.actor, "unit:manage"), input);
    },
    run: async (store, grant, scene) => {
      const { importId, version } = await seenImport(store, scene);
      return undoImport(store, as(grant), { importId, version });
    },
  },
];
