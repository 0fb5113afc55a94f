import { describe, expect, it } from "vitest";
import { layoutInForce } from "./layout";
import { layoutCss, layoutCssPath } from "./layout-css";
import { LAYOUT_RECORDS } from "./layout-records";

const [party] = LAYOUT_RECORDS;
if (!party) throw new Error("no record");
const newer = { ...party, effectiveFrom: "2027-01-01", endMark: "./." };

describe("layoutInForce", () => {
  it.each([
    ["2026-05-26", "2026-05-27"],
    ["2026-05-27", "2026-05-27"],
    ["2026-12-31", "2026-05-27"],
    ["2027-01-01", "2027-01-01"],
  ])("on %s it is the record of %s", (day, effectiveFrom) => {
    expect(layoutInForce([newer, party], day).effectiveFrom).toBe(effectiveFrom);
  });

  it("refuses to lay out a paper without any record", () => {
    expect(() => layoutInForce([], "2026-12-31")).toThrow();
  });
});

describe("the Party record of 27/5/2026", () => {
  it("has the margins, type and spacing of the guideline", () => {
    expect(party.page).toEqual({ width: 210, height: 297, top: 20, right: 15, bottom: 20, left: 30 });
    expect(party.body).toMatchObject({ fontFamily: "Times New Roman", size: 14, lineHeight: 18, indent: 10 });
    expect([party.header.numberSymbol, party.title.rule, party.endMark]).toEqual(["-BC/ĐU", "-----", "."]);
  });

  it("becomes paged CSS: number top centre from page 2, wide pages turned", () => {
    const css = layoutCss(party);
    expect(css).toContain("@page{size:210mm 297mm;margin:20mm 15mm 20mm 30mm;");
    expect(css).toContain("@top-center{content:counter(page)");
    expect(css).toContain("@page:first{@top-center{content:none}}");
    expect(css).toContain("@page wide{size:297mm 210mm;");
    expect(css).toContain("--paper-line:18pt");
    expect(css).not.toMatch(/url\(|http/);
    expect(layoutCssPath(party)).toBe("/print/layout/2026-05-27");
  });
});
