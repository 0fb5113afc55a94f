import { FREQUENCY_LABELS, PERCENT_RULE_LABELS, UNIT_RULE_LABELS } from "../catalogue-labels";
import type { ParentMode } from "../indicator";
import { COMPARATOR_LABELS, DIRECTION_LABELS, PERIOD_RULE_LABELS } from "../labels";
import type { Versioned, VersionedField } from "./change";

export const FIELD_WORDS: Record<VersionedField, string> = {
  name: "tên",
  shortName: "tên ngắn",
  groupId: "lĩnh vực",
  parentId: "chỉ tiêu cha",
  parentMode: "cách có số của dòng cha",
  unitOfMeasure: "đơn vị tính",
  decimals: "số chữ số sau dấu phẩy",
  direction: "thế nào là tốt",
  periodRule: "cách cộng các quý",
  unitRule: "cách cộng các đơn vị",
  percentRule: "cách tính % kế hoạch",
  frequency: "tần suất",
  defaultComparator: "cách so với kế hoạch",
  numeratorLabel: "tử số",
  denominatorLabel: "mẫu số",
  partOfWhole: "tử số nằm trong mẫu số",
  definition: "cách hiểu và cách tính",
  headline: "là chỉ tiêu chính",
  sortOrder: "thứ tự",
};

export const PARENT_MODE_LABELS: Record<ParentMode, { word: string; hint: string }> = {
  entered: {
    word: "Đơn vị nhập số",
    hint: "Chỉ tiêu có dòng riêng trên phiếu; các dòng “trong đó” (nếu có) chỉ để xem thêm, không cộng lên.",
  },
  "sum-of-parts": {
    word: "Cộng từ các chỉ tiêu “trong đó”",
    hint: "Không ai nhập dòng này: số của nó luôn là tổng các chỉ tiêu thành phần, cùng một đơn vị tính.",
  },
};

/** A property in words; `names` turns the ids of groups and indicators into names. */
export function fieldValueWords(
  version: Versioned,
  field: VersionedField,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  switch (field) {
    case "direction":
      return DIRECTION_LABELS[version.direction];
    case "periodRule":
      return PERIOD_RULE_LABELS[version.periodRule];
    case "unitRule":
      return UNIT_RULE_LABELS[version.unitRule];
    case "percentRule":
      return PERCENT_RULE_LABELS[version.percentRule].word;
    case "frequency":
      return FREQUENCY_LABELS[version.frequency];
    case "defaultComparator":
      return COMPARATOR_LABELS[version.defaultComparator];
    case "parentMode":
      return PARENT_MODE_LABELS[version.parentMode].word;
    case "groupId":
    case "parentId":
      return version[field] === null ? "không thuộc chỉ tiêu nào" : (names.get(version[field]) ?? version[field]);
    default: {
      const value = version[field];
      if (typeof value === "boolean") return value ? "có" : "không";
      return value === null || value === "" ? "để trống" : String(value);
    }
  }
}
