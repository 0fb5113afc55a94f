import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Store } from "@/db/store";
import { createAccount, createCommune } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { claimAttempt, delayAfter } from "./attempts";
import { hashPassword } from "./password";
import { findSignedIn } from "./queries";
import { sessionIdOf } from "./sessions";
import { signIn, usernameKeyOf } from "./sign-in";

const PASSWORD = "nương-rẫy-sông-hồ";
const NOW = Date.UTC(2026, 10, 22, 3);
const SECOND = 1000;

describe("delayAfter", () => {
  it("is free five times, then doubles up to a minute", () => {
    expect([0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1000].map(delayAfter)).toEqual([
      0, 0, 0, 1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000,
    ]);
  });
});

describeStorage("sign-in", (store) => {
  let communeId: string;
  let passwordHash: string;

  beforeAll(async () => {
    communeId = (await createCommune(store())).id;
    passwordHash = await hashPassword(PASSWORD);
  });

  const newAccount = (values = {}) => createAccount(store(), communeId, ["viewer"], [], { passwordHash, ...values });
  const attempt = (username: string, password: string, now = NOW, knownDevice: string | null = null) =>
    signIn(store(), { username, password, userAgent: "test", knownDevice }, now);

  it("opens a session that the next request can read", async () => {
    const account = await newAccount();
    const outcome = await attempt(account.username, PASSWORD);
    if (!outcome.ok) throw new Error(outcome.reason);
    const signedIn = await findSignedIn(store(), sessionIdOf(outcome.token), NOW);
    expect(signedIn?.actor).toEqual(account.actor);
    expect(await listActions(store(), communeId, account.id)).toEqual(["account:sign-in"]);
  });

  it("takes the name in capitals and with blanks, and the password composed or decomposed", async () => {
    const account = await newAccount();
    const outcome = await attempt(`  ${account.username.toUpperCase()} `, PASSWORD.normalize("NFD"));
    expect(outcome.ok).toBe(true);
  });

  it("answers an unknown name, a wrong password and a disabled account alike", async () => {
    const account = await newAccount();
    const disabled = await newAccount({ disabledAt: NOW });
    const wrong = { ok: false, reason: "wrong" };
    expect(await attempt(account.username, `${PASSWORD}x`)).toEqual(wrong);
    expect(await attempt("khong-co-ai", PASSWORD)).toEqual(wrong);
    expect(await attempt(disabled.username, PASSWORD)).toEqual(wrong);
    expect(await attempt(account.username, "")).toEqual(wrong);
    expect(await attempt("", "")).toEqual(wrong);
  });

  it("keeps wrong passwords of accounts in the trail, and never what was typed", async () => {
    const account = await newAccount();
    await attempt(account.username, "canary-mat-khau-sai");
    await attempt("canary-ten-khong-co", "canary-mat-khau-sai");
    expect(await listActions(store(), communeId, account.id)).toEqual(["account:sign-in-failed"]);
    const entries = await store().db.select().from(store().t.auditEntries);
    expect(JSON.stringify(entries)).not.toContain("canary");
  });

  it.each(["known", "unknown"])("delays a %s name after five failures, and the right password too", async (kind) => {
    const account = await newAccount();
    const name = kind === "known" ? account.username : `la-${account.username}`;
    for (let failure = 0; failure < 5; failure++) {
      expect(await attempt(name, "sai")).toEqual({ ok: false, reason: "wrong" });
    }
    expect(await attempt(name, PASSWORD)).toEqual({ ok: false, reason: "delayed", retryAfterSeconds: 1 });
    expect(await attempt(name, "sai", NOW + SECOND)).toEqual({ ok: false, reason: "wrong" });
    expect(await attempt(name, PASSWORD, NOW + SECOND)).toMatchObject({ reason: "delayed", retryAfterSeconds: 2 });
    expect((await attempt(name, PASSWORD, NOW + 3 * SECOND)).ok).toBe(kind === "known");
  });

  it("starts counting from nothing after a sign-in", async () => {
    const account = await newAccount();
    for (let failure = 0; failure < 4; failure++) await attempt(account.username, "sai");
    expect((await attempt(account.username, PASSWORD)).ok).toBe(true);
    for (let failure = 0; failure < 5; failure++) {
      expect(await attempt(account.username, "sai")).toEqual({ ok: false, reason: "wrong" });
    }
  });

  it("lets the owner in from a known device while a stranger keeps guessing", async () => {
    const account = await newAccount();
    for (let failure = 0; failure < 5; failure++) await attempt(account.username, "sai");
    expect(await attempt(account.username, PASSWORD)).toMatchObject({ reason: "delayed" });
    expect((await attempt(account.username, PASSWORD, NOW, "may-cua-toi")).ok).toBe(true);
  });

  it("hashes again at sign-in when the parameters were raised", async () => {
    const weak = "$argon2id$v=19$m=8192,t=1,p=1$";
    const { hash } = await import("@node-rs/argon2");
    const old = await hash(PASSWORD.normalize("NFC"), { algorithm: 2, memoryCost: 8192, timeCost: 1, parallelism: 1 });
    expect(old.startsWith(weak)).toBe(true);
    const account = await newAccount({ passwordHash: old });
    expect((await attempt(account.username, PASSWORD)).ok).toBe(true);
    const { accounts } = store().t;
    const [row] = await store().db.select().from(accounts).where(eq(accounts.id, account.id));
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await attempt(account.username, PASSWORD)).ok).toBe(true);
  });
});

describeStorage("guesses at one instant", (store) => {
  it("evaluates no more than five of thirty", async () => {
    const claims = await Promise.allSettled(Array.from({ length: 30 }, () => claimAttempt(store(), "ai-do", NOW)));
    const allowed = claims.filter((claim) => claim.status === "fulfilled" && claim.value.allowed);
    expect(allowed.length).toBeGreaterThan(0);
    expect(allowed.length).toBeLessThanOrEqual(5);
  });

  it("evaluates at most ten in the first minute, however often one asks", async () => {
    let evaluated = 0;
    for (let ms = 0; ms < 60_000; ms += 250) {
      if ((await claimAttempt(store(), "kien-tri", NOW + ms)).allowed) evaluated++;
    }
    expect(evaluated).toBe(10);
  });

  it("never blocks for good", async () => {
    let now = NOW;
    for (let round = 0; round < 40; round++) {
      const claim = await claimAttempt(store(), "lau-dai", now);
      expect(claim.allowed ? 0 : claim.retryAfterMs).toBeLessThanOrEqual(60_000);
      now += 60_000;
    }
    expect((await claimAttempt(store(), "lau-dai", now)).allowed).toBe(true);
  });
});

describe("usernameKeyOf", () => {
  it("cuts what nobody types", () => {
    expect(usernameKeyOf(` ${"A".repeat(1_000_000)}`)).toBe("a".repeat(64));
  });
});

async function listActions(store: Store, communeId: string, accountId: string): Promise<string[]> {
  const { auditEntries: t } = store.t;
  const rows = await store.db
    .select({ action: t.action })
    .from(t)
    .where(and(eq(t.communeId, communeId), eq(t.entityId, accountId)));
  return rows.map((row) => row.action);
}
