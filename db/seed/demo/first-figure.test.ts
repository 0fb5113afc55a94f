import { beforeAll, expect, it } from "vitest";
import { findSignedIn } from "@/db/accounts/queries";
import { openSession, sessionIdOf } from "@/db/accounts/sessions";
import { readYearBook } from "@/db/indicators/queries";
import { approveSheet } from "@/db/sheets/approve";
import { readSheet } from "@/db/sheets/read-sheet";
import { recordCells } from "@/db/sheets/record-cells";
import { submitSheet } from "@/db/sheets/unit-commands";
import { grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import type { Actor } from "@/lib/access/grant";
import { buildIndicatorResult } from "@/lib/indicators/build-results";
import { seedDemo } from "./seed";

const TAX = "thue-dat-phi-nong-nghiep";
const UNIT = "chi-bo-thon-1";
const FOURTH = { year: 2026, quarter: 4 } as const;

/** The story of the README, at the level of storage: 13,2 triệu đồng from Chi bộ thôn 1. */
describeStorage("the first figure typed into the demo", (store) => {
  beforeAll(async () => {
    await seedDemo(store(), "mật khẩu của bản dùng thử");
  });

  const actorOf = async (accountId: string): Promise<Actor> => {
    const now = Date.now();
    const session = { communeId: "duc-an", accountId, userAgent: "test" };
    const token = await store().inTransaction((tx) => openSession(tx, session, now));
    const signedIn = await findSignedIn(store(), sessionIdOf(token), now);
    if (!signedIn) throw new Error(`${accountId} cannot sign in`);
    return signedIn.actor;
  };

  const communeFigure = async (): Promise<number> => {
    const book = await readYearBook(store(), "duc-an", 2026);
    const result = buildIndicatorResult(book, TAX, { kind: "year", year: 2026 }, "2026-11-22");
    if (result?.cumulative.kind !== "value") throw new Error("the commune has no figure");
    return result.cumulative.value;
  };

  it("moves nothing until the office approves, then the commune's figure by exactly 13,2", async () => {
    const before = await communeFigure();
    const thon1 = await actorOf("thon1");
    const cell = { indicatorId: TAX, version: 0, value: { kind: "value", value: 13_200 }, certainty: "final" };
    const entered = await recordCells(store(), grantFor(thon1, "sheet:enter", UNIT), {
      onBehalf: null,
      ...FOURTH,
      operationId: "operation-enter",
      cells: [cell],
    });
    expect(entered).toMatchObject({ ok: true, state: "in-progress", cells: [{ status: "saved" }] });
    const submit = { ...FOURTH, operationId: "operation-submit" };
    expect(await submitSheet(store(), grantFor(thon1, "sheet:submit", UNIT), submit)).toEqual({ ok: true });
    expect(await communeFigure()).toBe(before);

    const office = await actorOf("vanphong");
    const sheet = await readSheet(store(), "duc-an", UNIT, FOURTH.year, FOURTH.quarter);
    if (!sheet) throw new Error("the office sees no sheet");
    const approved = await approveSheet(store(), grantFor(office, "sheet:review", UNIT), {
      ...FOURTH,
      operationId: "operation-approve",
      contentHash: sheet.contentHash,
    });
    expect(approved).toMatchObject({ ok: true, selfApproved: false });
    expect(await communeFigure()).toBe(before + 13_200);
  });
});
