import { newId } from "@/db/ids";
import { startJob } from "@/db/jobs/start-job";
import { type AccessCommand, as } from "./access-scene";

/** Its work writes nothing, so that the trail is all that changes; awaited, so that the next cell sees a still scene. */
export const JOB_COMMANDS: AccessCommand[] = [
  {
    name: "startJob",
    permission: "plan:record",
    stopsAtLock: false,
    run: async (store, grant) => {
      const input = { kind: "export", title: "Xuất", operationId: newId(), cancellable: false, total: 0 } as const;
      const nowhere = { dataDir: "/nowhere", databaseUrl: null };
      const job = await startJob(store, as(grant), input, async () => ({ summary: "Xong." }), nowhere);
      await job.settled;
      return job;
    },
  },
];
