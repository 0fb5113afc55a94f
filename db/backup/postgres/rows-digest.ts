import { createHash } from "node:crypto";
import type { TableDigest } from "../table-digest";

const MODULUS = 2n ** 256n;

/**
 * Rows of a table in any order: the sum of their SHA-256, so that a server, which promises no order, and an archive
 * give the same digest for the same content. Values are what PostgreSQL's own output functions write.
 */
export class RowsDigest {
  #rows = 0;
  #sum = 0n;
  readonly #columns: readonly string[];

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  add(values: readonly (string | null)[]): void {
    const hash = createHash("sha256").update(JSON.stringify(values)).digest("hex");
    this.#sum = (this.#sum + BigInt(`0x${hash}`)) % MODULUS;
    this.#rows++;
  }

  digest(): TableDigest {
    const text = JSON.stringify([this.#columns, this.#rows, this.#sum.toString(16)]);
    return { rows: this.#rows, sha256: createHash("sha256").update(text).digest("hex") };
  }
}
