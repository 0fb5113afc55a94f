import type { Role } from "@/lib/access/policy";

/** Ids equal user names. Display names are neutral: no account stands for a person. */
export type DemoAccount = {
  username: string;
  displayName: string;
  position: string;
  roles: Role[];
  unitIds: string[];
};

export const DEMO_ACCOUNTS: DemoAccount[] = [
  {
    username: "quantri",
    displayName: "Quản trị hệ thống (minh họa)",
    position: "Quản trị hệ thống",
    roles: ["admin"],
    unitIds: [],
  },
  {
    username: "lanhdao",
    displayName: "Thường trực Đảng ủy (minh họa)",
    position: "Thường trực Đảng ủy",
    roles: ["leader"],
    unitIds: [],
  },
  {
    username: "vanphong",
    displayName: "Văn phòng Đảng ủy (minh họa)",
    position: "Chuyên viên Văn phòng Đảng ủy",
    roles: ["office"],
    unitIds: [],
  },
  {
    username: "thon1",
    displayName: "Bí thư Chi bộ thôn 1 (minh họa)",
    position: "Bí thư chi bộ",
    roles: ["reporter"],
    unitIds: ["chi-bo-thon-1"],
  },
  {
    username: "phongkinhte",
    displayName: "Cán bộ tổng hợp Phòng Kinh tế (minh họa)",
    position: "Cán bộ tổng hợp",
    roles: ["reporter"],
    unitIds: ["phong-kinh-te"],
  },
  {
    username: "xem",
    displayName: "Người xem (minh họa)",
    position: "Ủy viên Ban Chấp hành",
    roles: ["viewer"],
    unitIds: [],
  },
];

/** The account that enters for a unit; null where the demo has none. */
export function reporterOf(accounts: readonly DemoAccount[], unitId: string): string | null {
  return accounts.find((account) => account.unitIds.includes(unitId))?.username ?? null;
}
