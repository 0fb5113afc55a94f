import { describe, expect, it } from "vitest";
import { aResult } from "@/lib/reports/testing/result-fixture";
import { budgetSideOf, mainLine, splitBySide } from "./sides";

describe("thu, chi, and neither", () => {
  it.each([
    ["Tổng thu ngân sách nhà nước trên địa bàn", "revenue"],
    ["Thu nội địa (trừ tiền sử dụng đất)", "revenue"],
    ["Thu thuế sử dụng đất phi nông nghiệp", "revenue"],
    ["Thuế môn bài", "revenue"],
    ["Số thu phạt", "revenue"],
    ["Tổng chi ngân sách xã", "expenditure"],
    ["CHI THƯỜNG XUYÊN", "expenditure"],
    ["Số chi dự phòng", "expenditure"],
    ["Tỷ lệ giải ngân vốn đầu tư công", "other"],
    ["Chỉ tiêu khác", "other"],
    ["Chi tiết dự án", "other"],
    ["Thu nhập bình quân đầu người", "other"],
    ["Thuê trụ sở", "other"],
  ])("%s: %s", (name, side) => {
    expect(budgetSideOf(name)).toBe(side);
    expect(budgetSideOf(name.normalize("NFD"))).toBe(side);
  });

  it("a part stands with the line it is part of, whatever its own name", () => {
    const results = [
      aResult({ indicator: { id: "chi", name: "Tổng chi" } }),
      aResult({ indicator: { id: "a", parentId: "chi", name: "Lương" } }),
      aResult({ indicator: { id: "b", parentId: "a", name: "Thu hồi tạm ứng" } }),
      aResult({ indicator: { id: "c", parentId: "not of this year", name: "Thu khác" } }),
    ];
    const { revenue, expenditure, other } = splitBySide(results);
    expect(expenditure.map(({ indicator }) => indicator.id)).toEqual(["chi", "a", "b"]);
    expect(revenue.map(({ indicator }) => indicator.id)).toEqual(["c"]);
    expect(other).toEqual([]);
  });

  it("is told by its headline, never by a rate", () => {
    const rate = aResult({ indicator: { id: "r", periodRule: "rate-of-stocks" } });
    const plain = aResult({ indicator: { id: "p", headline: false }, plan: null });
    const headline = aResult({ indicator: { id: "h", headline: true } });
    expect(mainLine([rate, plain, headline])?.indicator.id).toBe("h");
    expect(mainLine([rate, plain])?.indicator.id).toBe("p");
    expect(mainLine([rate])).toBeNull();
  });
});
