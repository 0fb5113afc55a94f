import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { passwordFault } from "@/lib/access/password-policy";
import { generatePassphrase, HashingBusyError, hashPassword, verifyPassword } from "./password";
import { readOrCreateSecret } from "./session-secret";

describe("passwords", () => {
  it("are kept as argon2id with the parameters of the design, salted", async () => {
    const [one, two] = await Promise.all([hashPassword("mot hai ba bon nam"), hashPassword("mot hai ba bon nam")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, "mot hai ba bon nam")).toBe(true);
    expect(await verifyPassword(one, "mot hai ba bon na")).toBe(false);
  });

  it("never match where there is no hash", async () => {
    for (const stored of [null, "", "plain", "$2b$10$abc"]) {
      expect(await verifyPassword(stored, "không có tài khoản này")).toBe(false);
    }
  });

  it("are refused, not queued for ever, when everyone signs in at once", async () => {
    const checks = await Promise.allSettled(Array.from({ length: 150 }, () => hashPassword("mot hai ba bon nam")));
    const refused = checks.filter((check) => check.status === "rejected");
    expect(refused.length).toBe(46);
    for (const each of refused) expect(each.reason).toBeInstanceOf(HashingBusyError);
    expect(await hashPassword("sau đó lại được")).toMatch(/^\$argon2id/);
  });
});

describe("generatePassphrase", () => {
  it("gives four words without marks that the policy takes, never the same twice in a row", () => {
    const made = Array.from({ length: 500 }, generatePassphrase);
    for (const text of made) {
      expect(text).toMatch(/^[a-z]+(-[a-z]+){3}$/);
      expect(passwordFault(text, [])).toBeNull();
    }
    expect(new Set(made).size).toBeGreaterThan(495);
  });
});

describe("readOrCreateSecret", () => {
  it("makes one secret, for its owner only, and keeps it", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "so-chi-tieu-secret-"));
    try {
      const secrets = await Promise.all([1, 2, 3].map(() => readOrCreateSecret(dataDir)));
      expect(new Set(secrets).size).toBe(1);
      expect(secrets[0]).toHaveLength(43);
      expect(readFileSync(join(dataDir, "session-secret"), "utf8")).toBe(secrets[0]);
      expect(statSync(join(dataDir, "session-secret")).mode & 0o777).toBe(0o600);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
