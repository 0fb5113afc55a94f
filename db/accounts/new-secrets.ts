import { generatePassphrase, hashPassword } from "./password";

/** Hashing costs 20 ms and 19 MiB each: a few at a time, so that people signing in meanwhile are not refused. */
const HASH_AT_ONCE = 2;

/** A first password, in clear for its slip only, and what is stored of it. */
export type Secret = { password: string; hash: string };

/** First passwords and their hashes, made outside any transaction. */
export async function newSecrets(count: number): Promise<Secret[]> {
  const secrets: Secret[] = [];
  while (secrets.length < count) {
    const passwords = Array.from({ length: Math.min(HASH_AT_ONCE, count - secrets.length) }, generatePassphrase);
    secrets.push(
      ...(await Promise.all(passwords.map(async (password) => ({ password, hash: await hashPassword(password) })))),
    );
  }
  return secrets;
}
