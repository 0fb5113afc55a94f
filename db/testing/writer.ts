import type { ChildProcess } from "node:child_process";
import Database from "better-sqlite3";
import type { StorageEnv } from "@/db/env";
import type { Store } from "@/db/store";
import { startProgram } from "./child-process";
import { createCommune, createIndicator, createUnit } from "./factories";

export type Subject = { communeId: string; indicatorId: string; unitId: string };

/** The commune, indicator and unit a writer process writes about. */
export async function createSubject(store: Store): Promise<Subject> {
  const { id: communeId } = await createCommune(store);
  return {
    communeId,
    indicatorId: await createIndicator(store, communeId),
    unitId: await createUnit(store, communeId),
  };
}

/** A running db/testing/writer-process.ts and the writes it has acknowledged so far. */
export class Writer {
  lastAcknowledged: number;
  #errors = "";
  readonly #child: ChildProcess;

  constructor(env: StorageEnv, subject: Subject, first: number, pauseMs = 0) {
    this.lastAcknowledged = first - 1;
    const args = [subject.communeId, subject.indicatorId, subject.unitId, String(first), String(pauseMs)];
    this.#child = startProgram("db/testing/writer-process.ts", env, args);
    let rest = "";
    this.#child.stdout?.on("data", (chunk) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) if (/^\d+$/.test(line)) this.lastAcknowledged = Number(line);
    });
    this.#child.stderr?.on("data", (chunk) => {
      this.#errors += chunk;
    });
  }

  /** Resolves once write `n` was acknowledged. */
  async until(n: number): Promise<void> {
    while (this.lastAcknowledged < n) {
      if (this.#child.exitCode !== null) throw new Error(`the writer ended: ${this.#errors}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  /** kill -9; everything it acknowledged before dying is counted. */
  async kill(): Promise<void> {
    const closed = new Promise((resolve) => this.#child.once("close", resolve));
    this.#child.kill("SIGKILL");
    await closed;
    if (this.#errors !== "") throw new Error(this.#errors);
  }
}

export type Written = { integrity: string; cell: number; changes: number; lastChange: number; audits: number };

/** What is in the file, read past our own modules. */
export function readWritten(file: string): Written {
  const db = new Database(file);
  const read = (text: string) => db.prepare(text).pluck().get() as number;
  try {
    return {
      integrity: db.pragma("integrity_check", { simple: true }) as string,
      cell: read("SELECT coalesce(max(version), 0) FROM actuals"),
      changes: read("SELECT count(*) FROM actual_changes"),
      lastChange: read("SELECT coalesce(max(sequence), 0) FROM actual_changes"),
      audits: read("SELECT count(*) FROM audit_entries WHERE entity = 'actual'"),
    };
  } finally {
    db.close();
  }
}
