// npm run dev: the development server on the database of DATA_DIR (default .data/dev).
import { preflight } from "./preflight.mjs";
import { assertPortFree, environmentOf, readSettings, runProgram, runServer } from "./server.mjs";

const settings = readSettings({ host: "127.0.0.1", dataDir: ".data/dev" });
await preflight();
await assertPortFree(settings);
const env = environmentOf(settings);
runProgram("db/prepare-cli.ts", ["--first-run", settings.address], env);
runServer("dev", settings, env, () => console.log(`\nSổ chỉ tiêu (phát triển): ${settings.address}`));
