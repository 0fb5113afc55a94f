import { and, eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { preparedOn } from "@/db/prepared";
import { REF } from "@/db/sheets/testing/sheet-scene";
import type { Store } from "@/db/store";
import { type Actor, authorize, type Grant } from "@/lib/access/grant";
import { PERMISSIONS, type Permission, POLICY, type Reach, ROLES, type Role } from "@/lib/access/policy";
import { FIELD_LABELS } from "@/lib/audit/field-labels";
import { describeAuditState } from "@/lib/audit/labels";
import { readSourceTree } from "@/lib/testing/source-tree";
import { ACCESS_COMMANDS, OWN_COMMANDS } from "./access-commands";
import { type AccessCommand, type AccessScene, createAccessScene } from "./access-scene";
import { createAccount, createUnit } from "./factories";
import { printCount } from "./print-count";
import { describeStorage } from "./test-store";

/**
 * Every write command × every principal × open and locked. The policy table is the oracle; whoever it refuses gets no
 * grant, and a grant made by hand changes nothing.
 */
type Principal = { name: string; role: Role | null; place: "own-unit" | "other-unit" | "followed" | "other-commune" };

const PRINCIPALS: Principal[] = [
  ...ROLES.map((role): Principal => ({ name: `${role}, own unit`, role, place: "own-unit" })),
  { name: "reporter, other unit", role: "reporter", place: "other-unit" },
  { name: "leader, follows the unit", role: "leader", place: "followed" },
  { name: "reporter, follows the unit", role: "reporter", place: "followed" },
  { name: "no role", role: null, place: "own-unit" },
  ...ROLES.map((role): Principal => ({ name: `${role}, other commune`, role, place: "other-commune" })),
];

function isAllowed({ permission }: AccessCommand, { role, place }: Principal): boolean {
  const row: Partial<Record<Role, Reach>> = POLICY[permission];
  const reach = role === null ? undefined : row[role];
  if (reach === "supervised") return place === "followed" || place === "other-commune";
  return reach === "any" || (reach === "own-unit" && (place === "own-unit" || place === "other-commune"));
}

async function actorOf(store: Store, scene: AccessScene, { role, place }: Principal): Promise<Actor> {
  const roles = role === null ? [] : [role];
  if (place === "other-commune") {
    const foreign = await createAccessScene(store);
    return (await createAccount(store, foreign.communeId, roles, [scene.unitId], {}, [scene.unitId])).actor;
  }
  const unitId = place === "own-unit" ? scene.unitId : await createUnit(store, scene.communeId);
  const followed = place === "followed" ? [scene.unitId] : [];
  return (await createAccount(store, scene.communeId, roles, role === "reporter" ? [unitId] : [], {}, followed)).actor;
}

/** Every row of the commune, so that "nothing changed" means nothing. Statements built once: the matrix asks them some 5.000 times. */
const readersOn = preparedOn((c) => {
  const { t } = c;
  const tables = [
    t.sheets,
    t.actuals,
    t.approvedActuals,
    t.periods,
    t.orgUnits,
    t.planValues,
    t.accounts,
    t.accountRoles,
    t.settings,
    t.rubrics,
    t.supersededSettings,
    t.supersededAssignments,
    t.communeMarks,
    t.explanations,
    t.explanationSteps,
    t.tasks,
    t.taskSteps,
    t.meetings,
    t.meetingScores,
    t.meetingSteps,
    t.meetingDays,
    t.meetingFiles,
    t.annualRatings,
    t.reports,
    t.reportSections,
    t.reportComments,
    t.reportSteps,
    t.reportOutlines,
    t.issuedReports,
    t.issuedFiles,
    t.indicators,
    t.indicatorAssignments,
    t.auditEntries,
    t.sheetEvents,
    t.notifications,
    t.imports,
    t.importMappings,
  ];
  return tables.map((table) =>
    c.db
      .select()
      .from(table)
      .where(eq((table as typeof t.sheets).communeId, sql.placeholder("communeId")))
      .prepare(),
  );
});

async function contentOf(store: Store, communeId: string): Promise<string> {
  const rows = await Promise.all(
    readersOn(store).map(async (reader) => {
      const found: object[] = await reader.execute({ communeId });
      return found.map((row) => JSON.stringify(row)).sort();
    }),
  );
  return JSON.stringify(rows);
}

async function lock(store: Store, scene: AccessScene): Promise<void> {
  await store.inTransaction(async (tx) => {
    const { periods: p } = tx.t;
    const isQuarter = and(eq(p.communeId, scene.communeId), eq(p.year, REF.year), eq(p.quarter, REF.quarter));
    await tx.db.update(p).set({ state: "locked" }).where(isQuarter);
  });
}

/** The outcome of one cell: changed rows or not, whatever the way it was refused. */
async function attempt(store: Store, command: AccessCommand, scene: AccessScene, grant: Grant): Promise<boolean> {
  const before = await contentOf(store, scene.communeId);
  const answer = await Promise.resolve()
    .then(() => command.run(store, grant, scene))
    .catch(() => ({ ok: false }));
  const changed = (await contentOf(store, scene.communeId)) !== before;
  if (answer.ok && !changed && grant.actor.communeId === scene.communeId)
    throw new Error("said yes and changed nothing");
  return changed;
}

describeStorage("rights: every command × principal × open or locked", (store) => {
  let cells = 0;

  it.each(ACCESS_COMMANDS)("$name", async (command) => {
    const sceneIn = async (state: "open" | "locked") => {
      const scene = await createAccessScene(store());
      await command.prepare?.(store(), scene);
      if (state === "locked") await lock(store(), scene);
      return scene;
    };
    for (const state of ["open", "locked"] as const) {
      // Whoever is refused changes nothing, so the refused share a scene.
      const untouched = await sceneIn(state);
      for (const principal of PRINCIPALS) {
        const scene = isAllowed(command, principal) ? await sceneIn(state) : untouched;
        const actor = await actorOf(store(), scene, principal);
        const target = { unitId: scene.unitId };
        const grant = authorize(actor, command.permission, target);
        const label = `${command.name}: ${principal.name}, ${state}`;
        expect(grant !== null, label).toBe(isAllowed(command, principal));

        const forged = { permission: command.permission, actor, target } as unknown as Grant;
        const changed = await attempt(store(), command, scene, grant ?? forged);
        const stopped = state === "locked" && command.stopsAtLock;
        const foreign = principal.place === "other-commune";
        expect(changed, label).toBe(isAllowed(command, principal) && !foreign && !stopped);
        if (grant) expect(await attempt(store(), command, scene, forged), `${label}, forged`).toBe(false);
        cells++;
      }
    }
  });

  it("left no field in the trail that a reader would see under its raw name", async () => {
    const rows = await store().db.select().from(store().t.auditEntries);
    const raw = rows.flatMap(({ entity, before, after }) =>
      [before, after].flatMap((json) =>
        describeAuditState(json, new Map())
          .map((line) => /^([a-z]+[A-Z]?[A-Za-z]*): /.exec(line)?.[1] ?? "")
          .filter((field) => field !== "" && !Object.values(FIELD_LABELS).includes(field))
          .map((field) => `${entity}: ${field}`),
      ),
    );
    printCount(`trail: ${rows.length} entries of the matrix read for raw field names`);
    expect(rows.length).toBeGreaterThan(200);
    expect([...new Set(raw)]).toEqual([]);
  });

  it("covered the whole table", () => {
    printCount(`rights matrix: ${cells} cells over ${ACCESS_COMMANDS.length} commands`);
    expect(cells).toBe(ACCESS_COMMANDS.length * PRINCIPALS.length * 2);
  });
});

/** Rows that let somebody read: tried page by page in e2e/access/matrix.spec.ts. */
const READ_ROWS = PERMISSIONS.filter((permission) => /:read(-own|-draft)?$/.test(permission));
/** Rows no command names in its own text, and where they are tried. */
const TRIED_ELSEWHERE: Permission[] = [
  // One kind of import (lib/imports/import-kind.ts): db/imports.
  "history:record",
  // Whose jobs somebody sees: db/jobs.
  "job:follow-any",
  // Names to go to: e2e/palette.
  "screen:find",
];

it("every row of the policy that lets somebody write is tried by a command", () => {
  const own = readSourceTree()
    .filter((file) => file.path.startsWith("db/") && !/testing\/|\.test\./.test(file.path))
    .flatMap((file) => [...file.text.matchAll(/assertGrant\(grant, "([\w:-]+)"\)/g)].map((match) => match[1]));
  const tried = new Set<string | undefined>([...ACCESS_COMMANDS.map(({ permission }) => permission), ...own]);
  expect(
    PERMISSIONS.filter(
      (permission) => !tried.has(permission) && ![...READ_ROWS, ...TRIED_ELSEWHERE].includes(permission),
    ),
  ).toEqual([]);
});

/** startJob around commitImport, both in the matrix and asking the same grant; what the commands of a sheet share. */
const MADE_OF_OTHERS = ["commitAsJob", "onceForSheet", "oncePerClick"];

it("every command that takes a grant is in the matrix", () => {
  const commands = readSourceTree()
    .filter((file) => file.path.startsWith("db/") && !/testing\/|\.test\./.test(file.path))
    .flatMap((file) => [
      ...file.text.matchAll(/^export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*store: Store,\s*grant: /gm),
    ])
    .map((match) => match[1]);
  expect(commands.length).toBeGreaterThan(20);
  // A command may stand twice, once for each permission it asks by its input.
  const tried = new Set([...ACCESS_COMMANDS.map((command) => command.name), ...OWN_COMMANDS, ...MADE_OF_OTHERS]);
  expect(commands.toSorted()).toEqual([...tried].toSorted());
});
