import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import type { Store } from "@/db/store";
import { createAccount, createCommune, grantFor } from "@/db/testing/factories";
import { printCount } from "@/db/testing/print-count";
import { describeStorage } from "@/db/testing/test-store";
import { changeOwnPassword } from "./own-password";
import { hashPassword } from "./password";
import { findSignedIn } from "./queries";
import {
  confirmSecondFactor,
  readSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
  turnOffSecondFactor,
} from "./second-factor";
import { openSession, sessionIdOf } from "./sessions";
import { signIn } from "./sign-in";
import { codeOfStep, stepAt } from "./totp";

const SERVER = "khoa-cua-may-chu-khoa-cua-may-chu-khoa-cua";
const PASSWORD = "nuong-ray-song-ho";
const STEP = 30_000;
const NOW = Date.UTC(2026, 10, 22, 3);

let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

/** The app on the phone: reads the 32 letters that were typed into it. */
function codeFrom(key: string, at: number): string {
  const bits = [...key].map((letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  );
  const bytes = (bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return codeOfStep(Buffer.from(bytes), stepAt(at));
}

async function createScene(store: Store) {
  const { id: communeId } = await createCommune(store);
  const account = await createAccount(store, communeId, ["leader"], [], { passwordHash });
  const admin = await createAccount(store, communeId, ["admin"]);
  const grant = grantFor(account.actor, "account:secure-own");
  const open = async () => {
    const session = { communeId, accountId: account.id, userAgent: "test" };
    return sessionIdOf(await store.inTransaction((tx) => openSession(tx, session, NOW)));
  };
  const sessionId = await open();
  const isIn = async (id: string) => (await findSignedIn(store, id, NOW)) !== null;
  const attempt = (code?: string, now = NOW + STEP, serverSecret = SERVER) =>
    signIn(
      store,
      {
        username: account.username,
        password: PASSWORD,
        userAgent: "test",
        ...(code === undefined ? {} : { secondFactor: { code, serverSecret } }),
      },
      now,
    );
  const start = async () => {
    const started = await startSecondFactor(store, grant, { password: PASSWORD, serverSecret: SERVER }, NOW);
    if (!started.ok) throw new Error(started.reason);
    return started.key;
  };
  const turnOn = async () => {
    const key = await start();
    const input = { code: codeFrom(key, NOW), serverSecret: SERVER, sessionId };
    const confirmed = await confirmSecondFactor(store, grant, input, NOW);
    if (!confirmed.ok) throw new Error(confirmed.reason);
    return { key, recoveryCodes: confirmed.recoveryCodes };
  };
  return { communeId, account, admin, grant, open, sessionId, isIn, attempt, start, turnOn };
}

describeStorage("second factor", (store) => {
  it("is asked only after a first right code, and ends the other sessions then", async () => {
    const { account, grant, open, sessionId, isIn, attempt, start } = await createScene(store());
    const other = await open();
    const wrong = { password: "sai", serverSecret: SERVER };
    expect(await startSecondFactor(store(), grant, wrong, NOW)).toEqual({ ok: false, reason: "wrong-current" });
    const key = await start();
    expect((await attempt()).ok).toBe(true);
    const confirm = (code: string) =>
      confirmSecondFactor(store(), grant, { code, serverSecret: SERVER, sessionId }, NOW);
    expect(await confirm("000000x")).toEqual({ ok: false, reason: "wrong-code" });
    expect(await readSecondFactor(store(), account.actor)).toEqual({ on: false });
    const right = codeFrom(key, NOW);
    const confirmed = await confirm(`${right.slice(0, 3)} ${right.slice(3)}`);
    if (!confirmed.ok) throw new Error(confirmed.reason);
    expect(new Set(confirmed.recoveryCodes).size).toBe(10);
    expect(await readSecondFactor(store(), account.actor)).toEqual({ on: true, recoveryCodesLeft: 10 });
    expect([await isIn(sessionId), await isIn(other)]).toEqual([true, false]);
    expect(await confirm(codeFrom(key, NOW))).toEqual({ ok: false, reason: "already-on" });
    expect(await startSecondFactor(store(), grant, { password: PASSWORD, serverSecret: SERVER }, NOW)).toMatchObject({
      reason: "already-on",
    });
  });

  it("lets nobody in without the code, with a wrong one, or with another server's key", async () => {
    const { attempt, turnOn } = await createScene(store());
    const { key } = await turnOn();
    const at = NOW + 10 * STEP;
    expect(await attempt(undefined, at)).toMatchObject({ ok: false, reason: "code-needed" });
    expect(await attempt("", at)).toMatchObject({ ok: false, reason: "wrong-code" });
    expect(await attempt(codeFrom(key, at - 3 * STEP), at)).toMatchObject({ ok: false, reason: "wrong-code" });
    expect(await attempt(codeFrom(key, at), at, `${SERVER}x`)).toMatchObject({ ok: false, reason: "wrong-code" });
    expect((await attempt(codeFrom(key, at), at)).ok).toBe(true);
  });

  it("takes each code once, also of two at the same moment", async () => {
    const { attempt, turnOn } = await createScene(store());
    const { key } = await turnOn();
    const first = NOW + 10 * STEP;
    const answers = await Promise.all([attempt(codeFrom(key, first), first), attempt(codeFrom(key, first), first)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await attempt(codeFrom(key, first), first + STEP)).toMatchObject({ reason: "wrong-code" });
    expect((await attempt(codeFrom(key, first + STEP), first + STEP)).ok).toBe(true);
  });

  it("takes the proof in place of the password until the password changes", async () => {
    const { communeId, account, attempt, turnOn } = await createScene(store());
    const { key } = await turnOn();
    const at = NOW + 10 * STEP;
    const asked = await attempt(undefined, at);
    if (asked.ok || asked.reason !== "code-needed") throw new Error("no code was asked");
    const step = (passwordProof: string, now: number) =>
      signIn(
        store(),
        {
          username: account.username,
          passwordProof,
          userAgent: "",
          secondFactor: { code: codeFrom(key, now), serverSecret: SERVER },
        },
        now,
      );
    expect(await step("0".repeat(64), at)).toEqual({ ok: false, reason: "wrong" });
    expect(await step("", at)).toEqual({ ok: false, reason: "wrong" });
    expect((await step(asked.proof, at)).ok).toBe(true);
    const { accounts: a } = store().t;
    await store().inTransaction(async (tx) => {
      await tx.db
        .update(a)
        .set({ passwordHash: await hashPassword("mat khau khac han roi") })
        .where(and(eq(a.communeId, communeId), eq(a.id, account.id)));
    });
    expect(await step(asked.proof, at + STEP)).toEqual({ ok: false, reason: "wrong" });
  });

  it("a recovery code works once, in any case and without its dashes", async () => {
    const { account, attempt, turnOn } = await createScene(store());
    const [first = "", second = ""] = (await turnOn()).recoveryCodes;
    expect((await attempt(first.toLowerCase().replaceAll("-", " "))).ok).toBe(true);
    expect(await attempt(first)).toMatchObject({ ok: false, reason: "wrong-code" });
    expect(await readSecondFactor(store(), account.actor)).toEqual({ on: true, recoveryCodesLeft: 9 });
    expect((await attempt(second)).ok).toBe(true);
  });

  it("new recovery codes void the old ones", async () => {
    const { grant, attempt, turnOn } = await createScene(store());
    const [old = ""] = (await turnOn()).recoveryCodes;
    expect(await renewRecoveryCodes(store(), grant, { password: "sai" }, NOW)).toMatchObject({ ok: false });
    const renewed = await renewRecoveryCodes(store(), grant, { password: PASSWORD }, NOW);
    if (!renewed.ok) throw new Error(renewed.reason);
    expect(await attempt(old)).toMatchObject({ reason: "wrong-code" });
    expect((await attempt(renewed.recoveryCodes[9])).ok).toBe(true);
  });

  it("codes share the growing delay, and a right password does not wipe it", async () => {
    const { attempt, turnOn } = await createScene(store());
    const { key } = await turnOn();
    let evaluated = 0;
    for (let ms = 0; ms < 60_000; ms += 250) {
      // Who knows the password tries codes, and in between the password alone.
      const answer = await attempt(ms % 500 === 0 ? "12345" : undefined, NOW + 20 * STEP + ms);
      if (answer.ok) throw new Error("let in by a guess");
      if (answer.reason !== "delayed") evaluated++;
    }
    printCount(`codes evaluated in the first minute of guessing: ${evaluated}`);
    expect(evaluated).toBe(10);
    const later = NOW + 20 * STEP + 130_000;
    expect((await attempt(codeFrom(key, later), later)).ok).toBe(true);
  });
});

describeStorage("second factor and the password", (store) => {
  it("allows eight characters, and is turned off only with a password that can stand alone", async () => {
    const { account, grant, sessionId, attempt, turnOn } = await createScene(store());
    const own = grantFor(account.actor, "password:change-own");
    const short = { current: PASSWORD, next: "7hQ!x2Lp", sessionId };
    expect(await changeOwnPassword(store(), own, short, NOW)).toMatchObject({ reason: "weak", min: 15 });
    await turnOn();
    expect(await changeOwnPassword(store(), own, { ...short, next: "7hQ!x2L" }, NOW)).toMatchObject({ min: 8 });
    expect(await changeOwnPassword(store(), own, short, NOW)).toEqual({ ok: true });
    const off = (password: string) => turnOffSecondFactor(store(), grant, { password, sessionId }, NOW);
    expect(await off(PASSWORD)).toMatchObject({ reason: "wrong-current" });
    expect(await off("7hQ!x2Lp")).toEqual({ ok: false, reason: "short-password" });
    const back = { current: "7hQ!x2Lp", next: PASSWORD, sessionId };
    expect(await changeOwnPassword(store(), own, back, NOW)).toEqual({ ok: true });
    expect(await off(PASSWORD)).toEqual({ ok: true });
    expect(await off(PASSWORD)).toMatchObject({ reason: "not-on" });
    expect((await attempt()).ok).toBe(true);
  });

  it("is removed by an administrator for somebody else, who then sets a new password", async () => {
    const { account, admin, sessionId, isIn, attempt, turnOn } = await createScene(store());
    await turnOn();
    const grant = grantFor(admin.actor, "account:manage");
    const remove = (accountId: string) => removeSecondFactor(store(), grant, { accountId }, NOW);
    expect(await remove(admin.id)).toEqual({ ok: false, reason: "own-account" });
    expect(await remove((await createScene(store())).account.id)).toEqual({ ok: false, reason: "not-found" });
    expect(await remove(account.id)).toEqual({ ok: true });
    expect(await remove(account.id)).toEqual({ ok: false, reason: "no-second-factor" });
    expect(await isIn(sessionId)).toBe(false);
    expect(await attempt()).toMatchObject({ ok: true, mustChangePassword: true });
  });

  it("keeps neither secret nor recovery codes in clear, in no table", async () => {
    const { communeId, turnOn } = await createScene(store());
    const { key, recoveryCodes } = await turnOn();
    const { secondFactors, recoveryCodes: codes, auditEntries } = store().t;
    const rows = await Promise.all(
      [secondFactors, codes, auditEntries].map((table) =>
        store()
          .db.select()
          .from(table)
          .where(eq((table as typeof codes).communeId, communeId)),
      ),
    );
    const text = JSON.stringify(rows);
    expect(text).toContain("secondFactor");
    for (const secret of [key, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll("-", ""))])
      expect(text).not.toContain(secret);
  });

  it("is refused with a grant made by hand", async () => {
    const { account, grant, sessionId, turnOn } = await createScene(store());
    await turnOn();
    const forged = { permission: grant.permission, actor: account.actor, target: {} } as unknown as typeof grant;
    const input = { password: PASSWORD, code: "1", serverSecret: SERVER, sessionId };
    for (const command of [startSecondFactor, confirmSecondFactor, renewRecoveryCodes, turnOffSecondFactor])
      await expect(command(store(), forged, input, NOW)).rejects.toThrow();
    expect(await readSecondFactor(store(), account.actor)).toMatchObject({ on: true });
  });
});
