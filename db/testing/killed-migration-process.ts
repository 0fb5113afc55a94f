import Database from "better-sqlite3";
import { Client } from "pg";
import { migrate } from "@/db/migrate/migrate";

/**
 * The real migrations, with kill -9 right before (or right after) the n-th statement that goes to the database:
 * `node … killed-migration-process.ts <n> <before|after>`. Prints how many statements there were when it was not reached.
 */
const [stopAt = "0", moment = "before"] = process.argv.slice(2);
let statements = 0;

function count<T>(run: () => T): T {
  statements++;
  const isLast = statements === Number(stopAt);
  if (isLast && moment === "before") process.kill(process.pid, "SIGKILL");
  const answer = run();
  if (!isLast) return answer;
  const end = () => process.kill(process.pid, "SIGKILL");
  if (answer instanceof Promise) void answer.then(end);
  else end();
  return answer;
}

const { exec } = Database.prototype;
Database.prototype.exec = function counted(text: string) {
  return count(() => exec.call(this, text));
};
const query = Client.prototype.query as (...args: unknown[]) => unknown;
Client.prototype.query = function counted(this: Client, ...args: unknown[]) {
  return count(() => query.apply(this, args));
} as typeof Client.prototype.query;

await migrate();
process.stdout.write(String(statements));
