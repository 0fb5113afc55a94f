import { expect, it } from "vitest";
import { archiveBook } from "./archive-book";
import { archiveParams, readArchiveQuery } from "./archive-query";
import type { IssuedReport } from "./issued";

it.each([
  [{}, { text: "", kind: "", year: "" }, ""],
  [
    { q: " quý 3 ", kind: "quarter", year: "2026" },
    { text: "quý 3", kind: "quarter", year: "2026" },
    "?q=qu%C3%BD+3&kind=quarter&year=2026",
  ],
  [{ q: ["a", "b"], kind: "letter", year: "26" }, { text: "", kind: "", year: "" }, ""],
])("reads %o from the address and writes it again", (params, query, written) => {
  expect(readArchiveQuery(params)).toEqual(query);
  expect(archiveParams(readArchiveQuery(params))).toBe(written);
});

it("is a workbook of the same rows, with what a report replaces", () => {
  const report = (id: string, number: string, correctsId: string | null): IssuedReport => ({
    ...{ id, reportId: id, kind: "nine-months", periodKey: "2026-9M", unitId: null, number, issuedOn: "2026-10-05" },
    ...{ title: "Kết quả", signatory: "Người Ký", checkCode: "K7PM4QXD", correctsId, correctedById: null },
    ...{ issuedByName: "Văn phòng", issuedAt: 1 },
  });
  const [sheet] = archiveBook([report("b", "13-BC/ĐU", "a"), report("a", "12-BC/ĐU", null)]).sheets;
  const day = { date: "2026-10-05" };
  const rest = ["Báo cáo 9 tháng", "9 tháng năm 2026", "Kết quả", "Người Ký"];
  expect(sheet?.rows).toEqual([
    ["13-BC/ĐU", day, ...rest, "12-BC/ĐU", "K7PM-4QXD"],
    ["12-BC/ĐU", day, ...rest, null, "K7PM-4QXD"],
  ]);
});
