import { and, eq, like } from "drizzle-orm";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { isFullRun } from "@/db/testing/env";
import { createAccount, createCommune, grantFor } from "@/db/testing/factories";
import { printCount } from "@/db/testing/print-count";
import { describeStorage } from "@/db/testing/test-store";
import { MOST_IN_A_ROW } from "./attempts";
import { resetPasswords } from "./commands";
import { hashPassword, verifyPassword } from "./password";
import { type SignInOutcome, signIn } from "./sign-in";

// Counted, and still the real one: how much work an answer costs is what the guesser could measure.
vi.mock("./password", async (original) => {
  const real = await original<typeof import("./password")>();
  return { ...real, verifyPassword: vi.fn(real.verifyPassword) };
});

const PASSWORD = "nương-rẫy-sông-hồ";
const NOW = Date.UTC(2026, 10, 22, 3);
const MINUTE = 60_000;
/** Some 20 ms of real hashing each. */
const SAMPLES = isFullRun() ? 200 : 20;
const UNKNOWN = isFullRun() ? 2000 : 100;
const evaluated = () => vi.mocked(verifyPassword).mock.calls.length;

/** T17 of the reliability plan. Time is given, not waited for. */
describeStorage("guessing passwords", (store, engine) => {
  let communeId: string;
  let passwordHash: string;
  beforeAll(async () => {
    communeId = (await createCommune(store())).id;
    passwordHash = await hashPassword(PASSWORD);
  });
  beforeEach(() => {
    vi.mocked(verifyPassword).mockClear();
  });

  const newAccount = () => createAccount(store(), communeId, ["viewer"], [], { passwordHash });
  const guess = (username: string, at: number, password = "sai", userAgent = "test") =>
    signIn(store(), { username, password, userAgent }, at);
  const failuresWritten = async (accountId: string) => {
    const { auditEntries: t } = store().t;
    const own = and(eq(t.communeId, communeId), eq(t.entityId, accountId), eq(t.action, "account:sign-in-failed"));
    return (await store().db.select({ id: t.id }).from(t).where(own)).length;
  };

  // An office shares one address, so a guess is counted for the name: 200 machines are no better than one.
  it.each([1, 200])(
    "1,000 guesses at one account within a minute from %d machines: ten are looked at",
    async (from) => {
      const account = await newAccount();
      for (let n = 0; n < 1000; n++) await guess(account.username, NOW + n * 60, "sai", `machine ${n % from}`);
      printCount(
        `${engine}: guesses=1000 machines=${from} evaluated=${evaluated()} audited=${await failuresWritten(account.id)}`,
      );
      expect(evaluated()).toBeLessThanOrEqual(10);
      expect(await failuresWritten(account.id)).toBe(evaluated());
      const owner = { username: account.username, password: PASSWORD, userAgent: "test", knownDevice: "may-cua-toi" };
      expect(await signIn(store(), owner, NOW + MINUTE)).toMatchObject({ ok: true });
    },
  );

  it("50 guesses in one instant: at most five are looked at", async () => {
    const account = await newAccount();
    const answers = await Promise.all(Array.from({ length: 50 }, () => guess(account.username, NOW)));
    printCount(`${engine}: guesses at once=50 evaluated=${evaluated()}`);
    expect(evaluated()).toBeGreaterThan(0);
    expect(evaluated()).toBeLessThanOrEqual(5);
    expect(answers.filter(({ ok }) => ok)).toEqual([]);
  });

  it("never more than a hundred in a row: then only a device of the owner or the administrator opens it", async () => {
    const account = await newAccount();
    const admin = await createAccount(store(), communeId, ["admin"]);
    for (let n = 0; n < 150; n++) await guess(account.username, NOW + n * MINUTE);
    expect(evaluated()).toBe(MOST_IN_A_ROW);
    expect(await failuresWritten(account.id)).toBe(MOST_IN_A_ROW);
    const later = NOW + 300 * 24 * 60 * MINUTE;
    expect(await guess(account.username, later, PASSWORD)).toEqual({ ok: false, reason: "closed" });
    const owner = { username: account.username, password: PASSWORD, userAgent: "test", knownDevice: "may-cua-toi" };
    expect(await signIn(store(), owner, later)).toMatchObject({ ok: true });
    expect(await guess(account.username, later, PASSWORD)).toEqual({ ok: false, reason: "closed" });
    const reset = await resetPasswords(store(), grantFor(admin.actor, "account:manage"), [account.id]);
    if (!reset.ok) throw new Error(reset.reason);
    expect(await guess(account.username, later, reset.slips[0]?.password)).toMatchObject({ ok: true });
  });

  it(`${UNKNOWN} unknown names: the same answers as for a known one, the same work, and none is written down`, async () => {
    const account = await newAccount();
    const known: SignInOutcome[] = [];
    const unknown: SignInOutcome[] = [];
    for (let n = 0; n < 12; n++) {
      known.push(await guess(account.username, NOW));
      unknown.push(await guess("khong-co-ai", NOW));
    }
    expect(unknown).toEqual(known);
    expect(evaluated()).toBe(10);
    const names = Array.from({ length: UNKNOWN }, (_, n) => `nguoi-la-${n}`);
    for (const name of names) expect(await guess(name, NOW)).toEqual({ ok: false, reason: "wrong" });
    expect(evaluated()).toBe(10 + UNKNOWN);
    const { auditEntries: t } = store().t;
    const named = await store().db.select({ id: t.id }).from(t).where(like(t.after, "%nguoi-la%"));
    expect(named).toEqual([]);
  });

  it("asks the same work of a known and of an unknown name, measured and printed", async () => {
    const account = await newAccount();
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let n = 0; n < SAMPLES; n++) {
      await store().db.delete(store().t.signInAttempts);
      for (const kind of ["known", "unknown"] as const) {
        const begun = performance.now();
        await guess(kind === "known" ? account.username : "khong-co-ai", NOW);
        times[kind].push(performance.now() - begun);
      }
    }
    const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]?.toFixed(1);
    printCount(
      `${engine}: answer, median of ${SAMPLES}: known=${median(times.known)} ms unknown=${median(times.unknown)} ms`,
    );
    expect(evaluated()).toBe(2 * SAMPLES);
  });
});
