import { describe, expect, it } from "vitest";
import { indicator } from "@/lib/indicators/testing/samples";
import { planFormLine } from "./plan-form-line";
import { planFormSubject, planKey, readPlanForm } from "./read-plan-form";
import { recordPlansSchema } from "./schema";

const INDICATORS = [indicator({ id: "thu" }), indicator({ id: "chi" })];
const FORM = {
  year: "2026",
  basis: "commune",
  effectiveOn: "",
  "document.number": "12-NQ/ĐU",
  "document.issuedOn": "05/01/2026",
  "document.issuer": "Đảng ủy xã",
  "document.title": "",
};
const line = (key: string, planned: string) => ({
  [`planned.${key}`]: planned,
  [`comparator.${key}`]: "at-least",
  [`last.${key}`]: "",
});
const parse = (values: Record<string, string>) => {
  const read = readPlanForm({ ...FORM, ...values }, INDICATORS, new Map());
  return { read, parsed: recordPlansSchema.safeParse({ ...read.input, rows: read.rows }) };
};

describe("readPlanForm", () => {
  it("reads indicators of one unit, leaving out what is empty", () => {
    const { parsed } = parse({ unitId: "xa", listed: "thu chi", ...line("thu", "46"), ...line("chi", "") });
    expect(parsed.data).toMatchObject({
      effectiveOn: null,
      reason: "",
      rows: [{ indicatorId: "thu", unitId: "xa", planned: 46_000, supersedesId: null }],
    });
  });

  it("reads units of one indicator", () => {
    const values = { indicatorId: "chi", unitId: "xa", listed: "thon-1 thon-2", ...line("thon-1", "1") };
    const { parsed } = parse({ ...values, ...line("thon-2", "2") });
    expect(parsed.data?.rows.map((row) => [row.indicatorId, row.unitId, row.planned])).toEqual([
      ["chi", "thon-1", 1_000],
      ["chi", "thon-2", 2_000],
    ]);
  });

  it("names the control that is wrong", () => {
    const { read } = parse({ unitId: "xa", listed: "thu", ...line("thu", "mười") });
    expect(Object.keys(read.errors)).toEqual(["planned.thu"]);
  });

  it("refuses an indicator named twice in one document", () => {
    const { parsed } = parse({ unitId: "xa", listed: "thu thu", ...line("thu", "46") });
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([
      "Một chỉ tiêu được ghi hai lần trong cùng một văn bản.",
    ]);
  });

  it("refuses a day of effect after the year, and text that is no date", () => {
    const values = { unitId: "xa", listed: "thu", ...line("thu", "46") };
    expect(parse({ ...values, effectiveOn: "01/01/2027" }).parsed.error?.issues[0]?.path).toEqual(["effectiveOn"]);
    expect(parse({ ...values, effectiveOn: "mai" }).parsed.success).toBe(false);
    expect(parse({ ...values, effectiveOn: "15/09/2026" }).parsed.data?.effectiveOn).toBe("2026-09-15");
  });
});

describe("planFormLine", () => {
  const unit = { id: "thon-1", name: "Chi bộ thôn 1" };
  it.each([
    [{ unitId: "thon-1" }, "i", "Chỉ tiêu"],
    [{ indicatorId: "i" }, "thon-1", "Chi bộ thôn 1"],
  ])("of %o is keyed and named by the other side", (subject, key, name) => {
    const made = planFormLine(subject, indicator(), unit, null, null);
    expect([made.key, made.name, made.lastId, made.current]).toEqual([key, name, null, null]);
    expect(planKey(planFormSubject({ ...subject }), { indicatorId: "i", unitId: "thon-1" })).toBe(key);
  });
});
