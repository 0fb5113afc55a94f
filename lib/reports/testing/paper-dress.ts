import type { LocalDate } from "@/lib/periods/local-date";
import { versionsOf } from "@/lib/settings/built-in";
import { FROM_THE_START, withBuiltIn } from "@/lib/settings/dated";
import { dressOfPaper } from "@/lib/settings/paper";
import type { Dress } from "../dress";

export const ISSUER = {
  communeName: "xã Đức An",
  committeeName: "Đảng ủy xã Đức An",
  superiorName: "Đảng bộ tỉnh Lâm Đồng",
  placeName: "Đức An",
};

/** How a report of a day is dressed where the office has set nothing. */
export function paperDress(day: LocalDate): Dress {
  const names = withBuiltIn([], [{ effectiveFrom: FROM_THE_START, value: ISSUER }]);
  return dressOfPaper({ ...builtIn(), names }, day, "report");
}

function builtIn() {
  return {
    offices: versionsOf("offices", []),
    signatories: versionsOf("signatories", []),
    "signature-forms": versionsOf("signature-forms", []),
    "layout-party": versionsOf("layout-party", []),
  };
}
