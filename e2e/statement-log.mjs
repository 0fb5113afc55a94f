// `node --import e2e/statement-log.mjs`: writes one JSON line per HTTP request with the SQL it sent into STATEMENT_LOG.
// It wraps the two drivers from outside, so that the program itself carries nothing of it.
import { AsyncLocalStorage } from "node:async_hooks";
import { appendFileSync } from "node:fs";
import { Server } from "node:http";
import { createRequire } from "node:module";

const file = process.env.STATEMENT_LOG;
const requests = new AsyncLocalStorage();
const load = createRequire(import.meta.url);
/** What opens and ends a transaction asks nothing. */
const FRAME = /^(begin|commit|rollback)/i;

if (file) {
  watchRequests();
  watchSqlite();
  watchPostgres();
}

function watchRequests() {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (event, ...given) {
    if (event !== "request") return emit.call(this, event, ...given);
    const [request, response] = given;
    const entry = { method: request.method, path: request.url, statements: [] };
    response.once("close", () => appendFileSync(file, `${JSON.stringify(entry)}\n`));
    return requests.run(entry, () => emit.call(this, event, ...given));
  };
}

/** @param begun by `performance.now()` */
function note(sql, params, begun) {
  if (FRAME.test(sql)) return;
  requests.getStore()?.statements.push({ sql, params, ms: performance.now() - begun });
}

function watchSqlite() {
  const Database = load("better-sqlite3");
  const probe = new Database(":memory:");
  const prototype = Object.getPrototypeOf(probe.prepare("SELECT 1"));
  probe.close();
  for (const name of ["run", "get", "all"]) {
    const original = prototype[name];
    prototype[name] = function (...params) {
      const begun = performance.now();
      try {
        return original.apply(this, params);
      } finally {
        note(this.source, params, begun);
      }
    };
  }
}

function watchPostgres() {
  const { Client } = load("pg");
  const query = Client.prototype.query;
  Client.prototype.query = function (config, values, ...rest) {
    const begun = performance.now();
    const answer = query.call(this, config, values, ...rest);
    const [sql, params] = typeof config === "string" ? [config, values] : [config.text, config.values ?? values];
    const noted = () => note(sql, Array.isArray(params) ? params : [], begun);
    if (typeof answer?.then === "function") answer.then(noted, noted);
    else noted();
    return answer;
  };
}
