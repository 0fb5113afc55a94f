import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { PASSPHRASE_WORDS } from "@/lib/access/passphrase-words";
import { PASSWORD_MAX, passwordFault } from "@/lib/access/password-policy";
import { foldForSearch } from "@/lib/format/fold";

/** argon2id as OWASP and ASVS 5.0 appendix C ask (design §8); 2 is the package's number of argon2id. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const CURRENT = "$argon2id$v=19$m=19456,t=2,p=1$";

/** Hashes at once, and how many may wait: 8 o'clock must not take the memory of the whole machine. */
const AT_ONCE = 4;
const WAITING = 100;

/** Too many sign-ins at the same moment; the caller answers "busy, try again". */
export class HashingBusyError extends Error {
  constructor() {
    super("too many passwords to check at once");
  }
}

let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new HashingBusyError();
    await new Promise<void>((start) => queue.push(start));
  } else {
    running++;
  }
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else running--;
  }
}

/** Composed and decomposed Vietnamese letters (macOS types the latter) are the same password. */
const normal = (password: string) => password.normalize("NFC");

/** The text to store in `accounts.password_hash`; parameters stand inside, so they can be raised later. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), PARAMETERS));
}

let dummy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. `null` (no such account) costs the same work and is always false, so the
 * time of the answer says nothing about whether a name exists.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const usable = stored?.startsWith("$argon2id$") ? stored : null;
  dummy ??= hashPassword("không có tài khoản này");
  const against = usable ?? (await dummy);
  const text = normal(password).slice(0, PASSWORD_MAX * 4);
  const matches = await inTurn(() => verify(against, text));
  return usable !== null && matches;
}

/** Stored with older parameters: hash again at the next sign-in. */
export function needsRehash(stored: string): boolean {
  return !stored.startsWith(CURRENT);
}

/**
 * A first password for a slip: four random words without marks, "nui-song-lua-gao" (about 37 bits; the growing delay
 * makes guessing hopeless, and it must be changed at the first sign-in). Always long enough for the policy.
 */
export function generatePassphrase(): string {
  for (;;) {
    const words = Array.from({ length: 4 }, () =>
      foldForSearch(PASSPHRASE_WORDS[randomInt(PASSPHRASE_WORDS.length)] ?? ""),
    );
    const text = words.join("-");
    if (passwordFault(text, []) === null && new Set(words).size === 4) return text;
  }
}
