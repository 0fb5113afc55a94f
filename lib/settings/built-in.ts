import { DEFAULT_THRESHOLDS } from "@/lib/indicators/thresholds";
import { ORG_UNIT_KINDS, type OrgUnitKind } from "@/lib/org-units/org-unit";
import type { LocalDate } from "@/lib/periods/local-date";
import { LAYOUT_RECORDS } from "@/lib/reports/layout-records";
import { type DatedVersion, FROM_THE_START, withBuiltIn } from "./dated";
import type { SettingValues } from "./schema";
import type { SettingKey } from "./subjects";

type BuiltIn<K extends SettingKey> = readonly { effectiveFrom: LocalDate; value: SettingValues[K] }[];

const fromTheStart = <T>(value: T) => [{ effectiveFrom: FROM_THE_START, value }];

/** HD 42-HD/BTCTW of 28/10/2025, section II (domain.md §4.3); sub-criteria are local, the office adds its own. */
const HD_42: SettingValues["cell-meeting-rubric"] = {
  basis: "Hướng dẫn 42-HD/BTCTW, ngày 28/10/2025",
  criteria: [
    ["Chấp hành thời gian, thời lượng", 5],
    ["Tỷ lệ đảng viên dự sinh hoạt", 5],
    ["Công tác chuẩn bị", 10],
    ["Tổ chức sinh hoạt", 40],
    ["Thực hiện nguyên tắc tổ chức, sinh hoạt đảng", 5],
    ["Kết quả lãnh đạo thực hiện nghị quyết kỳ trước", 30],
    ["Kết thúc sinh hoạt", 5],
  ].map(([name, max]) => ({ level: "1" as const, name: String(name), max: Number(max) })),
  good: 90,
  fair: 70,
  average: 50,
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
