import { runHourlyBackup } from "@/db/backup/hourly";
import { openStore } from "@/db/client";
import { storageEnv } from "@/db/env";

/** The hour's backup once, as a server of its own would make it at the instant given (milliseconds since 1970). */
const store = openStore();
const result = await runHourlyBackup(store, storageEnv(), Number(process.argv[2]));
await store.close();
process.stdout.write(result === null ? "none" : result.ok ? "made" : result.reason);
