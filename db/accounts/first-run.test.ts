import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findOnlyCommune } from "@/db/communes/queries";
import { issueFirstRunCode, verifyFirstRunCode } from "@/db/first-run-code";
import { describeStorage } from "@/db/testing/test-store";
import type { FirstRun } from "@/lib/access/schema";
import { completeFirstRun } from "./first-run";
import { findSignedIn, hasAnyAccount } from "./queries";
import { sessionIdOf } from "./sessions";
import { signIn } from "./sign-in";

const NOW = Date.UTC(2026, 10, 22, 3);

const INPUT: FirstRun = {
  code: "",
  communeName: "xã  Đắk N'Drung",
  committeeName: "Đảng uỷ xã Đắk N'Drung",
  superiorName: "Đảng bộ tỉnh Lâm Đồng",
  placeName: "Đắk N'Drung",
  displayName: "Quản trị thứ nhất",
  position: "",
  username: "quantri",
  password: "nuong-ray-song-ho-xanh",
  alsoOffice: true,
};

describeStorage("first run", (store) => {
  const dataDir = mkdtempSync(join(tmpdir(), "so-chi-tieu-first-run-"));
  let code: string;
  beforeAll(async () => {
    code = await issueFirstRunCode(dataDir);
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const complete = (change: Partial<FirstRun>) =>
    completeFirstRun(store(), { ...INPUT, code, ...change, userAgent: "test" }, dataDir, NOW);

  it("refuses a wrong code and a weak password, and leaves nothing behind", async () => {
    expect(await complete({ code: "AAAA-BBBB-CCCC-DDDD" })).toEqual({ ok: false, reason: "wrong-code" });
    expect(await complete({ code: "" })).toEqual({ ok: false, reason: "wrong-code" });
    expect(await complete({ password: "đảng ủy đắk n'drung" })).toMatchObject({ ok: false, reason: "weak" });
    expect(await hasAnyAccount(store())).toBe(false);
    expect(await findOnlyCommune(store())).toBeNull();
  });

  it("lets one of two at the same moment through", async () => {
    const answers = await Promise.all([complete({}), complete({ username: "quantri2" })]);
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.reason)).sort()).toEqual(["already-done", "ok"]);
    const winner = answers.find((answer) => answer.ok);
    if (!winner?.ok) throw new Error("nobody came through");
    const signedIn = await findSignedIn(store(), sessionIdOf(winner.token), NOW);
    expect([...(signedIn?.actor.roles ?? [])].sort()).toEqual(["admin", "office"]);
    expect(signedIn?.mustChangePassword).toBe(false);
  });

  it("keeps the names exactly as typed, with one root unit and the catalogue", async () => {
    const names = await findOnlyCommune(store());
    expect(names).toMatchObject({ name: INPUT.communeName, committeeName: INPUT.committeeName, isDemo: false });
    const units = await store().db.select().from(store().t.orgUnits);
    expect(units.map(({ kind, name, parentId }) => ({ kind, name, parentId }))).toEqual([
      { kind: "commune", name: INPUT.communeName, parentId: null },
    ]);
    const indicators = await store().db.select({ id: store().t.indicators.id }).from(store().t.indicators);
    expect(indicators.length).toBeGreaterThanOrEqual(60);
  });

  it("uses the code up and never runs again, also with a new code", async () => {
    expect(await verifyFirstRunCode(code, dataDir)).toBe(false);
    const again = await issueFirstRunCode(dataDir);
    expect(await complete({ code: again, username: "ke-den-sau" })).toEqual({ ok: false, reason: "already-done" });
  });

  it("leaves an administrator who can sign in", async () => {
    const names = await store().db.select({ username: store().t.accounts.username }).from(store().t.accounts);
    const username = names[0]?.username ?? "";
    const outcome = await signIn(store(), { username, password: INPUT.password, userAgent: "test" }, NOW);
    expect(outcome).toMatchObject({ ok: true, mustChangePassword: false });
  });
});
