import { expect, it } from "vitest";
import { quarterIndex } from "@/lib/periods/period";
import { describePlan } from "./describe-plan";
import { planUnitChange } from "./plan-unit-change";
import { createWorld } from "./testing/unit-world";
import type { UnitChange, UnitChangeState } from "./unit-change";

function told(state: UnitChangeState, change: UnitChange) {
  const result = planUnitChange(state, change);
  if (!result.ok) throw new Error(result.reason);
  const names = Object.fromEntries([...state.units, ...state.indicators].map(({ id, name }) => [id, name]));
  return new Map(describePlan(result.plan, names).map(({ heading, lines, notes }) => [heading, { lines, notes }]));
}

const ONE = { name: "Chi bộ thôn Một", unitKind: "party-cell", parentId: "xa" } as const;
const MERGE: UnitChange = { kind: "merge", on: "2026-06-30", unitIds: ["thon-1", "thon-2"], into: ONE };

it("tells a merger whole: days, quarters, indicators, sheets, deadline, plans, accounts", () => {
  const index = quarterIndex(2026, 3);
  const sections = told(
    {
      ...createWorld(2),
      sheets: [{ unitId: "thon-1", quarterIndex: index, state: "not-started", filled: 0 }],
      plans: [{ unitId: "thon-1", year: 2026, indicatorId: "a" }],
    },
    MERGE,
  );
  const texts = (heading: string) => sections.get(heading)?.lines.map((line) => line.text);
  expect(texts("Đơn vị")).toEqual([
    "Dừng hoạt động: Chi bộ thon-1, ngày cuối cùng 29/06/2026.",
    "Dừng hoạt động: Chi bộ thon-2, ngày cuối cùng 29/06/2026.",
    "Lập mới: Chi bộ thôn Một (chi bộ), trực thuộc Xã, từ ngày 30/06/2026.",
  ]);
  expect(texts("Kỳ báo cáo")).toEqual([
    "Chi bộ thon-1, Chi bộ thon-2 báo cáo đến hết quý II/2026; số liệu, phiếu đã có giữ nguyên.",
    "Thời gian lấy số liệu quý III/2026 kết thúc ngày 14/09/2026, khi đó đã là Chi bộ thôn Một, nên trọn quý III/2026 trở đi do Chi bộ thôn Một báo cáo.",
  ]);
  expect(sections.get("Chỉ tiêu phải báo cáo")?.lines).toEqual([
    { text: "Chi bộ thon-1, Chi bộ thon-2 thôi báo cáo từ quý III/2026.", items: ["a", "b"] },
    { text: "Chi bộ thôn Một báo cáo từ quý III/2026.", items: ["a", "b"] },
  ]);
  expect(texts("Phiếu đang mở")).toEqual([
    "Phiếu quý III/2026 của Chi bộ thon-1 (chưa nhập): chưa có số, chuyển sang Chi bộ thôn Một nhập.",
  ]);
  expect(texts("Hạn nộp")).toEqual(["Phiếu quý III/2026 của đơn vị nhận việc nộp chậm nhất ngày 20/09/2026."]);
  expect(sections.get("Kế hoạch giao")?.lines).toEqual([
    { text: "Kế hoạch năm 2026 của Chi bộ thon-1 giữ ở đơn vị cũ.", items: ["a"] },
  ]);
  expect(texts("Tài khoản")).toEqual([
    "thon-1 (thon-1): nhập số liệu cho Chi bộ thôn Một từ quý III/2026; vẫn xem và làm nốt phiếu cũ của Chi bộ thon-1.",
    "thon-2 (thon-2): nhập số liệu cho Chi bộ thôn Một từ quý III/2026; vẫn xem và làm nốt phiếu cũ của Chi bộ thon-2.",
  ]);
});

it("says why the old units keep a quarter, what lũy kế counts from, and who has no account yet", () => {
  const world = createWorld(2);
  const late = told({ ...world, lastReported: new Map([["thon-2", quarterIndex(2026, 3)]]) }, MERGE);
  expect(late.get("Kỳ báo cáo")?.notes).toEqual([
    "Theo ngày thì bắt đầu từ quý III/2026, nhưng đã có số liệu hoặc phiếu của Chi bộ thon-2 đến quý III/2026. Các đơn vị cũ làm trọn quý III/2026 để không số nào bị tính hai lần hay bỏ sót.",
  ]);
  const indicators = world.indicators.map((each) => ({ ...each, cumulativeEntry: each.id === "b" }));
  const split: UnitChange = { kind: "split", on: "2026-06-30", unitId: "thon-1", names: ["Thôn Đông", "Thôn Tây"] };
  const parts = told({ ...world, indicators }, split);
  expect(parts.get("Chỉ tiêu phải báo cáo")?.notes).toEqual([
    "Chỉ tiêu nhập lũy kế (b): đơn vị nhận việc tính từ quý III/2026, không cộng số của các đơn vị cũ.",
  ]);
  expect(parts.get("Tài khoản")?.notes).toEqual([
    "Chưa có tài khoản: Thôn Tây. Quản trị cấp tài khoản ở mục Tài khoản.",
  ]);
});
