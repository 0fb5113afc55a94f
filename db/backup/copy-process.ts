import { rmSync } from "node:fs";
import { copyVerified } from "./copy-verified";

/** A process of its own, so that the server answers while the copy is made: `copy-process.ts <source> <copy>`. */
const [source, copy] = process.argv.slice(2);
if (!source || !copy) throw new Error("copy-process.ts <source> <copy>");
try {
  process.stdout.write(JSON.stringify(copyVerified(source, copy)));
} catch (error) {
  rmSync(copy, { force: true });
  throw error;
}
