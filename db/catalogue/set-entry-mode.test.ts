import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { createAccount, createCommune, createIndicator, grantFor } from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import { listIndicators } from "./queries";
import { setEntryMode } from "./set-entry-mode";

describeStorage("how an indicator is typed", (store) => {
  async function scene() {
    const { id: communeId } = await createCommune(store());
    const { actor } = await createAccount(store(), communeId, ["office"]);
    const modeOf = async (id: string) =>
      (await listIndicators(store(), communeId, 2026)).find((indicator) => indicator.id === id)?.entryMode;
    return { communeId, grant: grantFor(actor, "indicator:manage"), modeOf };
  }

  it("changes a flow to lũy kế and back, each time with one audit row, and does nothing twice", async () => {
    const { communeId, grant, modeOf } = await scene();
    const indicatorId = await createIndicator(store(), communeId, { periodRule: "flow" });
    const set = (entryMode: "in-period" | "cumulative") => setEntryMode(store(), grant, { indicatorId, entryMode });
    expect(await modeOf(indicatorId)).toBe("in-period");
    expect(await set("cumulative")).toEqual({ ok: true, changed: true });
    expect(await modeOf(indicatorId)).toBe("cumulative");
    expect(await set("cumulative")).toEqual({ ok: true, changed: false });
    expect(await set("in-period")).toEqual({ ok: true, changed: true });
    expect(await modeOf(indicatorId)).toBe("in-period");
    const { entries } = await listAuditEntries(store(), communeId, {});
    const steps = entries.filter(({ entity }) => entity === "indicator").map(({ before, after }) => [before, after]);
    expect(steps).toHaveLength(2);
    const [inPeriod, cumulative] = ['{"entryMode":"in-period"}', '{"entryMode":"cumulative"}'];
    expect(steps).toEqual(
      expect.arrayContaining([
        [inPeriod, cumulative],
        [cumulative, inPeriod],
      ]),
    );
  });

  it("refuses what is not a flow, and an indicator of another commune", async () => {
    const { communeId, grant, modeOf } = await scene();
    const other = await scene();
    const stock = await createIndicator(store(), communeId, { periodRule: "stock" });
    const foreign = await createIndicator(store(), other.communeId, { periodRule: "flow" });
    const set = (indicatorId: string) => setEntryMode(store(), grant, { indicatorId, entryMode: "cumulative" });
    expect(await set(stock)).toEqual({ ok: false, reason: "not-a-flow" });
    expect(await set(foreign)).toEqual({ ok: false, reason: "unknown-indicator" });
    expect([await modeOf(stock), await other.modeOf(foreign)]).toEqual(["in-period", "in-period"]);
  });

  it("changes nothing when the audit row cannot be written", async () => {
    const { communeId, grant, modeOf } = await scene();
    const indicatorId = await createIndicator(store(), communeId, { periodRule: "flow" });
    const attempt = setEntryMode(withFailingAudit(store()), grant, { indicatorId, entryMode: "cumulative" });
    await expect(attempt).rejects.toThrow(AuditFull);
    expect(await modeOf(indicatorId)).toBe("in-period");
  });
});
