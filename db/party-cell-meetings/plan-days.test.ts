import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { newId } from "@/db/ids";
import type { Store } from "@/db/store";
import { grantFor } from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import { planMeetingDays } from "./plan-days";
import { listMeetingDays } from "./queries";
import { createLedCell } from "./testing/meeting-scene";

describeStorage("planned days of a cell", (store) => {
  it("are one of each kind and month, and a form of them is written whole or not at all", async () => {
    const scene = await createLedCell(store());
    const { communeId, unitId, reporter } = scene;
    const grant = grantFor(reporter.actor, "meeting:record", unitId);
    const plan = (from: Store, regular: string | null, thematic: string | null) => {
      const days = [
        { month: 11, kind: "regular" as const, day: "2026-11-04" },
        { month: 12, kind: "regular" as const, day: regular },
        { month: 12, kind: "thematic" as const, day: thematic },
      ];
      return planMeetingDays(from, grant, { operationId: newId(), unitId, year: 2026, days });
    };
    const days = async () => (await listMeetingDays(store(), communeId, 2026)).map(({ day }) => day);
    const told = async () => (await listAuditEntries(store(), communeId, { entity: "meeting_day" })).entries.length;
    expect(await plan(store(), "2026-12-03", null)).toEqual({ ok: true, changed: 2 });
    expect(await plan(store(), "2026-12-05", "2026-12-20")).toEqual({ ok: true, changed: 2 });
    expect(await days()).toEqual(["2026-11-04", "2026-12-05", "2026-12-20"]);
    expect(await plan(store(), "2026-12-05", null)).toEqual({ ok: true, changed: 1 });
    expect(await told()).toBe(5);
    await expect(plan(withFailingAudit(store()), null, "2026-12-21")).rejects.toThrow(AuditFull);
    expect(await days()).toEqual(["2026-11-04", "2026-12-05"]);
    expect(await told()).toBe(5);
  });
});
