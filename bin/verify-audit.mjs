// npm run verify-audit: the trail against its chain and the backups that know of it.
import { preflight } from "./preflight.mjs";
import { runProgram } from "./server.mjs";

await preflight();
runProgram("db/audit/verify-cli.ts", process.argv.slice(2), process.env);
