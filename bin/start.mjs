// npm start: the real thing. Installs and builds if needed, brings the database up to date, runs the server.
import { ensureBuilt } from "./build.mjs";
import { preflight } from "./preflight.mjs";
import { assertPortFree, environmentOf, lanAddresses, readSettings, runProgram, runServer } from "./server.mjs";

const settings = readSettings({ host: "0.0.0.0", dataDir: ".data" });
await preflight({ production: true });
await assertPortFree(settings);
await ensureBuilt();
const env = environmentOf(settings);
runProgram("db/prepare-cli.ts", ["--first-run", settings.address], env);

runServer("start", settings, env, () => {
  console.log(`\nSổ chỉ tiêu đang chạy: ${settings.address}`);
  if (!settings.publicUrl)
    for (const address of lanAddresses(settings)) console.log(`Trong mạng nội bộ:     ${address}`);
  console.log(settings.databaseUrl ? "Số liệu: PostgreSQL (DATABASE_URL)" : `Số liệu: ${settings.dataDir}`);
  console.log("Dừng: Ctrl+C");
});
