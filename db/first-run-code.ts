import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { storageEnv } from "./env";
import { writePrivateFile } from "./private-file";

/** No 0/O, 1/I/L: the code is read from a console and typed by hand. 16 letters of 31 are 79 bits. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const GROUPS = 4;
const GROUP_LENGTH = 4;

const FILE = "first-run-code.json";

/** Makes a new one-time code, keeps only its hash in DATA_DIR (0600), and returns it for the server's console. */
export async function issueFirstRunCode(dataDir: string = storageEnv().dataDir): Promise<string> {
  const letters = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  const code = Array.from({ length: GROUPS }, letters).join("-");
  await writePrivateFile(join(dataDir, FILE), JSON.stringify({ sha256: hashOf(code) }));
  return code;
}

/** Whether this is the code on the server's console. Case, spaces and dashes do not matter. */
export async function verifyFirstRunCode(code: string, dataDir: string = storageEnv().dataDir): Promise<boolean> {
  if (code.length > 100) return false;
  const kept = await readHash(dataDir);
  return kept !== null && timingSafeEqual(Buffer.from(kept, "hex"), Buffer.from(hashOf(code), "hex"));
}

/** After the administrator was created: the code works no more. */
export async function consumeFirstRunCode(dataDir: string = storageEnv().dataDir): Promise<void> {
  await rm(join(dataDir, FILE), { force: true });
}

async function readHash(dataDir: string): Promise<string | null> {
  let text: string;
  try {
    text = await readFile(join(dataDir, FILE), "utf8");
  } catch {
    return null;
  }
  const { sha256 } = JSON.parse(text) as { sha256: string };
  return /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null;
}

function hashOf(code: string): string {
  return createHash("sha256").update(code.toUpperCase().replace(/[\s-]/g, "")).digest("hex");
}
