import { describe, expect, it } from "vitest";
import { guessUnitKind } from "./guess-kind";

describe("guessUnitKind", () => {
  it.each([
    ["Chi bộ thôn 1", "party-cell"],
    ["CHI BỘ CÔNG AN XÃ", "party-cell"],
    ["Bon Bu Nơr", "party-cell"],
    ["Tổ dân phố 3", "party-cell"],
    ["Phòng Kinh tế", "office"],
    ["Phòng Văn hóa - Xã hội", "office"],
    ["Văn phòng HĐND và UBND", "office"],
    ["Văn phòng Đảng ủy", "committee-office"],
    ["Văn phòng Đảng uỷ", "committee-office"],
    ["Ban Xây dựng Đảng", "committee-office"],
    ["Cơ quan Ủy ban Kiểm tra", "committee-office"],
    ["Trung tâm Phục vụ hành chính công", "service-centre"],
    ["Công an xã", "police"],
    ["Ban Chỉ huy Quân sự xã", "military"],
    ["Ủy ban MTTQ Việt Nam xã", "front"],
    ["Hội Nông dân", "front"],
    ["Đoàn Thanh niên", "front"],
    ["Trường Tiểu học Lê Lợi", "school"],
    ["Trạm Y tế", "health-station"],
    ["Hợp tác xã Đồng Tâm", "other"],
  ])("%s is %s", (name, kind) => {
    expect(guessUnitKind(name)).toBe(kind);
  });
});
