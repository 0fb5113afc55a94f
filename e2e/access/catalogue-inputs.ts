import { sentIndicator } from "@/lib/indicators/testing/samples";
import type { ActionInput } from "./action-input";

const pairs = (fields: Record<string, string>) => Object.entries(fields);

/** The catalogue, in the order in which the right person changes it; each leaves the next one possible. */
export const CATALOGUE_INPUTS: Record<string, ActionInput> = {
  addIndicatorAction: {
    path: "/admin/catalogue/new",
    allowed: "vanphong",
    fields: pairs(sentIndicator({ name: "Chỉ tiêu thử", code: "chi-tieu-thu", groupId: "ngan-sach" })),
  },
  changeIndicatorAction: {
    path: "/admin/catalogue/thu-noi-dia/change",
    allowed: "vanphong",
    fields: pairs({
      ...sentIndicator({ name: "Thu nội địa đổi tên", groupId: "ngan-sach", unitOfMeasure: "triệu đồng" }),
      ...{ step: "do", indicatorId: "thu-noi-dia", fromYear: "2027", revision: "1", reason: "Nghị quyết 05" },
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
