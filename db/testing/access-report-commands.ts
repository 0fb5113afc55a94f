import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { addIssuedFile, beginCorrection } from "@/db/reports/after-issue";
import { agreeReport, beginReport, chooseAnnexes, nextDraft, saveOutline } from "@/db/reports/commands";
import { resolveComment, writeComment } from "@/db/reports/comments";
import { issueReport } from "@/db/reports/issue";
import { listIssued } from "@/db/reports/issued-queries";
import { findOpenReport } from "@/db/reports/queries";
import { addSection, moveSection, removeSection, saveSection } from "@/db/reports/sections";
import { startReportSet } from "@/db/reports/start-report-set";
import { issued, issueNow } from "@/db/reports/testing/issue-scene";
import { beginning, createReport, OUTLINE } from "@/db/reports/testing/report-scene";
import type { Store } from "@/db/store";
import type { Permission } from "@/lib/access/policy";
import { type AccessCommand, type AccessScene, as } from "./access-scene";

const SOMEWHERE = { dataDir: join(tmpdir(), "so-chi-tieu-access-reports"), databaseUrl: null };

type Scene = AccessScene;
type Run = (store: Store, grant: Parameters<AccessCommand["run"]>[1], reportId: string, scene: Scene) => Answer;
type Answer = ReturnType<AccessCommand["run"]>;

/** No figure changes, so nothing stops when the quarter is locked. The scene's report is begun for each. */
const onReport = (name: string, permission: Permission, run: Run): AccessCommand => ({
  name,
  permission,
  stopsAtLock: false,
  prepare: async (store, { office }) => void (await createReport(store, office)),
  run: async (store, grant, scene) => {
    const report = await findOpenReport(store, scene.communeId, "2026", null);
    return run(store, grant, report?.id ?? "", scene);
  },
});

const click = (reportId: string) => ({ operationId: newId(), reportId });

async function commentOf(store: Store, { communeId, office }: Scene, reportId: string): Promise<string> {
  const { reportComments: k } = store.t;
  const [found] = await store.db
    .select({ id: k.id })
    .from(k)
    .where(and(eq(k.communeId, communeId), eq(k.reportId, reportId)));
  if (found) return found.id;
  const id = newId();
  const row = { communeId, id, reportId, sectionId: "", text: "Bổ sung", writtenBy: office.id, writtenAt: 1 };
  await store.inTransaction(async (tx) => void (await tx.db.insert(tx.t.reportComments).values(row)));
  return id;
}

/** The scene's report is issued for each. */
function afterIssue(name: string, permission: Permission): Omit<AccessCommand, "run"> {
  return {
    ...{ name, permission, stopsAtLock: false },
    prepare: async (store, scene) => {
      const reportId = await createReport(store, scene.office);
      await issued(store, { ...scene, reportId }, { reason: "Gấp" });
    },
  };
}

async function issuedIn(store: Store, { communeId }: Scene): Promise<string> {
  return (await listIssued(store, communeId))[0]?.id ?? "";
}

export const REPORT_COMMANDS: AccessCommand[] = [
  {
    name: "beginReport",
    permission: "report:write",
    stopsAtLock: false,
    run: (store, grant) => beginReport(store, as(grant), beginning("2026")),
  },
  onReport("nextDraft", "report:write", (store, grant, id) =>
    nextDraft(store, as(grant), { ...click(id), version: 1 }),
  ),
  onReport("agreeReport", "report:agree", (store, grant, id) =>
    agreeReport(store, as(grant), { ...click(id), version: 1 }),
  ),
  onReport("chooseAnnexes", "report:write", (store, grant, id) =>
    chooseAnnexes(store, as(grant), { ...click(id), seen: OUTLINE.annexes, annexes: [] }),
  ),
  onReport("saveOutline", "report:write", (store, grant, id) => saveOutline(store, as(grant), click(id))),
  onReport("saveSection", "report:write", (store, grant, id) =>
    saveSection(store, as(grant), {
      ...{ ...click(id), sectionId: "plans", version: 1, heading: "Phương hướng" },
      items: [{ kind: "own", text: "Tập trung thu ngân sách." }],
    }),
  ),
  onReport("addSection", "report:write", (store, grant, id) =>
    addSection(store, as(grant), { ...click(id), afterId: "", level: 1, heading: "Kiến nghị", source: null }),
  ),
  onReport("removeSection", "report:write", (store, grant, id) =>
    removeSection(store, as(grant), { ...click(id), sectionId: "plans", version: 1 }),
  ),
  onReport("moveSection", "report:write", (store, grant, id) =>
    moveSection(store, as(grant), { ...click(id), sectionId: "land", direction: "down" }),
  ),
  onReport("writeComment", "report:comment", (store, grant, id) =>
    writeComment(store, as(grant), { ...click(id), sectionId: "plans", text: "Nêu rõ thời hạn" }),
  ),
  {
    ...onReport("resolveComment", "report:comment", async (store, grant, reportId, scene) => {
      const commentId = await commentOf(store, scene, reportId);
      return resolveComment(store, as(grant), { ...click(reportId), commentId });
    }),
    prepare: async (store, scene) => {
      await commentOf(store, scene, await createReport(store, scene.office));
    },
  },
  onReport("issueReport", "report:issue", async (store, grant, reportId, scene) =>
    issueReport(store, as(grant), await issueNow(store, { ...scene, reportId }, { reason: "Gấp" })),
  ),
  {
    ...afterIssue("addIssuedFile", "report:issue"),
    run: async (store, grant, scene) =>
      addIssuedFile(store, as(grant), await issuedIn(store, scene), {
        ...{ format: "pdf", fileName: "bao-cao.pdf", bytes: Buffer.from("%PDF") },
      }),
  },
  {
    ...afterIssue("beginCorrection", "report:write"),
    run: async (store, grant, scene) =>
      beginCorrection(store, as(grant), { operationId: newId(), issuedId: await issuedIn(store, scene) }),
  },
  {
    name: "startReportSet",
    permission: "report:write",
    stopsAtLock: false,
    run: async (store, grant) => {
      const members = [{ name: "Chi bộ 1", make: async () => new Uint8Array([1]) }];
      const set = { operationId: newId(), title: "Bản tổng hợp", members };
      const job = await startReportSet(store, as(grant), set, SOMEWHERE);
      await job.settled;
      return job;
    },
  },
];
