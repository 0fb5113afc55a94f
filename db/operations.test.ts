import { beforeAll, expect, it } from "vitest";
import type { Grant } from "@/lib/access/grant";
import { newId } from "./ids";
import { oncePerOperation } from "./operations";
import { createAccount, createCommune, createUnit, grantFor } from "./testing/factories";
import { describeStorage } from "./testing/test-store";

const REPEATS = 5;

describeStorage("oncePerOperation", (store) => {
  let communeId: string;
  let enter: Grant<"sheet:enter">;
  let submit: Grant<"sheet:submit">;
  let colleague: Grant<"sheet:enter">;
  beforeAll(async () => {
    communeId = (await createCommune(store())).id;
    const unitId = await createUnit(store(), communeId);
    const { actor } = await createAccount(store(), communeId, ["reporter"], [unitId]);
    const other = await createAccount(store(), communeId, ["reporter"], [unitId]);
    enter = grantFor(actor, "sheet:enter", unitId);
    submit = grantFor(actor, "sheet:submit", unitId);
    colleague = grantFor(other.actor, "sheet:enter", unitId);
  });

  let works = 0;
  const click = (operationId: string, grant: Grant = enter) =>
    store().inTransaction((tx) =>
      oncePerOperation(tx, grant, operationId, async () => {
        works++;
        const key = `click-${newId()}`;
        await tx.db.insert(tx.t.settings).values({ communeId, key, effectiveFrom: "2026-01-01", value: operationId });
        return { ok: true, key };
      }),
    );

  async function effectsOf(operationId: string): Promise<number> {
    const rows = await store().db.select().from(store().t.settings);
    return rows.filter(({ value }) => value === operationId).length;
  }

  it(`has one effect and one answer for ${REPEATS} clicks at once`, async () => {
    const operationId = newId();
    const answers = await Promise.all(Array.from({ length: REPEATS }, () => click(operationId)));
    expect(await effectsOf(operationId)).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it("gives the first answer to a click that comes later", async () => {
    const operationId = newId();
    const first = await click(operationId);
    const before = works;
    expect(await click(operationId)).toEqual(first);
    expect(works).toBe(before);
  });

  it("refuses the id to another account and to another action", async () => {
    const operationId = newId();
    await click(operationId);
    await expect(click(operationId, colleague)).rejects.toThrow("already used");
    await expect(click(operationId, submit)).rejects.toThrow("already used");
    expect(await effectsOf(operationId)).toBe(1);
  });

  it("forgets an operation that failed, so that the next click may succeed", async () => {
    const operationId = newId();
    const failing = store().inTransaction((tx) =>
      oncePerOperation(tx, enter, operationId, async () => {
        throw new Error("on purpose");
      }),
    );
    await expect(failing).rejects.toThrow("on purpose");
    expect(await click(operationId)).toMatchObject({ ok: true });
  });
});
