import { describe, expect, it } from "vitest";
import { describeAuditState } from "./labels";

const names = new Map([["u1", "Chi bộ thôn 1"]]);

describe("describeAuditState", () => {
  it("says fields in words, ids by name, quantities as figures", () => {
    const state = { id: "x", version: 3, name: "Thôn Một", unitIds: ["u1"], planned: 46_500, quarters: [1000, 2000] };
    expect(describeAuditState(JSON.stringify(state), names)).toEqual([
      "tên: Thôn Một",
      "đơn vị: Chi bộ thôn 1",
      "kế hoạch: 46,5",
      "bốn quý: 1 · 2",
    ]);
  });

  it("reads closed lists and dates by their field", () => {
    const state = { roles: ["office"], kind: "office", state: "locked", dueOn: "2026-12-20", comparator: "at-most" };
    expect(describeAuditState(JSON.stringify(state), names)).toEqual([
      "vai trò: Văn phòng Đảng ủy",
      "loại: Phòng, ban của UBND",
      "trạng thái: Đã khóa",
      "hạn nộp: 20/12/2026",
      "yêu cầu: Nhiều nhất",
    ]);
    expect(describeAuditState('{"name":"A","position":"","groupIds":[]}', names, true)).toEqual(["tên: A"]);
  });

  it("has a word for every field of the demo's first entry, a plan and a mark", () => {
    const seeded = { note: "Dữ liệu minh họa", today: "2026-11-22" };
    expect(describeAuditState(JSON.stringify(seeded), names)).toEqual([
      "ghi chú: Dữ liệu minh họa",
      "ngày của bản dùng thử: 22/11/2026",
    ]);
    const plan = { effectiveOn: "2026-09-15", quartersReason: "Giao theo đợt", withdrawn: true, sheets: 52 };
    expect(describeAuditState(JSON.stringify(plan), names)).toEqual([
      "có hiệu lực từ: 15/09/2026",
      "vì sao bốn quý không bằng năm: Giao theo đợt",
      "đã rút: có",
      "số phiếu: 52",
    ]);
    const mark = { mediaType: "image/png", width: 300, height: 200, size: 1024, sha256: "ab12" };
    expect(describeAuditState(JSON.stringify(mark), names)).toEqual(["rộng: 300", "cao: 200", "số byte: 1024"]);
  });

  it("tells empty, no and nothing apart, and keeps what it does not know", () => {
    expect(describeAuditState('{"reason":"","roles":[],"passwordReset":true,"strange":null}', names)).toEqual([
      "lý do: trống",
      "vai trò: không có",
      "đặt lại mật khẩu: có",
      "strange: trống",
    ]);
    expect(describeAuditState(null, names)).toEqual([]);
    expect(describeAuditState('"text"', names)).toEqual(["text"]);
  });

  it("says the cells of a sheet as they were typed, under the indicator's name", () => {
    const cells = {
      tax: { kind: "value", value: 13_200, certainty: "estimated", version: 1 },
      rate: { kind: "rate", numerator: 275_000, denominator: 298_000, certainty: "final", version: 1 },
      late: { kind: "no-data", reason: "chưa thống kê", certainty: "final", version: 2 },
      none: null,
    };
    expect(describeAuditState(JSON.stringify(cells), new Map([["tax", "Thu thuế"]]))).toEqual([
      "Thu thuế: 13,2 (ước)",
      "rate: 275/298",
      "late: không có số liệu (chưa thống kê)",
      "none: trống",
    ]);
    expect(describeAuditState('{"state":"submitted","contentHash":"ab12","filled":3,"due":3}', names)).toEqual([
      "trạng thái: Đã nộp",
      "số ô đã điền: 3",
      "số ô phải điền: 3",
    ]);
    const changed = { tax: { before: { kind: "blank" }, after: { kind: "value", value: 6600 } } };
    expect(describeAuditState(JSON.stringify({ changed }), new Map([["tax", "Thu thuế"]]))).toEqual([
      "thay đổi: Thu thuế trống → 6,6",
    ]);
  });
});
