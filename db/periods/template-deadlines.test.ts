import { expect, it } from "vitest";
import { recordSetting } from "@/db/settings/commands";
import { readVersions } from "@/db/settings/queries";
import { createAccount, createCommune, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { openQuarter, openYear } from "./commands";
import { listDeadlines } from "./queries";

describeStorage("deadlines of a new quarter", (store) => {
  it("come from the template in force on its due date; quarters opened before keep theirs", async () => {
    const { id } = await createCommune(store());
    const { actor } = await createAccount(store(), id, ["office"]);
    const opens = grantFor(actor, "period:open");
    const window = (dueOn: string, dataFrom: string) => ({ dataFrom, dataTo: dueOn, dueOn });
    await openYear(store(), opens, { year: 2026, quarters: [] });
    await openQuarter(store(), opens, { year: 2026, quarter: 1, ...window("2026-03-20", "2025-12-15") });

    const [first] = await readVersions(store(), id, "deadlines");
    if (!first) throw new Error("no template");
    const value = { daysBefore: { ...first.value.daysBefore, "party-cell": 3, school: 60 } };
    await recordSetting(store(), grantFor(actor, "settings:manage"), {
      ...{ key: "deadlines", effectiveFrom: "2026-06-20", version: 0, today: "2026-03-01", reason: "", value },
    });
    await openQuarter(store(), opens, { year: 2026, quarter: 2, ...window("2026-06-19", "2026-03-15") });
    await openQuarter(store(), opens, { year: 2026, quarter: 3, ...window("2026-09-20", "2026-08-15") });

    expect(await listDeadlines(store(), id, 2026, 1)).toEqual([]);
    expect(await listDeadlines(store(), id, 2026, 2)).toEqual([]);
    expect(await listDeadlines(store(), id, 2026, 3)).toEqual([
      { unitKind: "party-cell", dueOn: "2026-09-17" },
      { unitKind: "school", dueOn: "2026-08-15" },
    ]);
  });
});
