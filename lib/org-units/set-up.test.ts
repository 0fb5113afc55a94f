import { describe, expect, it } from "vitest";
import { setUpSteps } from "./set-up";

const EMPTY = {
  officeAccounts: 1,
  units: 0,
  unitsWithoutAccount: 0,
  openQuarters: 0,
  year: null,
  indicators: 0,
  plans: 0,
};
const next = (facts: Parameters<typeof setUpSteps>[0]) => setUpSteps(facts).find((step) => !step.done)?.name;

describe("setUpSteps", () => {
  it("leads from the empty database to the plans, one step after the other", () => {
    expect(next({ ...EMPTY, officeAccounts: 0 })).toBe("Tài khoản Văn phòng");
    expect(next(EMPTY)).toBe("Đơn vị");
    const units = { ...EMPTY, units: 3, unitsWithoutAccount: 1 };
    expect(next(units)).toBe("Tài khoản của các đơn vị");
    const year = { ...units, unitsWithoutAccount: 0 };
    expect(next(year)).toBe("Năm và quý");
    expect(next({ ...year, year: 2026 })).toBe("Năm và quý");
    const catalogue = { ...year, year: 2026, openQuarters: 1 };
    expect(next(catalogue)).toBe("Chỉ tiêu và đơn vị báo cáo");
    expect(next({ ...catalogue, indicators: 5 })).toBe("Kế hoạch");
    expect(next({ ...catalogue, indicators: 5, plans: 4 })).toBeUndefined();
  });
});
