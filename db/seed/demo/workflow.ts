import { defaultEntryWindow } from "@/lib/periods/entry-window";
import { addDays } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";
import { reporterOf } from "./accounts";
import { at } from "./instants";
import { randomFrom } from "./random";
import { isBeforeMerger } from "./series";

export type SheetKey = { year: number; quarter: Quarter; unitId: string };

export const REVIEWER = "vanphong";

/** The unit was let off one quarter: it leaves every denominator of it. */
export const EXCUSED = {
  year: 2026,
  quarter: 2 as Quarter,
  unitId: "chi-bo-to-dan-pho-5",
  reason: "Chi bộ đang kiện toàn cấp ủy, Văn phòng Đảng ủy đồng ý báo cáo bù vào quý sau (minh họa).",
};

/** One sheet was returned for a wrong figure and approved after the correction: its origin shows both versions. */
export const CORRECTED = {
  year: 2026,
  quarter: 3 as Quarter,
  unitId: "phong-kinh-te",
  code: "thu-ngan-sach",
  firstTyped: 23830,
  reason: "Tổng thu chưa khớp báo cáo của Kho bạc; đề nghị kiểm tra lại (minh họa).",
};

export const isSheet = (one: SheetKey, other: SheetKey): boolean =>
  one.year === other.year && one.quarter === other.quarter && one.unitId === other.unitId;

/** When and by whom an approved sheet was filled in, submitted and approved. */
export type Course = {
  recordedBy: string | null;
  recordedAt: number;
  /** null = taken over from before the system. */
  submittedAt: number | null;
  approvedAt: number;
  approvedBy: string;
};

/**
 * The predecessors' sheets were taken over in July 2025. Everyone else submits in the six days before the due date,
 * about one in twelve a day late.
 */
export function courseOf({ year, quarter, unitId }: SheetKey): Course {
  if (isBeforeMerger(year, quarter)) {
    return {
      recordedBy: null,
      recordedAt: at("2025-07-08", 9),
      submittedAt: null,
      approvedAt: at("2025-07-15", 15),
      approvedBy: REVIEWER,
    };
  }
  const random = randomFrom(`course ${year} ${quarter} ${unitId}`);
  const { dueOn } = defaultEntryWindow(year, quarter);
  const submittedOn = addDays(dueOn, random.chance(8) ? 1 : -random.between(1, 5));
  const minute = random.between(0, 59);
  return {
    recordedBy: reporterOf(unitId),
    recordedAt: at(submittedOn, 8, minute),
    submittedAt: at(submittedOn, 14, minute),
    approvedAt: at(addDays(dueOn, 2), random.between(8, 16), minute),
    approvedBy: REVIEWER,
  };
}
