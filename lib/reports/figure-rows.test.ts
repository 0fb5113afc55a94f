import { expect, it } from "vitest";
import { changesSince } from "./changes-since";
import type { FigureAspect } from "./document";
import { changedRows, printedRows } from "./figure-rows";

const figure = (indicatorCode: string, text: string, aspect: FigureAspect = "figure") => ({
  origin: { kind: "indicator" as const, indicatorCode, periodKey: "2026", aspect },
  text,
  column: text.includes(" ") ? null : "actual",
});
const NAMES = new Map([["thu", "Thu ngân sách"]]);
const printed = [figure("thu", "58,7 tỷ đồng"), figure("thu", "58.700"), figure("chi", "40.000")];
const now = [figure("thu", "60 tỷ đồng"), figure("thu", "60.000"), figure("chi", "40.000"), figure("thu", "1", "plan")];
const href = (code: string) => `/indicators/${code}?period=2026`;

it("names each printed number once, as printed and, where it changed, as it is now", () => {
  expect(printedRows(printed, changesSince(printed, now), NAMES)).toEqual([
    {
      ...{ what: "Thu ngân sách", aspect: "Thực hiện", href: href("thu") },
      ...{ printed: "58,7 tỷ đồng · 58.700", now: "60 tỷ đồng · 60.000" },
    },
    { what: "chi", aspect: "Thực hiện", printed: "40.000", now: null, href: href("chi") },
  ]);
});

it("names what changed and what came later", () => {
  expect(
    changedRows(changesSince(printed, now), NAMES).map(({ aspect, printed, now }) => [aspect, printed, now]),
  ).toEqual([
    ["Thực hiện", "58,7 tỷ đồng · 58.700", "60 tỷ đồng · 60.000"],
    ["Kế hoạch", "", "1"],
  ]);
});
