import type { ActionInput } from "./action-input";

const pairs = (fields: Record<string, string>) => Object.entries(fields);

export const SETTINGS_INPUTS: Record<string, ActionInput> = {
  recordIdentityAction: {
    path: "/admin/settings/names",
    allowed: "quantri",
    fields: pairs({
      ...{ key: "names", effectiveFrom: "01/01/2027", version: "0", communeName: "Xã khác" },
      committeeName: "Đảng ủy xã khác",
      superiorName: "Đảng bộ tỉnh",
      placeName: "Nơi khác",
    }),
  },
  withdrawIdentityAction: {
    path: "/admin/settings/names",
    allowed: "quantri",
    fields: pairs({ key: "names", effectiveFrom: "2027-01-01", version: "1" }),
  },
  recordSettingAction: {
    path: "/admin/settings/assessment-thresholds",
    allowed: "vanphong",
    fields: pairs({
      ...{ key: "assessment-thresholds", effectiveFrom: "01/01/2027", version: "0" },
      ...{ onCourse: "90", behind: "70", aboutTolerance: "5" },
    }),
  },
  withdrawSettingAction: {
    path: "/admin/settings/assessment-thresholds",
    allowed: "vanphong",
    fields: pairs({ key: "assessment-thresholds", effectiveFrom: "2027-01-01", version: "1" }),
  },
  // The demo has no mark: there is nothing to take away.
  removeMarkAction: { path: "/admin/settings/mark", allowed: null, fields: pairs({ seen: "" }) },
};
