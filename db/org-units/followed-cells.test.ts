import { expect, it } from "vitest";
import { listAccounts } from "@/db/accounts/directory";
import { listAuditEntries } from "@/db/audit/queries";
import type { Store } from "@/db/store";
import { createAccount, createCommune, createUnit, grantFor, type TestAccount } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { changeUnits, previewUnitChange } from "./change-units";
import { listUnits } from "./queries";

type Scene = { communeId: string; rootUnitId: string; unitIds: string[]; office: TestAccount };

async function createScene(store: Store): Promise<Scene> {
  const { id: communeId, rootUnitId } = await createCommune(store);
  const unitIds: string[] = [];
  for (const number of [1, 2, 3, 4]) {
    unitIds.push(await createUnit(store, communeId, { name: `Chi bộ thôn ${number}` }));
  }
  return { communeId, rootUnitId, unitIds, office: await createAccount(store, communeId, ["office"]) };
}

/** Into another of them, or into a new one; its id. */
async function merge(store: Store, scene: Scene, unitIds: string[], stays: string | null): Promise<string> {
  const name = "Chi bộ thôn mới";
  const opened = { name, unitKind: "party-cell" as const, parentId: scene.rootUnitId };
  const into = stays === null ? opened : { unitId: stays };
  const change = { kind: "merge" as const, on: "2026-06-30", unitIds, into };
  const shown = await previewUnitChange(store, scene.communeId, change);
  if (!shown.ok) throw new Error(shown.reason);
  const grant = grantFor(scene.office.actor, "unit:manage");
  const done = await changeUnits(store, grant, { change, hash: shown.preview.hash });
  if (!done.ok) throw new Error(done.reason);
  const units = await listUnits(store, scene.communeId);
  return stays ?? units.find((unit) => unit.name === name)?.id ?? "";
}

const followedIn = (state: string | null) => JSON.parse(state ?? "{}").supervisedUnitIds.toSorted();

describeStorage("cells that a member follows, merged", (store) => {
  const followedBy = async ({ communeId }: Scene, member: TestAccount) =>
    (await listAccounts(store(), communeId)).find(({ id }) => id === member.id)?.supervisedUnitIds.toSorted();

  it("the new one is followed by whoever followed one of them, who still reads the closed one", async () => {
    const scene = await createScene(store());
    const [first = "", second = "", , apart = ""] = scene.unitIds;
    const member = await createAccount(store(), scene.communeId, ["leader"], [], {}, [first, apart]);
    const merged = await merge(store(), scene, [first, second], null);
    const after = [first, apart, merged].toSorted();
    expect(await followedBy(scene, member)).toEqual(after);
    const { entries } = await listAuditEntries(store(), scene.communeId, { entity: "account" });
    const told = entries.filter(({ entityId }) => entityId === member.id);
    expect(told.map((entry) => [followedIn(entry.before), followedIn(entry.after)])).toEqual([
      [[first, apart].toSorted(), after],
    ]);
  });

  it("it is followed once by whoever followed both, also where one of them stays", async () => {
    const scene = await createScene(store());
    const [first = "", second = "", stays = "", goes = ""] = scene.unitIds;
    const member = await createAccount(store(), scene.communeId, ["leader"], [], {}, scene.unitIds);
    const merged = await merge(store(), scene, [first, second], null);
    await merge(store(), scene, [stays, goes], stays);
    expect(await followedBy(scene, member)).toEqual([...scene.unitIds, merged].toSorted());
  });
});
