import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * A secret kept beside the data and never in the database: 256 random bits as text (0600), made on first use. Two
 * processes starting at once agree on the file that was created first.
 * @param whenBroken what to do about a file that holds something else
 */
export async function readOrCreateSecretFile(path: string, whenBroken: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(randomBytes(32).toString("base64url"));
      await file.sync();
    } catch (error) {
      // A full disk: half a secret would be taken for somebody else's for ever.
      await rm(path, { force: true });
      throw error;
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
  throw new Error(`${path} is not a secret of this program; ${whenBroken}`);
}
