import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { newId } from "@/db/ids";
import { confirmMeeting, reopenMeeting, submitMeeting } from "@/db/party-cell-meetings/commands";
import { listMeetings } from "@/db/party-cell-meetings/queries";
import { CONTENT, scored, written } from "@/db/party-cell-meetings/testing/meeting-scene";
import type { Store } from "@/db/store";
import { createAccount, createAssignment, createIndicator, createUnit, grantFor } from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import type { CellValue } from "@/lib/indicators/figure";
import { MEETING_CODES } from "@/lib/party-cell-meetings/meeting-indicators";
import { quarterIndex } from "@/lib/periods/period";
import { listMeetingDifferences } from "./meeting-figures";
import { returnSheet } from "./review-commands";
import {
  approve,
  click,
  createScene,
  enter,
  entry,
  QUARTER,
  REF,
  read,
  reviewGrant,
  submit,
  value,
  YEAR,
} from "./testing/sheet-scene";
import { withdrawSheet } from "./unit-commands";

/** The scene's cell reports all figures of meetings, and one leader follows it. */
async function createCell(store: Store) {
  const scene = await createScene(store);
  const { communeId, unitId, partyGroupId: groupId } = scene;
  const ids = new Map<string, string>();
  for (const code of MEETING_CODES) {
    const rate = {
      periodRule: "rate-of-flows",
      unitRule: "recompute",
      numeratorLabel: "Có mặt",
      denominatorLabel: "Phải dự",
    } as const;
    const id = await createIndicator(store, communeId, {
      groupId,
      code,
      ...(code === "ty-le-du-sinh-hoat" ? rate : {}),
    });
    await createAssignment(store, communeId, id, unitId);
    ids.set(code, id);
  }
  const member = await createAccount(store, communeId, ["leader"], [], {}, [unitId]);
  return { ...scene, member, idOf: (code: string) => ids.get(code) ?? "" };
}
type Cell = Awaited<ReturnType<typeof createCell>>;

async function hold(store: Store, cell: Cell, month: number, kind: string, unitId = cell.unitId): Promise<string> {
  const content = { ...CONTENT, kind, heldOn: `2026-${String(month).padStart(2, "0")}-03`, newTasks: [] };
  const input = written({ unitId }, { month, content });
  const answer = await submitMeeting(store, grantFor(cell.office.actor, "meeting:record", unitId), input);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const by = unitId === cell.unitId ? cell.member : cell.secondOffice;
  const grant = grantFor(by.actor, "meeting:review", unitId);
  const confirmed = await confirmMeeting(store, grant, {
    ...clickOn(answer.id, 1),
    scores: scored(15_000),
    comment: "",
  });
  if (!confirmed.ok) throw new Error(JSON.stringify(confirmed));
  return answer.id;
}

const clickOn = (id: string, version: number) => ({ operationId: newId(), id, version });
const reopen = (store: Store, { member, unitId }: Cell, id: string) =>
  reopenMeeting(store, grantFor(member.actor, "meeting:review", unitId), { ...clickOn(id, 2), reason: "Ghi nhầm số" });

async function cellsOf(store: Store, cell: Cell) {
  const sheet = await read(store, cell);
  const of = (code: string) => sheet.rows.find((row) => row.indicator.code === code)?.cell;
  return { state: sheet.state, of, values: MEETING_CODES.map((code) => brief(of(code)?.value)) };
}
const brief = (cell: CellValue | undefined) =>
  cell?.kind === "value" ? cell.value : cell?.kind === "rate" ? [cell.numerator, cell.denominator] : cell?.kind;

/** Thường kỳ, dự, chuyên đề, tốt, khá, trung bình, kém. */
const ONE = [1000, [18_000, 20_000], 0, 0, 1000, 0, 0];
const NONE = MEETING_CODES.map(() => "blank");

describeStorage("figures of meetings on the sheet", (store) => {
  it("follow each confirmation and reopening, by the program and with their source", async () => {
    const cell = await createCell(store());
    await hold(store(), cell, 10, "regular");
    const first = await cellsOf(store(), cell);
    expect([first.state, first.values]).toEqual(["in-progress", ONE]);
    expect(first.of("sinh-hoat-thuong-ky")).toMatchObject({
      ...{ version: 1, recordedByName: null, certainty: "final", computedFrom: "Tính từ 1 kỳ sinh hoạt đã xác nhận" },
    });
    const combined = await hold(store(), cell, 11, "combined");
    expect((await cellsOf(store(), cell)).values).toEqual([2000, [36_000, 40_000], 1000, 0, 2000, 0, 0]);
    await hold(store(), cell, 11, "extraordinary");
    const third = await cellsOf(store(), cell);
    expect(third.values[0]).toBe(2000);
    expect(third.of("sinh-hoat-thuong-ky")?.computedFrom).toContain("3 kỳ");
    expect(await reopen(store(), cell, combined)).toMatchObject({ ok: true });
    expect((await cellsOf(store(), cell)).values).toEqual(ONE);
    expect(await listMeetingDifferences(store(), cell.communeId, YEAR)).toEqual([]);
    // Of another quarter, which is not opened: no sheet, no figure, nothing refused.
    await hold(store(), cell, 9, "regular");
    expect((await cellsOf(store(), cell)).values).toEqual(ONE);
  });

  it("are not typed over, and are the unit's to type again where no record stands", async () => {
    const cell = await createCell(store());
    const id = cell.idOf("sinh-hoat-thuong-ky");
    expect(await enter(store(), cell, [entry(id, 0, value(3000))])).toMatchObject({ cells: [{ status: "saved" }] });
    expect((await cellsOf(store(), cell)).of("sinh-hoat-thuong-ky")?.computedFrom).toBeNull();
    const meeting = await hold(store(), cell, 10, "regular");
    expect((await cellsOf(store(), cell)).values).toEqual(ONE);
    const typed = await enter(store(), cell, [entry(id, 2, value(3000)), entry(cell.tax, 0, value(1000))]);
    expect(typed).toMatchObject({ cells: [{ status: "refused", reason: "from-meetings" }, { status: "saved" }] });
    await reopen(store(), cell, meeting);
    const left = await cellsOf(store(), cell);
    expect(left.values).toEqual(NONE);
    expect(await enter(store(), cell, [entry(id, 3, value(3000))])).toMatchObject({ cells: [{ status: "saved" }] });
  });

  it("never change a sheet that was submitted or approved: the difference is listed, and written once it comes back", async () => {
    const cell = await createCell(store());
    const { communeId, unitId, reporter, office } = cell;
    const id = cell.idOf("sinh-hoat-thuong-ky");
    await enter(store(), cell, [
      entry(id, 0, value(3000)),
      entry(cell.idOf("sinh-hoat-chuyen-de"), 0, { kind: "nothing-arose" }),
    ]);
    await submit(store(), cell);
    await hold(store(), cell, 10, "regular");
    const before = await read(store(), cell);
    expect(before.rows.find((row) => row.indicator.id === id)?.cell.value).toEqual(value(3000));
    const difference = { code: "sinh-hoat-thuong-ky", stored: value(3000), computed: value(1000) };
    const listed = [{ unitId, quarter: QUARTER, meetings: 1, differences: [difference] }];
    expect(await listMeetingDifferences(store(), communeId, YEAR)).toEqual(listed);
    expect(await listMeetingDifferences(store(), communeId, YEAR, ["another"])).toEqual([]);
    expect(await approve(store(), cell, office)).toMatchObject({ ok: true });
    expect(await listMeetingDifferences(store(), communeId, YEAR, [unitId])).toEqual(listed);
    expect(await withdrawSheet(store(), grantFor(reporter.actor, "sheet:withdraw", unitId), click())).toMatchObject({
      ok: false,
    });
    const other = await createCell(store());
    await enter(store(), other, [entry(other.idOf("sinh-hoat-thuong-ky"), 0, value(3000))]);
    await submit(store(), other);
    await hold(store(), other, 10, "regular");
    const back = { ...click(), reason: "Số kỳ chưa khớp", pointedCells: [] };
    expect(await returnSheet(store(), reviewGrant(other, other.office), back)).toEqual({ ok: true });
    expect((await cellsOf(store(), other)).values).toEqual(ONE);
    expect(await listMeetingDifferences(store(), other.communeId, YEAR)).toEqual([]);
  });

  it("a figure that was typed and taken away again is no difference", async () => {
    const cell = await createCell(store());
    const [regular, thematic] = [cell.idOf("sinh-hoat-thuong-ky"), cell.idOf("sinh-hoat-chuyen-de")];
    await enter(store(), cell, [entry(regular, 0, value(3000)), entry(thematic, 0, value(1000))]);
    await enter(store(), cell, [entry(thematic, 1, { kind: "blank" })]);
    await submit(store(), cell);
    await hold(store(), cell, 10, "thematic");
    const [found] = await listMeetingDifferences(store(), cell.communeId, YEAR);
    expect(found?.differences.map(({ code }) => code)).toEqual(["sinh-hoat-thuong-ky"]);
  });

  it("may be approved by whoever confirmed the meetings: nobody typed them", async () => {
    const cell = await createCell(store());
    const { communeId, unitId, secondOffice, reporter } = cell;
    const input = written(cell, { month: 10, content: { ...CONTENT, heldOn: "2026-10-03" } });
    await submitMeeting(store(), grantFor(reporter.actor, "meeting:record", unitId), input);
    const [meeting] = await listMeetings(store(), communeId, { fromYear: YEAR, toYear: YEAR });
    const grant = grantFor(secondOffice.actor, "meeting:review", unitId);
    await confirmMeeting(store(), grant, { ...clickOn(meeting?.id ?? "", 1), scores: scored(), comment: "" });
    await submit(store(), cell);
    expect(await approve(store(), cell, secondOffice)).toMatchObject({ ok: true, selfApproved: false });
  });

  it("take in the meetings of cells merged into the one that reports", async () => {
    const cell = await createCell(store());
    const { communeId, unitId } = cell;
    const closed = await createUnit(store(), communeId, { validTo: "2026-10-31" });
    await store().inTransaction(async (tx) => {
      await tx.db.insert(tx.t.orgUnitSuccessions).values({
        ...{ communeId, predecessorId: closed, successorId: unitId, effectiveOn: "2026-11-01" },
        ...{ fromQuarter: quarterIndex(YEAR, QUARTER), kind: "merge" },
      });
    });
    await hold(store(), cell, 11, "regular");
    await hold(store(), cell, 10, "regular", closed);
    expect((await cellsOf(store(), cell)).values).toEqual([2000, [36_000, 40_000], 0, 0, 2000, 0, 0]);
  });

  it("leave an excused sheet excused, and nothing behind when the trail cannot be written", async () => {
    const cell = await createCell(store());
    const { communeId, unitId } = cell;
    const excused = { communeId, ...REF, unitId, state: "excused" as const };
    await store().inTransaction(async (tx) => void (await tx.db.insert(tx.t.sheets).values(excused)));
    await hold(store(), cell, 10, "regular");
    expect(await cellsOf(store(), cell)).toMatchObject({ state: "excused", values: NONE });
    // It is entered after all: what the meetings say stands first.
    const id = cell.idOf("sinh-hoat-thuong-ky");
    const typed = await enter(store(), cell, [entry(id, 0, value(3000))]);
    expect(typed).toMatchObject({ cells: [{ status: "refused", reason: "from-meetings" }] });
    expect(await cellsOf(store(), cell)).toMatchObject({ state: "in-progress", values: ONE });
    const [meeting] = await listMeetings(store(), communeId, { fromYear: YEAR, toYear: YEAR });
    await expect(reopen(withFailingAudit(store()), cell, meeting?.id ?? "")).rejects.toThrow(AuditFull);
    expect((await cellsOf(store(), cell)).values).toEqual(ONE);
    const { actuals: x } = store().t;
    expect((await store().db.select().from(x).where(eq(x.communeId, communeId))).length).toBe(MEETING_CODES.length);
  });
});
