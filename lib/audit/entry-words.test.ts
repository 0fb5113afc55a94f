import { describe, expect, it } from "vitest";
import { createEntryMatcher, entryWords } from "./entry-words";

const NAMES = new Map([["u1", "Chi bộ thôn Đức Hòa"]]);
const ENTRY = {
  actorName: "Nguyễn Thị Ánh",
  action: "sheet:submit",
  entity: "sheet",
  entityId: "2026-Q4:u1",
  before: '{"state":"in-progress"}',
  after: '{"state":"submitted","reason":"đủ số liệu"}',
};

describe("an entry of the trail in words", () => {
  it("names who, what and whose", () => {
    expect(entryWords(ENTRY, NAMES)).toMatchObject({
      actor: "Nguyễn Thị Ánh",
      action: "Nộp phiếu",
      subject: "Quý IV/2026 · Chi bộ thôn Đức Hòa",
    });
    expect(entryWords({ ...ENTRY, actorName: null }, NAMES).actor).toBe("Chương trình");
  });

  it.each([
    ["duc hoa", true],
    ["ĐỨC HÒA nguyen", true],
    ["đủ số", true],
    ["nop phieu quy iv", true],
    ["", true],
    ["duc hoa khong co", false],
    ["u1", false],
  ])("%j is found: %j", (text, found) => expect(createEntryMatcher(text, NAMES)(ENTRY)).toBe(found));
});
