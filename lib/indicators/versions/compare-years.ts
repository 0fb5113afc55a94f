import type { Indicator } from "../indicator";
import type { Reporters } from "./copy-year";
import { type ChangeLine, describeChange, isRuleChange } from "./describe-change";

export type CatalogueYear = { indicators: readonly Indicator[]; reporters: Reporters };

export type YearDifference = {
  indicatorId: string;
  name: string;
  kind: "added" | "dropped" | "renamed" | "reworded" | "rule-changed" | "reporters-changed";
  lines: ChangeLine[];
};

export const DIFFERENCE_LABELS: Record<YearDifference["kind"], string> = {
  added: "Thêm mới",
  dropped: "Không còn trong năm",
  "rule-changed": "Đổi cách tính",
  renamed: "Đổi tên",
  reworded: "Sửa cách hiểu, vị trí",
  "reporters-changed": "Đổi đơn vị báo cáo",
};

/**
 * What a year's chosen indicators have that last year's had not, in catalogue order; an indicator may appear once for
 * its rules or words and once for its reporters. A parent that is summed is chosen when one of its parts is.
 */
export function compareYears(
  before: CatalogueYear,
  after: CatalogueYear,
  names: ReadonlyMap<string, string>,
): YearDifference[] {
  const was = chosen(before);
  const is = chosen(after);
  const order = [...new Set([...after.indicators, ...before.indicators].map((each) => each.id))];
  return order.flatMap((id): YearDifference[] => {
    const [old, now] = [was.get(id), is.get(id)];
    if (old && now) return [...versionDifference(old, now, names), ...reporterDifference(now, before, after, names)];
    if (now) return [{ indicatorId: id, name: now.name, kind: "added", lines: [] }];
    return old ? [{ indicatorId: id, name: old.name, kind: "dropped", lines: [] }] : [];
  });
}

function chosen({ indicators, reporters }: CatalogueYear): Map<string, Indicator> {
  const found = new Map(indicators.filter((each) => reporters.has(each.id)).map((each) => [each.id, each]));
  for (const each of indicators) {
    const isSummed = each.parentMode === "sum-of-parts";
    if (isSummed && indicators.some((part) => part.parentId === each.id && found.has(part.id)))
      found.set(each.id, each);
  }
  return found;
}

function versionDifference(old: Indicator, now: Indicator, names: ReadonlyMap<string, string>): YearDifference[] {
  const lines = describeChange(old, now, names);
  if (lines.length === 0) return [];
  const kind = isRuleChange(old, now) ? "rule-changed" : old.name === now.name ? "reworded" : "renamed";
  return [{ indicatorId: now.id, name: now.name, kind, lines }];
}

function reporterDifference(
  { id, name }: Indicator,
  before: CatalogueYear,
  after: CatalogueYear,
  names: ReadonlyMap<string, string>,
): YearDifference[] {
  const [old, now] = [before.reporters.get(id) ?? [], after.reporters.get(id) ?? []];
  const gone = old.filter((unit) => !now.includes(unit));
  const come = now.filter((unit) => !old.includes(unit));
  if (gone.length + come.length === 0) return [];
  const words = (units: readonly string[]) => units.map((unit) => names.get(unit) ?? unit).join(", ") || "không có";
  const lines = [{ field: "Đơn vị báo cáo", before: `thôi: ${words(gone)}`, after: `thêm: ${words(come)}` }];
  return [{ indicatorId: id, name, kind: "reporters-changed", lines }];
}
