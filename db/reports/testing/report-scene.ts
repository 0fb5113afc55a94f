import { newId } from "@/db/ids";
import type { Store } from "@/db/store";
import { grantFor, type TestAccount } from "@/db/testing/factories";
import type { Outline } from "@/lib/reports/open-report";
import type { ReportStart } from "@/lib/reports/schema";
import { beginReport } from "../commands";

/** An outline with two parts, the first of two sections. */
export const OUTLINE: Outline = {
  sections: [
    { id: "results", level: 1, heading: "Tình hình và kết quả", source: "opening" },
    { id: "land", level: 2, heading: "Đất đai", source: "group:dat-dai" },
    { id: "party", level: 2, heading: "Xây dựng Đảng", source: "group:xay-dung-dang" },
    { id: "plans", level: 1, heading: "Phương hướng", source: null },
  ],
  annexes: [{ kind: "indicators", withoutColumns: [] }],
};

export function beginning(periodKey: string, start: ReportStart = "outline") {
  return { operationId: newId(), periodKey, unitId: null, start, builtIn: OUTLINE };
}

/** A report begun from that outline. */
export async function createReport(store: Store, by: TestAccount, periodKey = "2026", start: ReportStart = "outline") {
  const answer = await beginReport(store, grantFor(by.actor, "report:write"), beginning(periodKey, start));
  if (!answer.ok) throw new Error(answer.reason);
  return answer.id;
}
