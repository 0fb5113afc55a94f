import { recordAudit } from "@/db/audit/record";
import { openStore } from "@/db/client";

/** So many transactions one after the other through the real store, then the end. */
const store = openStore();
for (let n = 0; n < Number(process.argv[2]); n++) {
  await store.inTransaction((tx) =>
    recordAudit(tx, { communeId: "c", actorId: null, action: "test", entity: "commit", entityId: String(n) }),
  );
}
await store.close();
