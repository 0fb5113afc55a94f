import { formatLocalDate } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { quarterAt } from "@/lib/periods/period";
import { SHEET_STATE_LABELS } from "@/lib/sheets/labels";
import { ORG_UNIT_KIND_LABELS } from "../labels";
import type { PlannedSheet, UnitChangePlan, UnitRef } from "./unit-change";

/** One thing that happens; `items` = the indicators it is about, folded away on the screen. */
export type PreviewLine = { text: string; items?: string[] };
/** One part of the preview: a heading, what happens, and what the office has to know about it. */
export type PreviewSection = { heading: string; lines: PreviewLine[]; notes: string[] };

type Names = Readonly<Record<string, string>>;

/** Everything the plan does, in the words of the preview. Every part of the plan has its line. */
export function describePlan(plan: UnitChangePlan, names: Names): PreviewSection[] {
  return [
    { heading: "Đơn vị", lines: plain(unitLines(plan, names)), notes: [] },
    { heading: "Kỳ báo cáo", lines: plain(quarterLines(plan, names)), notes: delayNotes(plan, names) },
    { heading: "Chỉ tiêu phải báo cáo", lines: assignmentLines(plan, names), notes: cumulativeNotes(plan, names) },
    { heading: "Phiếu đang mở", lines: plain(sheetLines(plan, names)), notes: [] },
    { heading: "Hạn nộp", lines: plain(deadlineLines(plan)), notes: [] },
    { heading: "Kế hoạch giao", lines: planLines(plan, names), notes: planNotes(plan) },
    { heading: "Tài khoản", lines: plain(accountLines(plan, names)), notes: accountNotes(plan) },
  ].filter(({ lines, notes }) => lines.length + notes.length > 0);
}

const plain = (texts: readonly string[]): PreviewLine[] => texts.map((text) => ({ text }));
const quarterName = (index: number) => formatPeriodInSentence({ kind: "quarter", ...quarterAt(index) });
const nameOf = (names: Names, id: string) => names[id] ?? id;
const list = (items: readonly string[]) => items.join(", ");

function refName(plan: UnitChangePlan, names: Names, unit: UnitRef): string {
  return "unitId" in unit ? nameOf(names, unit.unitId) : (plan.opens[unit.opens]?.name ?? "");
}

function successorNames(plan: UnitChangePlan, names: Names): string[] {
  if (plan.survivor) return [nameOf(names, plan.survivor.unitId)];
  return plan.opens.map((unit) => unit.name);
}

const closedNames = (plan: UnitChangePlan, names: Names) => plan.closes.map(({ unitId }) => nameOf(names, unitId));

function unitLines(plan: UnitChangePlan, names: Names): string[] {
  return [
    ...plan.closes.map(
      ({ unitId, validTo }) => `Dừng hoạt động: ${nameOf(names, unitId)}, ngày cuối cùng ${formatLocalDate(validTo)}.`,
    ),
    ...plan.opens.map(
      ({ name, kind, parentId, validFrom }) =>
        `Lập mới: ${name} (${ORG_UNIT_KIND_LABELS[kind].toLowerCase()}), trực thuộc ${nameOf(names, parentId)}, từ ngày ${formatLocalDate(validFrom)}.`,
    ),
    ...(plan.survivor
      ? [`Giữ lại: ${nameOf(names, plan.survivor.unitId)}, nhận thêm phần việc của ${list(closedNames(plan, names))}.`]
      : []),
    ...plan.children.map(
      ({ unitId, parent }) => `${nameOf(names, unitId)} chuyển sang trực thuộc ${refName(plan, names, parent)}.`,
    ),
  ];
}

function quarterLines(plan: UnitChangePlan, names: Names): string[] {
  const closed = list(closedNames(plan, names));
  const last = `${closed} báo cáo đến hết ${quarterName(plan.firstQuarter - 1)}; số liệu, phiếu đã có giữ nguyên.`;
  if (plan.change.kind === "close") return [last, `Từ ${quarterName(plan.firstQuarter)} không còn phải báo cáo.`];
  const successors = list(successorNames(plan, names));
  const first = quarterName(plan.firstQuarter);
  const share =
    plan.firstQuarter === plan.quarterByDate
      ? `Thời gian lấy số liệu ${first} kết thúc ngày ${formatLocalDate(plan.windowEnd)}, khi đó đã là ${successors}, nên trọn ${first} trở đi do ${successors} báo cáo.`
      : `Trọn ${first} trở đi do ${successors} báo cáo.`;
  return [last, share];
}

function delayNotes({ delayedBy, quarterByDate, firstQuarter }: UnitChangePlan, names: Names): string[] {
  if (delayedBy === null) return [];
  const between = quarterName(firstQuarter - 1);
  const reasons = [
    ...(delayedBy.locked ? ["đã có quý khóa"] : []),
    ...(delayedBy.unitIds.length > 0
      ? [`đã có số liệu hoặc phiếu của ${list(delayedBy.unitIds.map((id) => nameOf(names, id)))}`]
      : []),
  ];
  return [
    `Theo ngày thì bắt đầu từ ${quarterName(quarterByDate)}, nhưng ${reasons.join(", ")} đến ${between}. Các đơn vị cũ làm trọn ${between} để không số nào bị tính hai lần hay bỏ sót.`,
  ];
}

function assignmentLines(plan: UnitChangePlan, names: Names): PreviewLine[] {
  const ended = alike(plan.ends, ({ span }) => [nameOf(names, span.unitId), nameOf(names, span.indicatorId)]);
  const begun = alike(plan.begins, (each) => [refName(plan, names, each.unit), nameOf(names, each.indicatorId)]);
  const first = quarterName(plan.firstQuarter);
  return [
    ...ended.map(({ units, items }) => ({ text: `${list(units)} thôi báo cáo từ ${first}.`, items })),
    ...begun.map(({ units, items }) => ({ text: `${list(units)} báo cáo từ ${first}.`, items })),
  ];
}

/** Units with the same indicators on one line, in the order they come. */
function alike<T>(rows: readonly T[], read: (row: T) => [unit: string, item: string]) {
  const ofUnit = new Map<string, Set<string>>();
  for (const row of rows) {
    const [unit, item] = read(row);
    ofUnit.set(unit, (ofUnit.get(unit) ?? new Set<string>()).add(item));
  }
  const lines = new Map<string, { units: string[]; items: string[] }>();
  for (const [unit, set] of ofUnit) {
    const items = [...set];
    const key = items.join("\n");
    lines.set(key, { units: [...(lines.get(key)?.units ?? []), unit], items });
  }
  return [...lines.values()];
}

function cumulativeNotes({ cumulative, firstQuarter }: UnitChangePlan, names: Names): string[] {
  if (cumulative.length === 0) return [];
  const indicators = list(cumulative.map((id) => nameOf(names, id)));
  return [
    `Chỉ tiêu nhập lũy kế (${indicators}): đơn vị nhận việc tính từ ${quarterName(firstQuarter)}, không cộng số của các đơn vị cũ.`,
  ];
}

function sheetLines(plan: UnitChangePlan, names: Names): string[] {
  const successors = list(successorNames(plan, names));
  const words: Record<PlannedSheet["becomes"], string> = {
    done: "giữ nguyên",
    finish: "đơn vị cũ làm tiếp, nộp và được duyệt như thường",
    move: `chưa có số, chuyển sang ${successors} nhập`,
    end: "chưa có số, không phải nộp nữa",
  };
  return plan.sheets.map(({ unitId, quarterIndex, state, becomes }) => {
    const word = SHEET_STATE_LABELS[state].word.toLowerCase();
    return `Phiếu ${quarterName(quarterIndex)} của ${nameOf(names, unitId)} (${word}): ${words[becomes]}.`;
  });
}

function deadlineLines({ deadlines }: UnitChangePlan): string[] {
  return deadlines.map(
    ({ quarterIndex, dueOn }) =>
      `Phiếu ${quarterName(quarterIndex)} của đơn vị nhận việc nộp chậm nhất ngày ${formatLocalDate(dueOn)}.`,
  );
}

function planLines({ plans }: UnitChangePlan, names: Names): PreviewLine[] {
  return plans.map(({ unitId, year, indicatorIds }) => ({
    text: `Kế hoạch năm ${year} của ${nameOf(names, unitId)} giữ ở đơn vị cũ.`,
    items: indicatorIds.map((id) => nameOf(names, id)),
  }));
}

function planNotes({ plans, change }: UnitChangePlan): string[] {
  if (plans.length === 0 || change.kind === "close") return [];
  return ["Kế hoạch của xã không đổi. Đơn vị nhận việc cần được giao kế hoạch mới ở mục Kế hoạch được giao."];
}

function accountLines(plan: UnitChangePlan, names: Names): string[] {
  return plan.accounts.map(({ name, from, gains }) => {
    const old = list(from.map((id) => nameOf(names, id)));
    return gains === null
      ? `${name}: vẫn xem được phiếu cũ của ${old}.`
      : `${name}: nhập số liệu cho ${refName(plan, names, gains)} từ ${quarterName(plan.firstQuarter)}; vẫn xem và làm nốt phiếu cũ của ${old}.`;
  });
}

function accountNotes(plan: UnitChangePlan): string[] {
  const pointed = new Set(
    plan.accounts.map(({ gains }) => (gains !== null && "opens" in gains ? gains.opens : undefined)),
  );
  const without = plan.opens.filter((_, index) => !pointed.has(index)).map((unit) => unit.name);
  if (without.length === 0) return [];
  return [`Chưa có tài khoản: ${list(without)}. Quản trị cấp tài khoản ở mục Tài khoản.`];
}
