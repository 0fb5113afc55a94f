import { describe, expect, it } from "vitest";
import { quarterIndex } from "@/lib/periods/period";
import { unitChangeWords } from "./notice-words";
import type { UnitChange, UnitChangePlan } from "./unit-change";

const planOf = (change: UnitChange) => ({ change, firstQuarter: quarterIndex(2026, 3) }) as UnitChangePlan;
const into = { name: "Thôn A", unitKind: "party-cell" as const, parentId: "c" };

describe("what people of a closed unit are told", () => {
  it.each([
    [
      planOf({ kind: "merge", on: "2026-06-30", unitIds: ["1", "2"], into }),
      ["Chi bộ thôn 1", "Chi bộ thôn 2"],
      "Chi bộ thôn A",
      "Đơn vị của đồng chí được sáp nhập",
      "Từ ngày 30/06/2026, Chi bộ thôn 1, Chi bộ thôn 2 được sáp nhập. Từ quý III/2026, đồng chí nhập số liệu cho Chi bộ thôn A. Phiếu của các quý trước vẫn ở đơn vị cũ và xem lại được.",
    ],
    [
      planOf({ kind: "split", on: "2026-06-30", unitId: "1", names: ["A", "B"] }),
      ["Chi bộ thôn 1"],
      null,
      "Đơn vị của đồng chí được chia tách",
      "Từ ngày 30/06/2026, Chi bộ thôn 1 được chia tách. Văn phòng Đảng ủy sẽ giao đơn vị mới cho đồng chí. Phiếu của các quý trước vẫn ở đơn vị cũ và xem lại được.",
    ],
    [
      planOf({ kind: "close", on: "2026-06-30", unitId: "1" }),
      ["Chi bộ thôn 1"],
      null,
      "Đơn vị của đồng chí dừng hoạt động",
      "Chi bộ thôn 1 hoạt động đến hết ngày 30/06/2026. Phiếu của các quý trước vẫn ở đơn vị cũ và xem lại được.",
    ],
  ])("%#", (plan, from, to, title, body) => {
    expect(unitChangeWords(plan, from, to)).toEqual({ title, body });
  });
});
