import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { createAccount, createCommune, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { describeAuditState } from "@/lib/audit/labels";
import { backupFolder, isBackupOf, listBackups } from "./backup-files";
import { lockBackups } from "./backup-lock";
import { readLastTry } from "./last-try";
import { requestBackup } from "./request-backup";

describeStorage(
  "a backup asked for on screen",
  (store, engine, env) => {
    const asAdmin = async () => {
      const { id } = await createCommune(store());
      const { actor } = await createAccount(store(), id, ["admin"]);
      return { actor, grant: grantFor(actor, "backup:run"), communeId: id };
    };
    const trail = async (communeId: string) => {
      const { entries } = await listAuditEntries(store(), communeId, { entity: "backup" });
      return entries.map(({ actorId, after }) => ({ actorId, after: describeAuditState(after, new Map()) }));
    };

    it("is under way at once, one for a repeated click, and in the trail with who and what came of it", async () => {
      const { grant, communeId, actor } = await asAdmin();
      const input = { operationId: "click-0001" };
      const [answer, again] = [
        await requestBackup(store(), grant, input, env()),
        await requestBackup(store(), grant, input, env()),
      ];
      const folder = backupFolder(env().dataDir);
      expect(await readLastTry(folder)).toMatchObject({ outcome: "running", startedBy: "person" });
      expect(again).toEqual({ ok: true, settled: null });
      const result = answer.ok ? await answer.settled : null;
      expect(result).toMatchObject({ ok: true });
      const [made, ...others] = await listBackups(env().dataDir);
      expect(others).toEqual([]);
      expect(await readLastTry(folder)).toMatchObject({ outcome: "done", bytes: made?.bytes });
      expect((await trail(communeId)).toReversed()).toEqual([
        { actorId: actor.accountId, after: ["trạng thái: yêu cầu sao lưu"] },
        {
          actorId: actor.accountId,
          after: ["trạng thái: đã sao lưu và kiểm tra", `tên tệp: ${made?.file}`, `số byte: ${made?.bytes}`],
        },
      ]);
    });

    it("while another is being made is refused, and that too is written down", async () => {
      const { grant, communeId } = await asAdmin();
      const first = await requestBackup(store(), grant, { operationId: "click-0001" }, env());
      if (!first.ok) throw new Error(first.reason);
      await first.settled;
      const unlock = await lockBackups(backupFolder(env().dataDir));
      const refused = await requestBackup(store(), grant, { operationId: "click-0002" }, env());
      unlock?.();
      expect(refused).toEqual({ ok: false, reason: "busy" });
      expect((await trail(communeId))[0]?.after).toEqual(["trạng thái: không bắt đầu: đang có lần sao lưu khác"]);
      expect(readdirSync(backupFolder(env().dataDir)).filter((name) => isBackupOf(engine, name))).toHaveLength(1);
    });

    it("needs the right of its own", async () => {
      const { actor } = await asAdmin();
      const forged = { permission: "backup:run", actor, target: {} } as unknown as ReturnType<
        typeof grantFor<"backup:run">
      >;
      await expect(requestBackup(store(), forged, { operationId: "click-0001" }, env())).rejects.toThrow();
    });
  },
  { each: true, tools: true },
);
