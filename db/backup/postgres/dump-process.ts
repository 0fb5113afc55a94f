import { createInterface } from "node:readline/promises";
import { answerOf } from "../copy-answer";
import { dumpVerified } from "./dump-verified";

/**
 * A process of its own, so that the server answers while the dump is proved: `dump-process.ts <file>`, the address of
 * the database, which holds a password, as the first line of stdin. Prints a CopyAnswer; leaves no half dump behind.
 */
const [file] = process.argv.slice(2);
if (!file) throw new Error("dump-process.ts <file>");
const databaseUrl = await createInterface({ input: process.stdin }).question("");
process.stdout.write(JSON.stringify(await answerOf(file, () => dumpVerified(databaseUrl, file))));
