import { recordSetting, withdrawSetting } from "@/db/settings/commands";
import { removeMark, setMark } from "@/db/settings/mark";
import { samplePng } from "@/lib/pictures/testing/sample-pictures";
import type { SettingKey, SettingPermission } from "@/lib/settings/subjects";
import { type AccessCommand, as } from "./access-scene";

const NAMES = {
  communeName: "Xã Mới",
  committeeName: "Đảng ủy xã Mới",
  superiorName: "Đảng bộ tỉnh",
  placeName: "Mới",
};
const THRESHOLDS = { onCourse: 900, behind: 700, aboutTolerance: 30 };
const MARK = {
  mediaType: "image/png" as const,
  ...{ width: 1, height: 1, size: 1, sha256: "0".repeat(64), setBy: "office", setAt: 1, content: "AA==" },
};
const TODAY = "2026-11-22";
const COMING = "2027-01-01";

const command = (
  name: string,
  permission: SettingPermission,
  run: AccessCommand["run"],
  prepare?: AccessCommand["prepare"],
): AccessCommand => ({ name, permission, stopsAtLock: false, run, ...(prepare ? { prepare } : {}) });

const coming = (key: SettingKey, value: object): AccessCommand["prepare"] => {
  return (store, { communeId }) =>
    store.inTransaction(async (tx) => {
      await tx.db
        .insert(tx.t.settings)
        .values({ communeId, key, effectiveFrom: COMING, value: JSON.stringify(value), recordedAt: 1 });
    });
};
const head = { effectiveFrom: COMING, version: 0, today: TODAY, reason: "" };

export const SETTINGS_COMMANDS: AccessCommand[] = [
  command("recordSetting", "commune:manage", (store, grant) =>
    recordSetting(store, as(grant), { ...head, key: "names", value: NAMES }),
  ),
  command("recordSetting", "settings:manage", (store, grant) =>
    recordSetting(store, as(grant), { ...head, key: "assessment-thresholds", value: THRESHOLDS }),
  ),
  command(
    "withdrawSetting",
    "settings:manage",
    (store, grant) => withdrawSetting(store, as(grant), { ...head, version: 1, key: "assessment-thresholds" }),
    coming("assessment-thresholds", THRESHOLDS),
  ),
  command(
    "withdrawSetting",
    "commune:manage",
    (store, grant) => withdrawSetting(store, as(grant), { ...head, version: 1, key: "names" }),
    coming("names", NAMES),
  ),
  command("setMark", "commune:manage", (store, grant) => setMark(store, as(grant), { seen: "", bytes: samplePng() })),
  command(
    "removeMark",
    "commune:manage",
    (store, grant) => removeMark(store, as(grant), { seen: MARK.sha256 }),
    (store, { communeId }) =>
      store.inTransaction(async (tx) => {
        await tx.db.insert(tx.t.communeMarks).values({ communeId, ...MARK });
      }),
  ),
];
