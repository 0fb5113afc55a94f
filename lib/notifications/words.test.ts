import { describe, expect, it } from "vitest";
import type { SheetSummary } from "@/lib/sheets/sheet";
import { remindedWords } from "./remind-words";
import { digestStage, reminderStage } from "./reminder-schedule";
import { digestWords, moveWords, namesInSentence, officeReminderWords, reminderWords, type SheetMove } from "./words";

const SHEET: SheetSummary = {
  year: 2026,
  quarter: 4,
  unit: { id: "thon-1", name: "Chi bộ thôn 1" },
  period: { state: "open", dueOn: "2026-12-20" },
  filled: 3,
  total: 14,
  groupIds: [],
  state: "in-progress",
  firstSubmittedAt: null,
  submittedAt: null,
  submittedByName: null,
  reviewerName: null,
  approvedAt: null,
  approvedByName: null,
  selfApproved: false,
  reason: null,
  reopenedUntil: null,
};

describe("when to remind", () => {
  it.each([
    ["2026-12-12", null],
    ["2026-12-13", "7-days"],
    ["2026-12-18", "7-days"],
    ["2026-12-19", "1-day"],
    ["2026-12-20", "1-day"],
    ["2026-12-21", "overdue-1"],
    ["2026-12-23", "overdue-1"],
    ["2026-12-24", "overdue-2"],
    ["2027-01-02", "overdue-5"],
    ["2027-01-04", "overdue-5"],
    ["2027-01-05", null],
  ])("a unit on %s: %s", (today, stage) => {
    expect(reminderStage("2026-12-20", today)).toBe(stage);
  });

  it.each([
    ["2026-12-05", null],
    ["2026-12-06", "14-days"],
    ["2026-12-12", "14-days"],
    ["2026-12-13", "7-days"],
    ["2026-12-19", "7-days"],
    ["2026-12-20", "due-day"],
    ["2026-12-21", "day-after"],
    ["2026-12-27", "day-after"],
    ["2026-12-28", null],
  ])("the leaders on %s: %s", (today, stage) => {
    expect(digestStage("2026-12-20", today)).toBe(stage);
  });
});

describe("what a notice says", () => {
  it("names the unit, the quarter, how much is filled and the date", () => {
    expect(reminderWords(SHEET, "2026-12-13")).toEqual({
      kind: "reminder",
      title: "Còn 7 ngày đến hạn nộp phiếu quý IV/2026",
      body: "Chi bộ thôn 1 đã điền 3/14 chỉ tiêu; hạn nộp 20/12/2026. Mong đồng chí hoàn thành và nộp đúng hạn.",
    });
    expect(reminderWords({ ...SHEET, filled: 0 }, "2026-12-20").title).toBe("Hôm nay là hạn nộp phiếu quý IV/2026");
    expect(reminderWords({ ...SHEET, filled: 0 }, "2026-12-20").body).toMatch(
      /chưa điền chỉ tiêu nào trong 14 chỉ tiêu;/,
    );
    expect(reminderWords({ ...SHEET, filled: 14 }, "2026-12-19").body).toMatch(
      /đã điền đủ 14 chỉ tiêu, chỉ còn bước nộp/,
    );
  });

  it("speaks of handing in again where the sheet was sent back, and of the end of a reopening", () => {
    const returned = { ...SHEET, state: "returned" as const };
    expect(reminderWords(returned, "2026-12-25")).toEqual({
      kind: "reminder",
      title: "Phiếu quý IV/2026 chờ nộp lại",
      body: "Phiếu của Chi bộ thôn 1 được trả lại, chưa nộp lại.",
    });
    const reopened = { ...returned, reopenedUntil: "2027-01-05" };
    expect(officeReminderWords(reopened).title).toBe("Văn phòng Đảng ủy nhắc nộp lại phiếu quý IV/2026");
    expect(officeReminderWords(reopened).body).toContain("Được sửa đến hết ngày 05/01/2027.");
  });

  it("counts for the leaders and names at most ten", () => {
    const sheets = Array.from({ length: 13 }, (_, index) => ({
      ...SHEET,
      unit: { id: String(index), name: `Chi bộ ${index + 1}` },
      state: index === 0 ? ("submitted" as const) : index === 1 ? ("excused" as const) : SHEET.state,
    }));
    const { title, body } = digestWords(SHEET, sheets, "2026-12-20", "2026-12-20");
    expect(title).toBe("1/12 đơn vị đã nộp phiếu quý IV/2026");
    expect(body).toMatch(/^Hạn nộp 20\/12\/2026, hạn hôm nay\. Chưa nộp: Chi bộ 3, .+, Chi bộ 12 và 1 đơn vị khác\.$/);
    const done = digestWords(SHEET, sheets.slice(0, 2), "2026-12-20", "2026-12-21");
    expect(done.body).toBe("Tất cả các đơn vị đã nộp phiếu.");
    expect(namesInSentence(["A", "B"])).toBe("A, B");
  });

  it("tells a unit of what was done with its sheet, and nothing of its own steps", () => {
    const move: SheetMove = {
      year: 2026,
      quarter: 4,
      unitName: "Chi bộ thôn 1",
      from: "reviewing",
      to: "returned",
      reason: "Sai số thuế?",
      pointed: 3,
      reopenedUntil: null,
    };
    expect(moveWords(move)?.body).toBe(
      "Lý do: Sai số thuế? Văn phòng chỉ rõ 3 chỉ tiêu cần xem lại. Đề nghị đồng chí sửa và nộp lại.",
    );
    expect(moveWords({ ...move, to: "approved" })?.title).toBe("Phiếu quý IV/2026 của Chi bộ thôn 1 đã được duyệt");
    for (const to of ["submitted", "reviewing", "in-progress", "excused"] as const) {
      expect(moveWords({ ...move, to })).toBeNull();
    }
  });

  it("answers the office's click: told, told before, and who cannot be told", () => {
    expect(remindedWords({ accounts: 3, told: ["A", "B"], already: ["C"], withoutAccount: ["D"] })).toBe(
      "Đã nhắc 2 đơn vị (3 tài khoản). Hôm nay đã nhắc: C. Chưa có tài khoản nên chưa nhắc được: D.",
    );
    expect(remindedWords({ accounts: 1, told: ["A"], already: [], withoutAccount: [] })).toBe(
      "Đã nhắc A (1 tài khoản).",
    );
  });
});
