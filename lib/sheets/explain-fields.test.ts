import { describe, expect, it } from "vitest";
import { EXPLAIN_FIELDS, readExplanations } from "./explain-fields";

const posted = (text: string, version = "3") => ({
  operationId: "click",
  [EXPLAIN_FIELDS.text("thu")]: text,
  [EXPLAIN_FIELDS.version("thu")]: version,
  [EXPLAIN_FIELDS.note("thu")]: "note-1",
});

describe("reasons posted with the sheet", () => {
  it("become notes about the figure that was seen", () => {
    expect(readExplanations(posted("  Đã đối chiếu "))).toEqual([
      { id: "note-1", indicatorId: "thu", text: "Đã đối chiếu", cellVersion: 3 },
    ]);
  });

  it.each([
    ["an empty reason", posted("   ")],
    ["a version that is none", posted("Đã đối chiếu", "3.5")],
    ["nothing", {}],
  ])("%s writes nothing", (_, values) => {
    expect(readExplanations(values)).toEqual([]);
  });
});
