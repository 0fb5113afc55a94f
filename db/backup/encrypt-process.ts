import { createInterface } from "node:readline/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { encryptedBackup } from "./encrypted-backup";

/**
 * A process of its own, so that neither the slow key nor the encryption stops the server: `encrypt-process.ts <backup>`,
 * the passphrase as the first line of stdin, the encrypted file on stdout. Ends with an error when the backup is not
 * what its manifest says; then nothing was written.
 */
const [file] = process.argv.slice(2);
if (!file) throw new Error("encrypt-process.ts <backup>");
const [passphrase = ""] = [await createInterface({ input: process.stdin }).question("")];
await pipeline(Readable.from(await encryptedBackup(file, passphrase)), process.stdout);
