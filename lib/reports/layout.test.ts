import { describe, expect, it } from "vitest";
import { inForceOn } from "@/lib/settings/dated";
import { layoutCss, layoutCssPath, parseLayoutPath } from "./layout-css";
import { LAYOUT_RECORDS } from "./layout-records";

const layoutOn = (day: string) => {
  const found = inForceOn(LAYOUT_RECORDS.party, day);
  if (found === null) throw new Error("no record");
  return found;
};
const party = layoutOn("2026-12-31");

describe("which guideline the program starts from", () => {
  it.each([
    ["2025-12-20", "2018-04-03", "./."],
    ["2026-05-26", "2018-04-03", "./."],
    ["2026-05-27", "2026-05-27", "."],
    ["2026-12-31", "2026-05-27", "."],
  ])("on %s it is the record of %s, ending %s", (day, effectiveFrom, endMark) => {
    expect(layoutOn(day)).toMatchObject({ effectiveFrom, endMark });
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
    expect(css).toContain("--paper-signature:72pt");
    expect(css).not.toMatch(/url\(|http/);
  });
});

describe("the address of a stylesheet", () => {
  const records = [...LAYOUT_RECORDS.party, ...LAYOUT_RECORDS.state];

  it.each(records.map((record) => [record.basis, record]))("holds every measure of %s", (_, record) => {
    const read = parseLayoutPath(layoutCssPath(record).replace("/print/layout/", ""));
    expect(read && layoutCss(read)).toBe(layoutCss(record));
  });

  it("moves with each measure", () => {
    const wider = { ...party, page: { ...party.page, left: 35 } };
    expect(layoutCssPath(wider)).not.toBe(layoutCssPath(party));
  });

  const good = layoutCssPath(party).replace("/print/layout/", "");
  it.each([
    ["nothing", ""],
    ["a date", "2026-05-27"],
    ["a margin of 9 mm", good.replace(/^20/, "9")],
    ["a margin of 51 mm", good.replace(/^20/, "51")],
    ["a font that is not offered", good.replace(/^(\d+-\d+-\d+-\d+)-0/, "$1-7")],
    ["a measure too many", `${good}-10`],
    ["CSS", "20;}body{display:none"],
  ])("refuses %s", (_, text) => {
    expect(parseLayoutPath(text)).toBeNull();
  });
});
