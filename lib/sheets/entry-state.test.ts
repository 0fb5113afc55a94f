import { describe, expect, it } from "vitest";
import { indicator as sampleIndicator } from "@/lib/indicators/testing/samples";
import type { EntryIndicator } from "./cell-form";
import { answerEntries, readEntries, settleChoices } from "./entry-state";

const INDICATOR: EntryIndicator = sampleIndicator({
  id: "thu",
  name: "Thu thuế",
  unitOfMeasure: "triệu đồng",
  decimals: 1,
});
const OTHER: EntryIndicator = { ...INDICATOR, id: "chi", name: "Chi" };
const form = (text: string) => ({ "v-thu": text, "o-thu": "1", "k-thu": "figure", "v-chi": "7", "o-chi": "0" });

describe("the answer to a posted sheet", () => {
  it("saves the readable cells and says what is wrong with the others, by name", () => {
    const { entries, problems } = readEntries(form("1.5"), [INDICATOR, OTHER]);
    expect(entries).toEqual([
      { indicatorId: "chi", version: 0, value: { kind: "value", value: 7000 }, certainty: "final" },
    ]);
    const state = answerEntries(
      [INDICATOR, OTHER],
      problems,
      [{ indicatorId: "chi", status: "saved", version: 1 }],
      form("1.5"),
    );
    expect(state.status).toBe("invalid");
    expect(state.message).toContain("Đã lưu 1 ô");
    expect(state.errors["v-thu"]).toMatch(/^Thu thuế: .*Ý là 1,5\?$/);
    expect(state.values["v-thu"]).toBe("1.5");
  });

  it("shows both values of a conflict with who saved the other", () => {
    const state = answerEntries(
      [INDICATOR],
      [],
      [
        {
          indicatorId: "thu",
          status: "conflict",
          version: 4,
          theirs: { kind: "value", value: 5000 },
          theirCertainty: "estimated",
          recordedByName: "Bí thư",
          recordedAt: 0,
        },
      ],
      form("9"),
    );
    expect(state.conflicts.thu).toMatchObject({
      version: 4,
      theirWords: "5 (ước)",
      by: "Bí thư lúc 08:00 ngày 01/01/1970",
    });
    expect(state.values["v-thu"]).toBe("9");
  });

  it("names a figure for an indicator that is not on the sheet instead of dropping it", () => {
    const posted = { ...form("9"), "o-foreign": "0", "k-foreign": "figure", "v-foreign": "77", "o-empty": "0" };
    const { entries, problems } = readEntries(posted, [INDICATOR, OTHER]);
    expect(entries.map((entry) => entry.indicatorId)).toEqual(["thu", "chi"]);
    expect(problems).toEqual([
      { field: "v-foreign", message: "“77”: Chỉ tiêu này không giao cho đơn vị trong kỳ, chưa lưu." },
    ]);
    expect(readEntries({ ...form("9"), "o-foreign": "0" }, [INDICATOR, OTHER]).problems).toEqual([]);
  });

  it("marks ước only where there is a number", () => {
    const { entries } = readEntries({ ...form(""), "k-thu": "estimated", "k-chi": "estimated" }, [INDICATOR, OTHER]);
    expect(entries.map((entry) => entry.certainty)).toEqual(["final", "estimated"]);
  });
});

describe("choices made without JavaScript", () => {
  it("takes a suggestion into its own field only", () => {
    expect(settleChoices({ ...form("1.5"), accept: "v-thu=1,5" })["v-thu"]).toBe("1,5");
    const foreign = settleChoices({ ...form("1.5"), accept: "operationId=x" });
    expect(foreign.operationId).toBeUndefined();
    expect(settleChoices({ ...form("1"), accept: "v-unknown=5" })["v-unknown"]).toBeUndefined();
  });

  it("keeps one's own by answering the newer version, or drops the cell", () => {
    const posted = { ...form("9"), "t-thu": "4" };
    expect(settleChoices({ ...posted, resolve: "mine:thu" })["o-thu"]).toBe("4");
    expect(settleChoices({ ...posted, resolve: "theirs:thu" })["o-thu"]).toBeUndefined();
    expect(settleChoices({ ...posted, resolve: "mine:chi" })["o-chi"]).toBe("0");
  });
});
