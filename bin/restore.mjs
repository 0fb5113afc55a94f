// npm run restore -- <file> [folder]: a backup into an empty data folder.
import { preflight } from "./preflight.mjs";
import { runProgram } from "./server.mjs";

await preflight();
runProgram("db/backup/restore-cli.ts", process.argv.slice(2), process.env);
