import { DEFAULT_THRESHOLDS } from "@/lib/indicators/thresholds";
import { ORG_UNIT_KINDS, type OrgUnitKind } from "@/lib/org-units/org-unit";
import type { Measure } from "@/lib/party-cell-meetings/rubric";
import type { LocalDate } from "@/lib/periods/local-date";
import { LAYOUT_RECORDS } from "@/lib/reports/layout-records";
import { type DatedVersion, FROM_THE_START, withBuiltIn } from "./dated";
import type { SettingValues } from "./schema";
import type { SettingKey } from "./subjects";

type BuiltIn<K extends SettingKey> = readonly { effectiveFrom: LocalDate; value: SettingValues[K] }[];

const fromTheStart = <T>(value: T) => [{ effectiveFrom: FROM_THE_START, value }];

type Line = [level: "1" | "2", max: number, name: string, measure?: Measure | "", bands?: string];

/**
 * HD 42-HD/BTCTW of 28/10/2025, section II: the seven criteria. Parts and bands are one ward's form (domain.md §4.3,
 * S54), a model for the office to change.
 */
const HD_42: SettingValues["cell-meeting-rubric"] = {
  basis: "Hướng dẫn 42-HD/BTCTW, ngày 28/10/2025",
  criteria: (
    [
      ["1", 5, "Chấp hành thời gian, thời lượng", "duration", "100: 5; 90: 4; 80: 3; 70: 2; 0: 1"],
      ["1", 5, "Tỷ lệ đảng viên dự sinh hoạt"],
      ["2", 4, "Tỷ lệ đảng viên có mặt", "attendance", "90: 4; 75: 3; 65: 2; 0: 1"],
      ["2", 1, "Không có đảng viên vắng quá 3 kỳ liên tiếp"],
      ["1", 10, "Công tác chuẩn bị"],
      ["1", 40, "Tổ chức sinh hoạt"],
      ["2", 25, "Nội dung, trình tự, tự phê bình và phê bình"],
      ["2", 5, "Tỷ lệ đảng viên phát biểu", "speakers", "50: 5; 40: 4; 30: 3; 0: 2"],
      ["2", 10, "Điều hành của bí thư"],
      ["1", 5, "Thực hiện nguyên tắc tổ chức, sinh hoạt đảng"],
      [
        ...(["1", 30, "Kết quả lãnh đạo thực hiện nghị quyết kỳ trước", "last-tasks"] as const),
        "90: 30; 80: 27; 70: 24; 60: 20; 50: 15; 0: 10",
      ],
      ["1", 5, "Kết thúc sinh hoạt"],
    ] satisfies Line[]
  ).map(([level, max, name, measure = "", bands = ""]: Line) => ({ level, name, max, measure, bands })),
  ...{ good: 90, fair: 70, average: 50 },
  ...{ minutes: 90, minutesCombined: 120, lateAfterDays: 5, unexcusedLowest: false },
};

/**
 * One province's rule before HD 42 (domain.md §4.3, S58; what it says of Khá and below was not found in full), and the
 * cap of NĐ 335 (§5, S17), whose base is not clear: a model for the office to change.
 */
const YEAR_RATING: SettingValues["year-rating"] = {
  basis: "Mẫu, sửa theo hướng dẫn của tỉnh",
  ...{ goodLeast: 7, fairLeast: 7, poorMost: 3, missedAsPoor: true },
  ...{ capPercent: 200, capBase: "good" },
};

const layouts = (kind: "party" | "state") =>
  LAYOUT_RECORDS[kind].map(({ effectiveFrom, ...value }) => ({ effectiveFrom, value }));

/**
 * What is in force until the office records its own. The commune's names have none here: they stand in `communes`
 * from the first run on, and their first version is read from there.
 */
const BUILT_IN: { [K in SettingKey]: BuiltIn<K> } = {
  names: [],
  offices: fromTheStart({
    offices: [
      { name: "Văn phòng Đảng ủy", symbol: "VPĐU" },
      { name: "Ban Xây dựng Đảng", symbol: "BXDĐ" },
      { name: "Cơ quan Ủy ban Kiểm tra Đảng ủy", symbol: "UBKT" },
    ],
  }),
  signatories: fromTheStart({ people: [] }),
  "signature-forms": fromTheStart({
    forms: [
      { paper: "report", capacity: "T/M BAN THƯỜNG VỤ", position: "BÍ THƯ", named: false },
      { paper: "resolution", capacity: "T/M BAN CHẤP HÀNH", position: "BÍ THƯ", named: false },
      { paper: "dispatch", capacity: "T/L BAN THƯỜNG VỤ", position: "CHÁNH VĂN PHÒNG", named: false },
    ],
  }),
  "layout-party": layouts("party"),
  "layout-state": layouts("state"),
  "assessment-thresholds": [thresholdsVersion()],
  "cell-meeting-rubric": [{ effectiveFrom: "2025-10-28", value: HD_42 }],
  "year-rating": fromTheStart(YEAR_RATING),
  deadlines: fromTheStart({
    daysBefore: Object.fromEntries(ORG_UNIT_KINDS.map((kind) => [kind, null])) as Record<OrgUnitKind, number | null>,
  }),
  "first-page": fromTheStart({ notice: "", sheetGuide: "" }),
};

function thresholdsVersion() {
  const { effectiveFrom, ...value } = DEFAULT_THRESHOLDS;
  return { effectiveFrom, value };
}

/** All versions of a subject, oldest first: what the office recorded, and what is built in on the other days. */
export function versionsOf<K extends SettingKey>(
  key: K,
  stored: readonly DatedVersion<SettingValues[K]>[],
): DatedVersion<SettingValues[K]>[] {
  return withBuiltIn<SettingValues[K]>(stored, BUILT_IN[key]);
}

/** Also what was recorded again or replaced: a record keeps the version it was made by. `stored` with the superseded ones. */
export function everyVersionOf<K extends SettingKey>(
  key: K,
  stored: readonly DatedVersion<SettingValues[K]>[],
): DatedVersion<SettingValues[K]>[] {
  return [...stored, ...withBuiltIn<SettingValues[K]>([], BUILT_IN[key])];
}
