import type { Permission } from "@/lib/access/policy";

/** What a new commune needs before its first figure, in the order it is done. */
export type SetUpFacts = {
  officeAccounts: number;
  units: number;
  unitsWithoutAccount: number;
  openQuarters: number;
  /** Of the year being set up; null = no year is open. */
  year: number | null;
  indicators: number;
  plans: number;
};

export type SetUpStep = { name: string; detail: string; done: boolean; href: string; permission: Permission };

/** The steps with what is there and what is missing; the first one that is not done is the next. */
export function setUpSteps(facts: SetUpFacts): SetUpStep[] {
  const { officeAccounts, units, unitsWithoutAccount, openQuarters, year, indicators, plans } = facts;
  const ofYear = year === null ? "" : ` năm ${year}`;
  return [
    {
      name: "Tài khoản Văn phòng",
      detail: officeAccounts === 0 ? "Chưa có ai làm Văn phòng" : `${officeAccounts} người`,
      done: officeAccounts > 0,
      href: "/admin/accounts/new",
      permission: "account:manage",
    },
    {
      name: "Đơn vị",
      detail: units === 0 ? "Dán danh sách chi bộ, phòng, ban, đoàn thể" : `${units} đơn vị đang hoạt động`,
      done: units > 0,
      href: "/admin/units",
      permission: "unit:manage",
    },
    {
      name: "Tài khoản của các đơn vị",
      detail: accountDetail(units, unitsWithoutAccount),
      done: units > 0 && unitsWithoutAccount === 0,
      href: "/admin/accounts/new",
      permission: "account:manage",
    },
    {
      name: "Năm và quý",
      detail: year === null ? "Mở năm và quý đang báo cáo" : `Năm ${year}, ${openQuarters} quý đang mở`,
      done: year !== null && openQuarters > 0,
      href: "/admin/periods",
      permission: "period:open",
    },
    {
      name: "Chỉ tiêu và đơn vị báo cáo",
      detail: indicators === 0 ? `Chọn chỉ tiêu${ofYear} và ai báo cáo` : `${indicators} chỉ tiêu${ofYear}`,
      done: indicators > 0,
      href: "/admin/catalogue",
      permission: "indicator:manage",
    },
    {
      name: "Kế hoạch",
      detail: plans === 0 ? "Ghi kế hoạch theo văn bản giao" : `Đã giao ${plans}/${indicators} chỉ tiêu${ofYear}`,
      done: plans > 0,
      href: "/plans/record",
      permission: "plan:record",
    },
  ];
}

function accountDetail(units: number, without: number): string {
  if (units === 0) return "Làm sau khi có đơn vị";
  return without === 0 ? "Đơn vị nào cũng có tài khoản" : `Còn ${without}/${units} đơn vị chưa có tài khoản`;
}
