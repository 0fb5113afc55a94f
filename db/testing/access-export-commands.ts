import { tmpdir } from "node:os";
import { join } from "node:path";
import { startExport } from "@/db/exports/start-export";
import { createToken, revokeToken } from "@/db/exports/tokens";
import { newId } from "@/db/ids";
import { type AccessCommand, as } from "./access-scene";

const SOMEWHERE = { dataDir: join(tmpdir(), "so-chi-tieu-access-exports"), databaseUrl: null };

export const EXPORT_COMMANDS: AccessCommand[] = [
  {
    name: "startExport",
    permission: "export:run",
    stopsAtLock: false,
    run: async (store, grant) => {
      const input = { form: "json", operationId: newId() } as const;
      const job = await startExport(store, as(grant), input, "2026-11-22", SOMEWHERE);
      await job.settled;
      return job;
    },
  },
  {
    name: "createToken",
    permission: "export:token",
    stopsAtLock: false,
    run: (store, grant) => createToken(store, as(grant), { name: "Khóa", expiresOn: "2026-12-31" }, "2026-11-22"),
  },
  {
    name: "revokeToken",
    permission: "export:token",
    stopsAtLock: false,
    prepare: (store, { communeId, subject }) =>
      store.inTransaction(async (tx) => {
        await tx.db.insert(tx.t.apiTokens).values({
          ...{ communeId, id: "token", name: "Khóa", tokenHash: newId(), createdBy: subject.id },
          ...{ createdAt: 0, expiresOn: "2026-12-31" },
        });
      }),
    run: (store, grant) => revokeToken(store, as(grant), "token"),
  },
];
