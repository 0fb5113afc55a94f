import { expect, it, vi } from "vitest";
import { unitPapers } from "@/app/(workspace)/reports/set.load";
import { createScene } from "@/db/sheets/testing/sheet-scene";
import { createAssignment, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { type Period, quarterIndex } from "@/lib/periods/period";
import { paragraphsOf, readWord } from "@/lib/reports/testing/written-word";

vi.mock("server-only", () => ({}));

const UNTIL_JUNE = { toQuarter: quarterIndex(2026, 2) };

describeStorage("the set of the units' pages", (store) => {
  const papersOf = async (period: Period) => {
    const { communeId, tax, office } = await createScene(store());
    const add = (name: string, life: { validFrom?: string; validTo?: string }) =>
      createUnit(store(), communeId, { id: `${communeId}-${name}`, name, ...life });
    const closed = await add("Chi bộ dừng giữa năm", { validTo: "2026-06-30" });
    await createAssignment(store(), communeId, tax, closed, UNTIL_JUNE);
    await add("Chi bộ dừng năm trước", { validTo: "2025-12-31" });
    await add("Chi bộ mới của tháng Mười", { validFrom: "2026-10-01" });
    const reader = { actor: office.actor, commune: { id: communeId }, today: "2026-12-20", store: store() };
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
});
