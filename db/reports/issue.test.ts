import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { readHead, sealAudit } from "@/db/audit/seal";
import { newId } from "@/db/ids";
import { sha256Of } from "@/db/sha256";
import { createAccount, createPlanValue, grantFor } from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import { buildReport } from "@/lib/reports/build-report";
import { changesSince } from "@/lib/reports/changes-since";
import { readCheckCode } from "@/lib/reports/check-code";
import { allSpans, plainText } from "@/lib/reports/document";
import { documentText, frozenFigures } from "@/lib/reports/frozen";
import { addIssuedFile, beginCorrection } from "./after-issue";
import { issueReport } from "./issue";
import { findByCheckCode, findIssued, findIssuedFile, listIssued } from "./issued-queries";
import { findOpenReport, findReport, listReportSteps } from "./queries";
import { createReported, enterAndApprove, inputNow, issued, issueNow, type Reported } from "./testing/issue-scene";

describeStorage("a report that is issued", (store) => {
  const grantOf = ({ office }: Reported) => grantFor(office.actor, "report:issue");
  const frozenOf = async (scene: Reported, id: string) => {
    const found = await findIssued(store(), scene.communeId, id);
    if (found === null) throw new Error("not issued");
    return found;
  };

  it("freezes the document, its figures and plans, the last seal and the files", async () => {
    const scene = await createReported(store());
    await sealAudit(store(), scene.communeId);
    const head = await readHead(store(), scene.communeId);
    const input = await issueNow(store(), scene);
    const answer = await issueReport(store(), grantOf(scene), input);
    if (!answer.ok) throw new Error(answer.reason);
    const frozen = await frozenOf(scene, answer.id);
    expect(frozen).toMatchObject({ number: "12-BC/ĐU", issuedOn: "2026-12-20", signatory: "Người Ký", kind: "year" });
    expect(frozen.document).toEqual(input.document);
    expect(frozen.documentSha256).toBe(sha256Of(documentText(frozen.document)));
    expect(frozen.figures.map(({ text }) => text)).toContain("44");
    expect(frozen.plans.map(({ plan }) => plan)).toContain("40");
    const { issuedReports: i } = store().t;
    const [row] = await store().db.select().from(i).where(eq(i.id, answer.id));
    expect(row?.auditHead).toBe(`${head?.sequence}:${head?.hash}`);
    const [file] = input.files;
    const kept = await findIssuedFile(store(), scene.communeId, answer.id, "docx");
    expect(Buffer.from(kept?.bytes ?? []).equals(Buffer.from(file?.bytes ?? []))).toBe(true);
    expect(frozen.files).toMatchObject([
      { format: "docx", size: file?.bytes.length, sha256: sha256Of(kept?.bytes ?? "") },
    ]);
    expect(readCheckCode(frozen.document.check?.code ?? "")).toBe(frozen.checkCode);
    expect(await findByCheckCode(store(), frozen.checkCode)).toEqual({ communeId: scene.communeId, id: answer.id });
  });

  it("ends the writing: the step with its reason, the trail, and no second issue", async () => {
    const scene = await createReported(store(), false);
    const input = await issueNow(store(), scene, { reason: "Lãnh đạo đi công tác" });
    const answer = await issueReport(store(), grantOf(scene), input);
    expect(answer.ok).toBe(true);
    expect(await issueReport(store(), grantOf(scene), input)).toEqual(answer);
    expect((await findReport(store(), scene.communeId, scene.reportId))?.state).toBe("issued");
    const steps = await listReportSteps(store(), scene.communeId, scene.reportId);
    expect(steps.at(-1)).toMatchObject({ move: "issue", note: "Lãnh đạo đi công tác" });
    const { entries } = await listAuditEntries(store(), scene.communeId, { entity: "report" });
    expect(entries.filter(({ action }) => action === "report:issue")).toHaveLength(1);
    const again = await issueNow(store(), scene, { place: 13 });
    expect(await issueReport(store(), grantOf(scene), again)).toEqual({ ok: false, reason: "issued" });
    expect(await listIssued(store(), scene.communeId)).toHaveLength(1);
  });

  it.each([
    ["moved", { version: 99 }, "moved"],
    ["a day that has not come", { issuedOn: "2026-12-22" }, "future"],
    ["a day before the last approval", { issuedOn: "2026-12-18" }, "before-approval"],
    ["no such report", { reportId: "none" }, "not-found"],
  ])("is refused: %s", async (_, changes, reason) => {
    const scene = await createReported(store());
    const input = await issueNow(store(), scene, changes);
    expect(await issueReport(store(), grantOf(scene), input)).toEqual({ ok: false, reason });
    expect(await listIssued(store(), scene.communeId)).toEqual([]);
    expect((await findReport(store(), scene.communeId, scene.reportId))?.state).toBe("agreed");
  });

  it("is refused without the leader's agreement and without a reason, and with a document of another form", async () => {
    const scene = await createReported(store(), false);
    const input = await issueNow(store(), scene);
    expect(await issueReport(store(), grantOf(scene), input)).toEqual({ ok: false, reason: "reason-needed" });
    const other = { ...input, reason: "Gấp", signatory: "Người Khác" };
    await expect(issueReport(store(), grantOf(scene), other)).rejects.toThrow("not the one");
    const failing = withFailingAudit(store());
    await expect(issueReport(failing, grantOf(scene), { ...input, reason: "Gấp" })).rejects.toThrow(AuditFull);
    expect(await listIssued(store(), scene.communeId)).toEqual([]);
    expect((await findReport(store(), scene.communeId, scene.reportId))?.state).toBe("draft");
  });

  it("stays as it was signed: a later approval, another plan and a year change neither document nor bytes", async () => {
    const scene = await createReported(store());
    const id = await issued(store(), scene);
    const before = await frozenOf(scene, id);
    const file = await findIssuedFile(store(), scene.communeId, id, "docx");
    await store().inTransaction(async (tx) => {
      const { sheets: s } = tx.t;
      await tx.db.update(s).set({ state: "in-progress" }).where(eq(s.communeId, scene.communeId));
    });
    await enterAndApprove(store(), scene, 46_000, 1);
    const revision = { indicatorId: scene.tax, unitId: scene.rootUnitId, year: 2026, planned: 50_000 };
    await createPlanValue(store(), scene.communeId, { ...revision, effectiveOn: "2026-09-15" });
    expect(await frozenOf(scene, id)).toEqual(before);
    expect(await findIssuedFile(store(), scene.communeId, id, "docx")).toEqual(file);
    const now = buildReport(await inputNow(store(), scene)).document;
    const changed = changesSince(before.figures, frozenFigures(now));
    expect(changed.map(({ printed, now: after }) => [printed, after])).toContainEqual([["44"], ["46"]]);
    expect(changed.map(({ printed, now: after }) => [printed, after])).toContainEqual([["40"], ["50"]]);
    expect(allSpans(before.document).length).toBeGreaterThan(5);
    expect(plainText(allSpans(before.document))).toContain("44");
  });

  it("is put right by another that names it; both stay", async () => {
    const scene = await createReported(store());
    const id = await issued(store(), scene);
    const writing = grantFor(scene.office.actor, "report:write");
    const begun = await beginCorrection(store(), writing, { operationId: newId(), issuedId: id });
    if (!begun.ok) throw new Error(begun.reason);
    expect(await findOpenReport(store(), scene.communeId, "2026", null)).toMatchObject({
      ...{ id: begun.id, correctsId: id, state: "draft" },
      sections: (await findReport(store(), scene.communeId, scene.reportId))?.sections.map(({ heading }) => ({
        heading,
      })),
    });
    const correction = { ...scene, reportId: begun.id };
    const taken = await issueNow(store(), correction, { reason: "Sửa số" });
    expect(await issueReport(store(), grantOf(scene), taken)).toEqual({ ok: false, reason: "number-taken" });
    const second = await issued(store(), correction, { place: 13, reason: "Sửa số" });
    expect(await frozenOf(scene, id)).toMatchObject({ correctedById: second, correctsId: null });
    expect(await frozenOf(scene, second)).toMatchObject({ correctedById: null, correctsId: id });
    const again = await beginCorrection(store(), writing, { operationId: newId(), issuedId: id });
    expect(again).toEqual({ ok: false, reason: "corrected" });
  });

  it("takes the PDF that was made later, once, and never another in its place", async () => {
    const scene = await createReported(store());
    const id = await issued(store(), scene);
    const pdf = (text: string) => ({ format: "pdf" as const, fileName: "bao-cao.pdf", bytes: Buffer.from(text) });
    expect(await addIssuedFile(store(), grantOf(scene), id, pdf("%PDF một"))).toEqual({ ok: true });
    expect(await addIssuedFile(store(), grantOf(scene), id, pdf("%PDF hai"))).toEqual({ ok: false });
    expect(await addIssuedFile(store(), grantOf(scene), "none", pdf("%PDF ba"))).toEqual({ ok: false });
    const kept = await findIssuedFile(store(), scene.communeId, id, "pdf");
    expect(Buffer.from(kept?.bytes ?? []).toString()).toBe("%PDF một");
  });

  it("is found in the archive of its own commune alone", async () => {
    const scene = await createReported(store());
    const id = await issued(store(), scene);
    const find = async (text: string, more = {}) =>
      (await listIssued(store(), scene.communeId, { text, ...more })).map((each) => each.id);
    for (const text of ["bao cao nam 2026", "12-BC/ĐU", "nhiệm vụ  CHỈ tiêu", "2026 báo cáo", ""]) {
      expect(await find(text), text).toEqual([id]);
    }
    for (const text of ["quý 1", "100%", "_", "\\"]) expect(await find(text), text).toEqual([]);
    expect(await find("", { year: 2025 })).toEqual([]);
    expect(await find("", { kind: "quarter" })).toEqual([]);
    expect(await find("", { kind: "year", year: 2026, periodKey: "2026" })).toEqual([id]);
    const stranger = await createReported(store());
    expect(await findIssued(store(), stranger.communeId, id)).toBeNull();
    expect(await findIssuedFile(store(), stranger.communeId, id, "docx")).toBeNull();
    const office = await createAccount(store(), stranger.communeId, ["office"]);
    const asked = { operationId: newId(), issuedId: id };
    expect(await beginCorrection(store(), grantFor(office.actor, "report:write"), asked)).toMatchObject({ ok: false });
  });
});
