import { describe, expect, it } from "vitest";
import { parsePeriodKey } from "@/lib/periods/period";
import { isOffered, lookBackRefusal, lookBackWords, touchedWords } from "./look-back";

describe("Nhìn lại", () => {
  it("names the day as papers do", () => {
    expect(lookBackWords("2026-09-30")).toBe("Nhìn lại: số liệu như cuối ngày 30/9/2026");
    expect(lookBackWords("2026-02-05")).toBe("Nhìn lại: số liệu như cuối ngày 05/02/2026");
  });

  it.each([
    ["2026-11-21", null],
    ["2025-07-01", null],
    ["2026-11-22", "Chỉ nhìn lại được những ngày đã qua"],
    ["2027-01-01", "Chỉ nhìn lại được những ngày đã qua"],
    ["2025-06-30", "Sổ bắt đầu ghi từ ngày 01/7/2025, không có số liệu của ngày 30/6/2025"],
  ])("%s: %s", (day, words) => {
    const told = lookBackRefusal(day, { today: "2026-11-22", first: "2025-07-01" });
    if (words === null) expect(told).toBeNull();
    else expect(told).toContain(words);
  });

  it.each([
    ["2026-Q3", true],
    ["2026-Q4", false],
    ["2026-6M", true],
    ["2026-9M", true],
    ["2026", true],
    ["2027-Q1", false],
    ["2027", false],
    ["2025-Q4", true],
  ])("on 30/9/2026 %s is offered: %s", (key, offered) => {
    const period = parsePeriodKey(key);
    expect(period && isOffered(period, "2026-09-30")).toBe(offered);
  });

  it("says what is told as it is now, only where something was changed", () => {
    expect(touchedWords([])).toBeNull();
    expect(touchedWords(["catalogue", "units"])).toContain("tên và cách hiểu của chỉ tiêu và tên đơn vị");
  });
});
