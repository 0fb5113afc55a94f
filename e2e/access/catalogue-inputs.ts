import type { ActionInput } from "./action-input";

const pairs = (fields: Record<string, string>) => Object.entries(fields);

/** The catalogue, in the order in which the right person changes it; each leaves the next one possible. */
export const CATALOGUE_INPUTS: Record<string, ActionInput> = {
  addIndicatorAction: {
    path: "/admin/catalogue/new",
    allowed: "vanphong",
    fields: pairs({
      name: "Chỉ tiêu thử",
      shortName: "",
      code: "chi-tieu-thu",
      groupId: "ngan-sach",
      unitOfMeasure: "hộ",
      decimals: "0",
      direction: "higher",
      periodRule: "flow",
      unitRule: "sum",
      percentRule: "actual-over-plan",
      frequency: "quarter",
      defaultComparator: "at-least",
      numeratorLabel: "",
      denominatorLabel: "",
      definition: "",
    }),
  },
  changeIndicatorAction: {
    path: "/admin/catalogue/thu-noi-dia/change",
    allowed: "vanphong",
    fields: pairs({
      step: "do",
      indicatorId: "thu-noi-dia",
      fromYear: "2027",
      revision: "1",
      reason: "Nghị quyết 05",
      name: "Thu nội địa đổi tên",
      shortName: "",
      groupId: "ngan-sach",
      parentId: "",
      parentMode: "entered",
      unitOfMeasure: "triệu đồng",
      decimals: "0",
      direction: "higher",
      periodRule: "flow",
      unitRule: "sum",
      percentRule: "actual-over-plan",
      frequency: "quarter",
      defaultComparator: "at-least",
      numeratorLabel: "",
      denominatorLabel: "",
      definition: "",
    }),
  },
  retireIndicatorAction: {
    path: "/admin/catalogue/thu-noi-dia",
    allowed: "vanphong",
    fields: pairs({ indicatorId: "thu-noi-dia", from: "2027-1", revision: "2", reason: "Không còn giao" }),
  },
  resumeIndicatorAction: {
    path: "/admin/catalogue/thu-noi-dia",
    allowed: "vanphong",
    fields: pairs({ indicatorId: "thu-noi-dia", from: "2027-1", revision: "3", reason: "Tỉnh giao lại" }),
  },
  // Needs the hash of the copy that the page shows.
  copyCatalogueAction: {
    path: "/admin/catalogue/copy",
    allowed: null,
    fields: pairs({ year: "2026", hash: "x".repeat(64) }),
  },
};
