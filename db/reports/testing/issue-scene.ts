import { newId } from "@/db/ids";
import { readYearBook } from "@/db/indicators/queries";
import { approve, createScene, enter, entry, type Scene, submit, value, YEAR } from "@/db/sheets/testing/sheet-scene";
import type { Store } from "@/db/store";
import { createAccount, createPeriod, createPlanValue, grantFor, type TestAccount } from "@/db/testing/factories";
import { buildReport } from "@/lib/reports/build-report";
import { checkFoot } from "@/lib/reports/check-foot";
import { frozenPlans } from "@/lib/reports/frozen";
import type { ReportInput } from "@/lib/reports/report-input";
import { reportNumber } from "@/lib/reports/report-number";
import { paperDress } from "@/lib/reports/testing/paper-dress";
import { reportInput } from "@/lib/reports/testing/report-input";
import { agreeReport } from "../commands";
import { type Issue, issueReport, newCheckCode } from "../issue";
import { asDraft, findReport } from "../queries";
import { createReport } from "./report-scene";

export const ISSUED_ON = "2026-12-20";
export const TODAY = "2026-12-21";

export type Reported = Scene & { reportId: string };

/** A commune with an approved figure of quarter IV under a plan, and the report of the year, which a leader agreed to. */
export async function createReported(store: Store, agreed = true): Promise<Reported> {
  const scene = await createScene(store);
  const { communeId, unitId, tax } = scene;
  await createPeriod(store, communeId, YEAR, 0);
  await createPlanValue(store, communeId, { indicatorId: tax, unitId: scene.rootUnitId, year: YEAR, planned: 40_000 });
  await createPlanValue(store, communeId, { indicatorId: tax, unitId, year: YEAR, planned: 40_000 });
  await enterAndApprove(store, scene, 44_000, 0);
  const leader = await createAccount(store, communeId, ["leader"]);
  const reportId = await createReport(store, scene.office);
  if (agreed) await agree(store, communeId, reportId, leader);
  return { ...scene, reportId };
}

export async function enterAndApprove(store: Store, scene: Scene, thousandths: number, version: number): Promise<void> {
  const answers = [
    await enter(store, scene, [entry(scene.tax, version, value(thousandths))]),
    await submit(store, scene),
    await approve(store, scene),
  ];
  for (const answer of answers) if (!answer.ok) throw new Error(JSON.stringify(answer));
}

async function agree(store: Store, communeId: string, reportId: string, leader: TestAccount): Promise<void> {
  const version = (await findReport(store, communeId, reportId))?.version ?? 0;
  const answer = await agreeReport(store, grantFor(leader.actor, "report:agree"), {
    ...{ operationId: newId(), reportId, version },
  });
  if (!answer.ok) throw new Error(answer.reason);
}

/** What the report is built from now, as the loader gathers it. */
export async function inputNow(store: Store, { communeId, reportId }: Reported): Promise<ReportInput> {
  const book = await readYearBook(store, communeId, YEAR);
  const report = await findReport(store, communeId, reportId);
  if (report === null) throw new Error("the scene has a report");
  const { annexes, draftNumber } = report;
  const dress = paperDress(ISSUED_ON);
  return { ...reportInput(book, TODAY, dress), annexes, draftNumber, sections: asDraft(report.sections) };
}

/** All that the screen hands over. */
export async function issueNow(store: Store, scene: Reported, changes: Partial<Issue> = {}): Promise<Issue> {
  const input = await inputNow(store, scene);
  const { place = 12, issuedOn = ISSUED_ON } = changes;
  const signed = { capacity: "T/M BAN THƯỜNG VỤ", position: "BÍ THƯ", signatory: "Người Ký" };
  const checkCode = newCheckCode();
  const check = checkFoot(checkCode, "http://may-chu:3000", issuedOn);
  const number = reportNumber(place, input.layout);
  const { document } = buildReport({ ...input, issue: { ...signed, number, issuedOn, check } });
  return {
    ...{ operationId: newId(), reportId: scene.reportId, place, issuedOn, ...signed, reason: "", checkCode, document },
    version: (await findReport(store, scene.communeId, scene.reportId))?.version ?? 0,
    plans: frozenPlans(input.figures.results),
    files: [{ format: "docx", fileName: "bao-cao.docx", bytes: Buffer.from(`PK ${number} \u0000\u00ff`, "latin1") }],
    lastApprovedAt: Date.parse("2026-12-19T05:00:00Z"),
    today: TODAY,
    ...changes,
  };
}

/** Issued by the office; the id of the issued report. */
export async function issued(store: Store, scene: Reported, changes: Partial<Issue> = {}): Promise<string> {
  const answer = await issueReport(
    store,
    grantFor(scene.office.actor, "report:issue"),
    await issueNow(store, scene, changes),
  );
  if (!answer.ok) throw new Error(answer.reason);
  return answer.id;
}
