import { randomBytes } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { storageEnv } from "@/db/env";

const FILE = "session-secret";

/**
 * The key of this server's session cookies: 256 random bits in `DATA_DIR/session-secret` (0600), made on first use.
 * Deleting the file signs everyone out. Two processes starting at once agree on the file that was created first.
 */
export async function readOrCreateSecret(dataDir: string = storageEnv().dataDir): Promise<string> {
  const path = join(dataDir, FILE);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(randomBytes(32).toString("base64url"));
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  for (let tries = 0; tries < 20; tries++) {
    const text = (await readFile(path, "utf8")).trim();
    if (text.length >= 43) return text;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${path} is not a session secret; delete it and start again (everyone signs in once more)`);
}
