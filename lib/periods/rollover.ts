import { formatLocalDate } from "@/lib/format/dates";
import type { LocalDate } from "./local-date";

/** What is known about the new year and the one before it. Counts, never names. */
export type RolloverFacts = {
  year: number;
  isOpen: boolean;
  openQuarters: number;
  chosen: number;
  /** Indicators of last year that would still be chosen, or with other units, by a copy. */
  toCopy: number;
  differences: number;
  planned: number;
  /** Deadlines of kinds of units that last year had and the opened quarters have not. */
  deadlinesToCopy: number;
  /** Day from which the thresholds of assessment are in force. */
  thresholdsFrom: LocalDate | null;
  unitsWithoutAccount: number;
  /** Active accounts all of whose units are closed. */
  accountsOfClosedUnits: number;
  lastYear: { isOpen: boolean; closedOn: LocalDate | null; fourthQuarterLocked: boolean };
};

export type RolloverStep = {
  key: "open" | "copy" | "compare" | "plans" | "deadlines" | "rules" | "people" | "close" | "lock";
  title: string;
  detail: string;
  /** `later` = not before something else, or when its time comes. */
  state: "done" | "todo" | "later";
  link: { href: string; text: string };
};

/** The new year as a list to work off, each step with what is true of it now; nothing has to be done in one sitting. */
export function rolloverSteps(facts: RolloverFacts): RolloverStep[] {
  return [...yearSteps(facts), ...checkSteps(facts), ...closingSteps(facts)];
}

function yearSteps(facts: RolloverFacts): RolloverStep[] {
  const { year, isOpen, openQuarters, chosen, toCopy, planned, differences } = facts;
  const whenOpen = (isDone: boolean) => (!isOpen ? "later" : isDone ? "done" : "todo");
  return [
    {
      key: "open",
      title: `Mở năm ${year}`,
      detail: isOpen ? `Đã mở, ${openQuarters}/4 quý đang mở.` : "Chưa mở. Quý I mở luôn, quý sau mở khi đến kỳ.",
      state: isOpen && openQuarters > 0 ? "done" : "todo",
      link: { href: "/admin/periods", text: "Năm và quý" },
    },
    {
      key: "copy",
      title: `Chép danh mục năm ${year - 1}`,
      detail:
        toCopy === 0
          ? `${chosen} chỉ tiêu đã có đơn vị báo cáo.`
          : `${toCopy} chỉ tiêu chưa chép, hoặc đổi đơn vị báo cáo.`,
      state: whenOpen(toCopy === 0 && chosen > 0),
      link: { href: `/admin/catalogue/copy?year=${year}`, text: "Xem trước và chép" },
    },
    {
      key: "compare",
      title: "So với năm trước, thêm bớt chỉ tiêu",
      detail: `${differences} điểm khác năm ${year - 1}.`,
      state: whenOpen(differences > 0),
      link: { href: `/admin/catalogue/compare?year=${year}`, text: "So hai năm" },
    },
    {
      key: "plans",
      title: "Giao kế hoạch",
      detail: `${planned}/${chosen} chỉ tiêu đã có kế hoạch của xã.`,
      state: whenOpen(chosen > 0 && planned >= chosen),
      link: { href: `/plans?year=${year}`, text: "Kế hoạch được giao" },
    },
    {
      key: "deadlines",
      title: "Hạn nộp theo loại đơn vị",
      detail:
        facts.deadlinesToCopy === 0
          ? "Không còn hạn riêng nào của năm trước phải chép."
          : `${facts.deadlinesToCopy} hạn riêng của năm trước chưa có ở các quý đã mở.`,
      state: whenOpen(facts.deadlinesToCopy === 0),
      link: { href: "/admin/periods", text: "Sửa hạn nộp" },
    },
  ];
}

function checkSteps({ thresholdsFrom, unitsWithoutAccount, accountsOfClosedUnits }: RolloverFacts): RolloverStep[] {
  const people = [
    ...(unitsWithoutAccount > 0 ? [`${unitsWithoutAccount} đơn vị chưa có tài khoản`] : []),
    ...(accountsOfClosedUnits > 0 ? [`${accountsOfClosedUnits} tài khoản chỉ còn đơn vị đã dừng`] : []),
  ];
  return [
    {
      key: "rules",
      title: "Ngưỡng đánh giá, cấu hình",
      detail:
        thresholdsFrom === null
          ? "Đang dùng ngưỡng mặc định."
          : `Ngưỡng áp dụng từ ${formatLocalDate(thresholdsFrom)}.`,
      state: "done",
      link: { href: "/admin", text: "Xem Quản trị" },
    },
    {
      key: "people",
      title: "Đơn vị và tài khoản",
      detail: people.length === 0 ? "Đơn vị nào cũng có tài khoản đang dùng." : `${people.join("; ")}.`,
      state: people.length === 0 ? "done" : "todo",
      link: { href: "/admin/hand-over", text: "Bàn giao người nhập" },
    },
  ];
}

/** The old year ends when its last figures are in, often weeks after the new one has begun. */
function closingSteps({ year, lastYear }: RolloverFacts): RolloverStep[] {
  const old = year - 1;
  const link = { href: "/admin/periods", text: "Năm và quý" };
  if (!lastYear.isOpen) return [];
  return [
    {
      key: "close",
      title: `Chốt đánh giá năm ${old}`,
      detail:
        lastYear.closedOn === null
          ? "Khi quý IV đã duyệt hết, kể cả số ước."
          : `Đã chốt ngày ${formatLocalDate(lastYear.closedOn)}.`,
      state: lastYear.closedOn === null ? "later" : "done",
      link,
    },
    {
      key: "lock",
      title: `Khóa quý IV năm ${old}`,
      detail: lastYear.fourthQuarterLocked ? "Đã khóa." : "Khi số ước đã thay bằng số chính thức.",
      state: lastYear.fourthQuarterLocked ? "done" : "later",
      link,
    },
  ];
}

/** Last year's own deadline one year on; 29 February becomes the 28th. */
export function nextYearsDay(date: LocalDate): LocalDate {
  const next = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return next.endsWith("-02-29") ? next.replace("-29", "-28") : next;
}

/** From October on the office prepares the year to come; before that it finishes the one that has begun. */
export function rolloverYear(today: LocalDate): number {
  const year = Number(today.slice(0, 4));
  return Number(today.slice(5, 7)) >= 10 ? year + 1 : year;
}
