import { describe, expect, it } from "vitest";
import { newIndicatorSchema } from "./catalogue-schema";

const flow = {
  name: "Số km đường được chiếu sáng",
  shortName: "",
  code: "",
  groupId: "g",
  unitOfMeasure: "km",
  decimals: "1",
  direction: "higher",
  periodRule: "flow",
  unitRule: "sum",
  percentRule: "actual-over-plan",
  frequency: "quarter",
  defaultComparator: "at-least",
  numeratorLabel: "",
  denominatorLabel: "",
  definition: "",
  headline: false,
};
const rate = {
  ...flow,
  periodRule: "rate-of-flows",
  unitRule: "recompute",
  numeratorLabel: "a",
  denominatorLabel: "b",
};
const paths = (input: unknown) =>
  newIndicatorSchema.safeParse(input).error?.issues.map((issue) => issue.path.join("."));

describe("newIndicatorSchema", () => {
  it("takes a flow and a rate", () => {
    expect(paths(flow)).toBeUndefined();
    expect(paths(rate)).toBeUndefined();
  });

  it.each([
    ["a rate without its parts named", { ...rate, numeratorLabel: "" }, "numeratorLabel"],
    ["a rate typed as lũy kế", { ...rate, entryMode: "cumulative" }, "entryMode"],
    ["a flow with a whole", { ...flow, partOfWhole: true }, "partOfWhole"],
    ["a rate that is added up", { ...rate, unitRule: "sum" }, "unitRule"],
    ["a flow recomputed", { ...flow, unitRule: "recompute" }, "unitRule"],
    ["an average added up", { ...flow, periodRule: "average" }, "unitRule"],
    ["a milestone with a number to reach", { ...flow, periodRule: "milestone" }, "defaultComparator"],
    ["reduction where higher is better", { ...flow, percentRule: "reduction" }, "percentRule"],
    ["too many decimals", { ...flow, decimals: "4" }, "decimals"],
    ["a code with marks", { ...flow, code: "số-km" }, "code"],
    ["no name", { ...flow, name: " " }, "name"],
    ["no group", { ...flow, groupId: "" }, "groupId"],
  ])("refuses %s", (_, input, path) => {
    expect(paths(input)).toContain(path);
  });
});
