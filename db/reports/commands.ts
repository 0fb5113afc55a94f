import { and, eq, isNull } from "drizzle-orm";
import { oncePerClick } from "@/db/operations";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { parsePeriodKey } from "@/lib/periods/period";
import { startFromLast } from "@/lib/reports/arrange-sections";
import { reportInSentence } from "@/lib/reports/draft-labels";
import { annexInWords } from "@/lib/reports/item-words";
import { kindOfReport, type Outline } from "@/lib/reports/open-report";
import type { ChooseAnnexes, OnReport, OnSeenReport, ReportStart } from "@/lib/reports/schema";
import { asDraft, findLastReport, findOpenReport, findSavedOutline } from "./queries";
import { startReport } from "./start-report";
import {
  findWritable,
  isRefused,
  markEdited,
  type ReportAnswer,
  recordReport,
  tellRole,
  writeReport,
  writeStep,
} from "./step";

/** `builtIn` = the program's own outline of the kind, for an office that has saved none. */
export type Begin = {
  operationId: string;
  periodKey: string;
  unitId: string | null;
  start: ReportStart;
  builtIn: Outline;
};

/** One is open for a kind, period and unit: whoever begins it a second time is led to the first. */
export async function beginReport(store: Store, grant: Grant<"report:write">, input: Begin): Promise<ReportAnswer> {
  assertGrant(grant, "report:write");
  const { communeId } = grant.actor;
  return oncePerClick(store, grant, ["begin", input], async (tx, at): Promise<ReportAnswer> => {
    const { periodKey, unitId, start, builtIn } = input;
    const kind = kindOfReport(periodKey, unitId);
    if (kind === null || !(await isOpened(tx, communeId, periodKey, unitId))) return { ok: false, reason: "no-period" };
    const open = await findOpenReport(tx, communeId, periodKey, unitId);
    if (open !== null) return { ok: true, id: open.id };
    if (await isIssued(tx, communeId, periodKey, unitId)) return { ok: false, reason: "already-issued" };
    const saved = start === "built-in" ? null : await findSavedOutline(tx, communeId, kind);
    const outline = saved ?? builtIn;
    const last = start === "last" ? await findLastReport(tx, communeId, { kind, periodKey, unitId }) : null;
    const begun =
      last === null
        ? { sections: outline.sections.map((each) => ({ ...each, items: [] })), annexes: outline.annexes }
        : { sections: startFromLast(last.sections, outline.sections), annexes: last.annexes };
    const note = last === null ? "" : `từ nội dung ${reportInSentence(last.periodKey)}`;
    const id = await startReport(tx, grant, { kind, periodKey, unitId, ...begun, correctsId: null, note }, at);
    return { ok: true, id };
  });
}

/** The draft as it stands is kept, and the next one begins from it. */
export async function nextDraft(
  store: Store,
  grant: Grant<"report:write">,
  input: OnSeenReport,
): Promise<ReportAnswer> {
  assertGrant(grant, "report:write");
  return oncePerClick(store, grant, ["next-draft", input], async (tx, at): Promise<ReportAnswer> => {
    const report = await findWritable(tx, grant.actor.communeId, input.reportId);
    if (isRefused(report)) return report;
    if (report.version !== input.version) return { ok: false, reason: "moved" };
    const draftNumber = report.draftNumber + 1;
    await writeStep(tx, grant, report, "next-draft", at);
    const tookBack = await markEdited(tx, grant, report, at, { draftNumber });
    const before = { draftNumber: report.draftNumber };
    await recordReport(tx, grant, report, { before, after: { reportMove: "next-draft", draftNumber } });
    const title = `Dự thảo lần ${draftNumber}: ${reportInSentence(report.periodKey)}`;
    const text = "Văn phòng Đảng ủy chuyển dự thảo để đồng chí xem, góp ý.";
    const { periodKey } = report;
    await tellRole(
      tx,
      grant,
      "leader",
      { key: `report:${report.id}:draft:${draftNumber}`, title, text, periodKey },
      at,
    );
    return { ok: true, id: report.id, tookBack };
  });
}

/** The leader agrees to exactly what the page showed; any later edit undoes it. */
export async function agreeReport(
  store: Store,
  grant: Grant<"report:agree">,
  input: OnSeenReport,
): Promise<ReportAnswer> {
  assertGrant(grant, "report:agree");
  return oncePerClick(store, grant, ["agree", input], async (tx, at): Promise<ReportAnswer> => {
    const report = await findWritable(tx, grant.actor.communeId, input.reportId);
    if (isRefused(report)) return report;
    if (report.version !== input.version || report.state !== "draft") return { ok: false, reason: "moved" };
    const { draftNumber, periodKey } = report;
    await writeReport(tx, grant, report, { state: "agreed", agreedBy: grant.actor.accountId, agreedAt: at });
    await writeStep(tx, grant, report, "agree", at);
    await recordReport(tx, grant, report, { after: { reportMove: "agree", draftNumber } });
    const title = `Đã đồng ý dự thảo lần ${draftNumber}: ${reportInSentence(periodKey)}`;
    const text = `${grant.actor.displayName} đồng ý dự thảo; Văn phòng có thể ban hành.`;
    await tellRole(tx, grant, "office", { key: `report:${report.id}:agree:${at}`, title, text, periodKey }, at);
    return { ok: true, id: report.id };
  });
}

/** Compared with what the person saw, so that a choice made meanwhile is not undone. */
export async function chooseAnnexes(
  store: Store,
  grant: Grant<"report:write">,
  input: ChooseAnnexes,
): Promise<ReportAnswer> {
  assertGrant(grant, "report:write");
  return oncePerClick(store, grant, ["annexes", input], async (tx, at): Promise<ReportAnswer> => {
    const { annexes, seen } = input;
    const report = await findWritable(tx, grant.actor.communeId, input.reportId);
    if (isRefused(report)) return report;
    if (JSON.stringify(report.annexes) !== JSON.stringify(seen)) return { ok: false, reason: "moved" };
    const tookBack = await markEdited(tx, grant, report, at, { annexes });
    await recordReport(tx, grant, report, {
      before: { annexes: report.annexes.map(annexInWords) },
      after: { annexes: annexes.map(annexInWords) },
    });
    return { ok: true, id: report.id, tookBack };
  });
}

/** Order, headings and annexes of this report become what the next one of its kind begins with. */
export async function saveOutline(store: Store, grant: Grant<"report:write">, input: OnReport): Promise<ReportAnswer> {
  assertGrant(grant, "report:write");
  const { communeId, accountId: recordedBy } = grant.actor;
  return oncePerClick(store, grant, ["outline", input], async (tx, recordedAt): Promise<ReportAnswer> => {
    const report = await findWritable(tx, communeId, input.reportId);
    if (isRefused(report)) return report;
    const { reportOutlines: o } = tx.t;
    const sections = asDraft(report.sections).map(({ items: _, ...section }) => section);
    const values = {
      sections: JSON.stringify(sections),
      annexes: JSON.stringify(report.annexes),
      recordedBy,
      recordedAt,
    };
    await tx.db
      .insert(o)
      .values({ communeId, kind: report.kind, ...values })
      .onConflictDoUpdate({ target: [o.communeId, o.kind], set: values });
    await recordReport(tx, grant, report, { after: { outline: sections.map(({ heading }) => heading) } });
    return { ok: true, id: report.id };
  });
}

/** The year of the period is opened, and the unit is one of the commune. */
async function isOpened(tx: Connection, communeId: string, periodKey: string, unitId: string | null): Promise<boolean> {
  const { periods: p, orgUnits: u } = tx.t;
  const year = parsePeriodKey(periodKey)?.year ?? 0;
  const [opened] = await tx.db
    .select({ year: p.year })
    .from(p)
    .where(and(eq(p.communeId, communeId), eq(p.year, year)))
    .limit(1);
  if (!opened || unitId === null) return opened !== undefined;
  const [unit] = await tx.db
    .select({ id: u.id })
    .from(u)
    .where(and(eq(u.communeId, communeId), eq(u.id, unitId)));
  return unit !== undefined;
}

async function isIssued(tx: Connection, communeId: string, periodKey: string, unitId: string | null): Promise<boolean> {
  const { reports: r } = tx.t;
  const [found] = await tx.db
    .select({ id: r.id })
    .from(r)
    .where(
      and(
        ...[eq(r.communeId, communeId), eq(r.periodKey, periodKey), eq(r.state, "issued")],
        unitId === null ? isNull(r.unitId) : eq(r.unitId, unitId),
      ),
    )
    .limit(1);
  return found !== undefined;
}
