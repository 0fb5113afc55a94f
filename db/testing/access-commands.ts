import { changeAccount, createAccounts, disableAccount, enableAccount, resetPasswords } from "@/db/accounts/commands";
import { endAccountSessions } from "@/db/accounts/end-sessions";
import { handOverUnits } from "@/db/accounts/hand-over";
import { removeSecondFactor } from "@/db/accounts/second-factor";
import { openSession } from "@/db/accounts/sessions";
import { checkAudit } from "@/db/audit/check";
import { requestBackup } from "@/db/backup/request-backup";
import { requestDownload } from "@/db/backup/request-download";
import { newId } from "@/db/ids";
import { CATALOGUE_COMMANDS } from "./access-catalogue-commands";
import { EXPLANATION_COMMANDS } from "./access-explanation-commands";
import { EXPORT_COMMANDS } from "./access-export-commands";
import { IMPORT_COMMANDS } from "./access-import-commands";

import { JOB_COMMANDS } from "./access-job-commands";
import { MEETING_COMMANDS } from "./access-meeting-commands";
import { OFFICE_COMMANDS } from "./access-office-commands";
import { REPORT_COMMANDS } from "./access-report-commands";
import { type AccessCommand, as } from "./access-scene";
import { SETTINGS_COMMANDS } from "./access-settings-commands";
import { SHEET_COMMANDS } from "./access-sheet-commands";
import { TASK_COMMANDS } from "./access-task-commands";

/** Where there is nothing to back up: who asked is written down all the same. */
const NOWHERE = { dataDir: "/nowhere", databaseUrl: null };

const ADMIN_COMMANDS: AccessCommand[] = [
  {
    name: "requestBackup",
    permission: "backup:run",
    stopsAtLock: false,
    run: (store, grant) => requestBackup(store, as(grant), { operationId: newId() }, NOWHERE),
  },
  {
    name: "checkAudit",
    permission: "audit:verify",
    stopsAtLock: false,
    run: (store, grant) => checkAudit(store, as(grant), [], NOWHERE),
  },
  {
    name: "requestDownload",
    permission: "backup:download",
    stopsAtLock: false,
    // More than one commune lies in this database: it is written down, and refused.
    run: async (store, grant) => {
      const answer = await requestDownload(store, as(grant), { file: "a.db" }, NOWHERE);
      return { ok: !answer.ok && answer.reason === "many-communes" };
    },
  },
  {
    name: "createAccounts",
    permission: "account:manage",
    stopsAtLock: false,
    run: (store, grant) =>
      createAccounts(store, as(grant), [
        {
          username: `m${newId()
            .replace(/[^a-zA-Z0-9]/g, "")
            .toLowerCase()}`,
          displayName: "Người mới",
          position: "",
          roles: ["viewer"],
          unitIds: [],
          groupIds: [],
          supervisedUnitIds: [],
        },
      ]),
  },
  {
    name: "changeAccount",
    permission: "account:manage",
    stopsAtLock: false,
    run: (store, grant, { subject }) =>
      changeAccount(store, as(grant), {
        accountId: subject.id,
        version: 1,
        displayName: "Tên khác",
        position: "",
        roles: ["viewer"],
        unitIds: [],
        groupIds: [],
        supervisedUnitIds: [],
      }),
  },
  {
    name: "resetPasswords",
    permission: "account:manage",
    stopsAtLock: false,
    run: (store, grant, { subject }) => resetPasswords(store, as(grant), [subject.id]),
  },
  {
    name: "endAccountSessions",
    permission: "account:manage",
    stopsAtLock: false,
    prepare: (store, { communeId, subject }) =>
      store.inTransaction((tx) => openSession(tx, { communeId, accountId: subject.id, userAgent: "" }, Date.now())),
    run: (store, grant, { subject }) => endAccountSessions(store, as(grant), { accountId: subject.id }),
  },
  {
    name: "handOverUnits",
    permission: "account:hand-over",
    stopsAtLock: false,
    run: (store, grant, { reporter, unitId }) =>
      handOverUnits(store, as(grant), {
        accountId: reporter.id,
        version: 1,
        unitIds: [unitId],
        disable: true,
        to: "new",
        username: `h${newId()
          .replace(/[^a-zA-Z0-9]/g, "")
          .toLowerCase()}`,
        displayName: "Người kế nhiệm",
        position: "",
      }),
  },
  {
    name: "removeSecondFactor",
    permission: "account:manage",
    stopsAtLock: false,
    prepare: (store, { communeId, subject }) =>
      store.inTransaction(async (tx) => {
        const row = { communeId, accountId: subject.id, sealedSecret: "", confirmedAt: 1, lastStep: 0 };
        await tx.db.insert(tx.t.secondFactors).values(row);
      }),
    run: (store, grant, { subject }) => removeSecondFactor(store, as(grant), { accountId: subject.id }),
  },
  {
    name: "disableAccount",
    permission: "account:manage",
    stopsAtLock: false,
    run: (store, grant, { subject }) => disableAccount(store, as(grant), { accountId: subject.id, version: 1 }),
  },
  {
    name: "enableAccount",
    permission: "account:manage",
    stopsAtLock: false,
    prepare: (store, scene) =>
      store.inTransaction(async (tx) => {
        const { accounts } = tx.t;
        await tx.db.insert(accounts).values({
          communeId: scene.communeId,
          id: `${scene.subject.id}-disabled`,
          username: `${scene.subject.username}x`,
          displayName: "Đã khóa",
          position: "",
          passwordHash: "",
          mustChangePassword: false,
          disabledAt: 1,
          createdAt: 1,
        });
      }),
    run: (store, grant, { subject }) =>
      enableAccount(store, as(grant), { accountId: `${subject.id}-disabled`, version: 1 }),
  },
];

export const ACCESS_COMMANDS: readonly AccessCommand[] = [
  ...SHEET_COMMANDS,
  ...OFFICE_COMMANDS,
  ...CATALOGUE_COMMANDS,
  ...SETTINGS_COMMANDS,
  ...ADMIN_COMMANDS,
  ...JOB_COMMANDS,
  ...IMPORT_COMMANDS,
  ...EXPLANATION_COMMANDS,
  ...TASK_COMMANDS,
  ...MEETING_COMMANDS,
  ...REPORT_COMMANDS,
  ...EXPORT_COMMANDS,
];

/** Commands that have tests of their own because they act on the caller alone. */
export const OWN_COMMANDS = [
  "cancelJob",
  "changeOwnPassword",
  "endOwnSession",
  "endOtherSessions",
  "startSecondFactor",
  "confirmSecondFactor",
  "renewRecoveryCodes",
  "turnOffSecondFactor",
  "markRead",
  "markAllRead",
  // Of the person a task was given to: db/tasks/life-of-a-task.test.ts.
  "reportTask",
];
