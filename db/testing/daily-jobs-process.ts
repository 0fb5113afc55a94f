import { openStore } from "@/db/client";
import { runDailyJobs } from "@/db/daily-jobs";

/** The daily jobs once, as a server of its own would run them at the instant given (milliseconds since 1970). */
const store = openStore();
await runDailyJobs(store, Number(process.argv[2]));
await store.close();
