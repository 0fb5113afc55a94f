// npm run backup: a verified copy of the live database into DATA_DIR/backups.
import { preflight } from "./preflight.mjs";
import { runProgram } from "./server.mjs";

await preflight();
runProgram("db/backup/backup-cli.ts", [], process.env);
