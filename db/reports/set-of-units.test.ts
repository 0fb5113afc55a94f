import { expect, it, vi } from "vitest";
import { unitPapers } from "@/app/(workspace)/reports/set.load";
import { createScene } from "@/db/sheets/testing/sheet-scene";
import type { Connection } from "@/db/store";
import { createAssignment, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { watch } from "@/db/testing/watched-connection";
import { type Period, quarterIndex } from "@/lib/periods/period";
import { paragraphsOf, readWord } from "@/lib/reports/testing/written-word";

vi.mock("server-only", () => ({}));

const UNTIL_JUNE = { toQuarter: quarterIndex(2026, 2) };

describeStorage("the set of the units' pages", (store, _engine, env) => {
  const papersOf = async (period: Period, c: Connection = store()) => {
    const { communeId, tax, office } = await createScene(store());
    const add = (name: string, life: { validFrom?: string; validTo?: string }) =>
      createUnit(store(), communeId, { id: `${communeId}-${name}`, name, ...life });
    const closed = await add("Chi bộ dừng giữa năm", { validTo: "2026-06-30" });
    await createAssignment(store(), communeId, tax, closed, UNTIL_JUNE);
    await add("Chi bộ dừng năm trước", { validTo: "2025-12-31" });
    await add("Chi bộ mới của tháng Mười", { validFrom: "2026-10-01" });
    const reader = { actor: office.actor, commune: { id: communeId }, today: "2026-12-20", store: c };
    return unitPapers(reader, period);
  };

  it("holds a unit that was closed in mid-year, none closed before and none of a later quarter", async () => {
    const members = await papersOf({ kind: "nine-months", year: 2026 });
    const names = members.map(({ name }) => name).filter((name) => name.startsWith("Chi bộ dừng") || /mới/.test(name));
    expect(names).toEqual(["Chi bộ dừng giữa năm"]);
    const paper = await members.find(({ name }) => name === "Chi bộ dừng giữa năm")?.make();
    const texts = paragraphsOf((await readWord(paper ?? new Uint8Array())).body).map(({ text }) => text);
    expect(texts.join(" ").toLocaleUpperCase("vi")).toContain("CHI BỘ DỪNG GIỮA NĂM");
  });

  it("reads what the pages have in common once for all of them, and of each unit its own cells alone", async () => {
    const { c, seen, close } = await watch(env());
    const members = await papersOf({ kind: "year", year: 2026 }, c);
    const made = [];
    for (const { make } of members) made.push((await make()) !== null);
    await close();
    expect(made.filter(Boolean)).toHaveLength(2);
    expect(seen.filter(({ sql, params }) => sql.includes('from "settings"') && params.includes("names"))).toHaveLength(
      1,
    );
    const cells = seen.filter(({ sql }) => sql.includes('from "approved_actuals"') && sql.includes('"quarter" > '));
    expect(cells).toHaveLength(members.length);
    for (const { sql } of cells) expect(sql).toContain('"unit_id" = ');
  });
});
