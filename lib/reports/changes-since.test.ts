import { describe, expect, it } from "vitest";
import { changesSince } from "./changes-since";
import type { FigureAspect, FigureOrigin } from "./document";

const of = (indicatorCode: string, aspect: FigureAspect = "figure"): FigureOrigin => ({
  ...{ kind: "indicator", indicatorCode, periodKey: "2026", aspect },
});
const printed = (indicatorCode: string, ...texts: string[]) =>
  texts.map((text, place) => ({ origin: of(indicatorCode), text, column: place === 0 ? null : "actual" }));

describe("what has changed since the issue", () => {
  it("is nothing where the same numbers would be printed", () => {
    const figures = [...printed("thu", "58,7 tỷ đồng", "58.700"), ...printed("chi", "40.000")];
    expect(changesSince(figures, [...figures].reverse())).toEqual([]);
  });

  it("names the number as printed and as it is now, in both ways it stands", () => {
    const then = [...printed("chi", "40.000"), ...printed("thu", "58,7 tỷ đồng", "58.700")];
    const now = [...printed("chi", "40.000"), ...printed("thu", "60 tỷ đồng", "60.000")];
    expect(changesSince(then, now)).toEqual([
      { origin: of("thu"), printed: ["58,7 tỷ đồng", "58.700"], now: ["60 tỷ đồng", "60.000"] },
    ]);
  });

  it("names a change too small for the text", () => {
    const now = printed("thu", "58,7 tỷ đồng", "58.701");
    expect(changesSince(printed("thu", "58,7 tỷ đồng", "58.700"), now)).toEqual([
      { origin: of("thu"), printed: ["58.700"], now: ["58.701"] },
    ]);
  });

  it("does not call a number changed that a sentence no longer or newly repeats", () => {
    const both = printed("thu", "58,7 tỷ đồng", "58.700");
    const alone = both.filter(({ column }) => column !== null);
    expect(changesSince(both, alone)).toEqual([]);
    expect(changesSince(alone, both)).toEqual([]);
    const twice = [...both, { ...both[0], text: "58.700 triệu đồng" } as (typeof both)[number]];
    expect(changesSince(both, twice)).toEqual([]);
    expect(changesSince(twice, both)).toEqual([]);
  });

  it("tells aspects, indicators and units apart", () => {
    const then = [{ origin: of("thu", "plan"), text: "58.700", column: "plan" }, ...printed("thu", "58.700")];
    const now = [{ origin: of("thu", "plan"), text: "60.000", column: "plan" }, ...printed("thu", "58.700")];
    expect(changesSince(then, now)).toEqual([{ origin: of("thu", "plan"), printed: ["58.700"], now: ["60.000"] }]);
  });

  it("names a plan that was revised, beside which the one of the start of the year still stands", () => {
    const plan = (text: string, column: string) => ({ origin: of("thu", "plan"), text, column });
    const then = [plan("40", "plan-at-start"), plan("40", "plan")];
    const now = [plan("40", "plan-at-start"), plan("50", "plan")];
    expect(changesSince(then, now)).toEqual([{ origin: of("thu", "plan"), printed: ["40"], now: ["50"] }]);
  });

  it("names what is gone and what came later", () => {
    expect(changesSince(printed("thu", "58.700"), printed("chi", "40.000"))).toEqual([
      { origin: of("thu"), printed: ["58.700"], now: [] },
      { origin: of("chi"), printed: [], now: ["40.000"] },
    ]);
  });

  it("does not depend on the order in which an origin was stored", () => {
    const stored = JSON.parse(
      '[{"text":"1","column":null,"origin":{"aspect":"figure","periodKey":"2026","kind":"indicator","indicatorCode":"thu"}}]',
    );
    expect(changesSince(stored, printed("thu", "1"))).toEqual([]);
  });
});
