import { join } from "node:path";
import { storageEnv } from "@/db/env";
import { readOrCreateSecretFile } from "@/db/secret-file";

/**
 * The key of this server's session cookies, in `DATA_DIR/session-secret`. Deleting the file signs everyone out.
 */
export function readOrCreateSecret(dataDir: string = storageEnv().dataDir): Promise<string> {
  const path = join(dataDir, "session-secret");
  return readOrCreateSecretFile(path, "delete it and start again (everyone signs in once more)");
}
