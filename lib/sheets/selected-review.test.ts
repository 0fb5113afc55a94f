import { describe, expect, it } from "vitest";
import { punctualityWords } from "./due-words";
import { movedWords } from "./moved-cells";
import { selectedWords } from "./selected-review";

const value = (thousandths: number) => ({
  value: { kind: "value" as const, value: thousandths },
  certainty: "final" as const,
});
const MOVED = [{ indicatorId: "thu", name: "Thu nội địa", before: value(13_200), after: value(132_000) }];

describe("several sheets at once, in words", () => {
  it("counts what was done and names every sheet that was not", () => {
    const { message, lines } = selectedWords("Đã duyệt", [
      { unitName: "Chi bộ thôn 1", ok: true },
      { unitName: "Chi bộ thôn 2", ok: true, selfApproved: true },
      { unitName: "Chi bộ thôn 3", ok: false, reason: "content-moved", moved: MOVED },
      { unitName: "Chi bộ thôn 4", ok: false, reason: "wrong-state" },
      { unitName: "Chi bộ thôn 5", ok: false, reason: "period-locked" },
      { unitName: "Chi bộ thôn 6", ok: false, reason: "failed" },
    ]);
    expect(message).toBe("Đã duyệt 2 phiếu, trong đó 1 phiếu tự duyệt.");
    expect(lines).toEqual([
      "Chi bộ thôn 3: nội dung vừa thay đổi, xem lại. Đã thay đổi: Thu nội địa: 13,2 → 132.",
      "Chi bộ thôn 4: phiếu vừa chuyển sang trạng thái khác, xem lại.",
      "Chi bộ thôn 5: Kỳ báo cáo đã khóa nên không ghi được. Số liệu đã lưu trước đó không thay đổi.",
      "Chi bộ thôn 6: chưa xử lý được do lỗi hệ thống, đề nghị thử lại.",
    ]);
  });

  it("says so when nothing could be done", () => {
    const refused = { unitName: "Chi bộ thôn 1", ok: false as const, reason: "own-sheet" as const };
    expect(selectedWords("Đã duyệt", [refused]).message).toBe("Chưa duyệt được phiếu nào.");
    expect(selectedWords("Đã trả lại", [refused]).message).toBe("Chưa trả lại được phiếu nào.");
    expect(selectedWords("Đã trả lại", [{ unitName: "A", ok: true }])).toEqual({
      message: "Đã trả lại 1 phiếu.",
      lines: [],
    });
  });

  it("tells what moved, or why nothing is named", () => {
    expect(movedWords(null)).toBe("");
    expect(movedWords([])).toBe("Danh mục chỉ tiêu hoặc người cung cấp số liệu của phiếu vừa thay đổi.");
    const estimated = { ...value(13_200), certainty: "estimated" as const };
    const [first] = MOVED;
    expect(movedWords(first ? [{ ...first, after: estimated }] : [])).toBe(
      "Đã thay đổi: Thu nội địa: 13,2 → 13,2 (ước).",
    );
  });

  it("tells early, punctual and late by the day in Việt Nam", () => {
    // 20/12/2026 23:59 in Việt Nam is still 20/12; a minute later it is 21/12.
    const lastMinute = Date.parse("2026-12-20T16:59:00Z");
    expect(punctualityWords(lastMinute, "2026-12-20")).toBe("nộp đúng hạn");
    expect(punctualityWords(lastMinute + 60_000, "2026-12-20")).toBe("nộp muộn 1 ngày");
    expect(punctualityWords(lastMinute, "2026-12-25")).toBe("nộp sớm 5 ngày");
  });
});
