import { formatLocalDate } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { daysBetween, type LocalDate } from "@/lib/periods/local-date";
import { countHandedIn, isHandedIn } from "@/lib/sheets/board";
import { dueWords } from "@/lib/sheets/due-words";
import type { SheetSummary } from "@/lib/sheets/sheet";
import type { QuarterRef } from "@/lib/sheets/sheet-row";
import type { SheetState } from "@/lib/sheets/sheet-state";
import type { NotificationKind } from "./notification";

/** What a notice says; the addressee, the key and the link are the caller's. */
export type NoticeWords = { kind: NotificationKind; title: string; body: string };

/** Longest part of what was written that stands in an inbox; the page has it whole. */
const EXCERPT = 160;

export function excerptOf(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text;
}

const MOST_NAMES = 10;

const quarterWords = ({ year, quarter }: QuarterRef) => formatPeriodInSentence({ kind: "quarter", year, quarter });

/** "A, B, C"; of more than ten the first ten, "và n đơn vị khác". */
export function namesInSentence(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(", ");
  return `${names.slice(0, MOST_NAMES).join(", ")} và ${names.length - MOST_NAMES} đơn vị khác`;
}

/** Until when the unit may hand the sheet in: the end of a reopening, else its deadline. */
export function handInBy(sheet: SheetSummary): LocalDate {
  return sheet.reopenedUntil ?? sheet.period.dueOn;
}

/** The program's own reminder of a sheet that is not handed in. */
export function reminderWords(sheet: SheetSummary, today: LocalDate): NoticeWords {
  const quarter = quarterWords(sheet);
  if (sheet.state === "returned")
    return { kind: "reminder", title: `Phiếu ${quarter} chờ nộp lại`, body: bodyOf(sheet) };
  const left = daysBetween(today, handInBy(sheet));
  const title =
    left < 0
      ? `Phiếu ${quarter} đã quá hạn ${-left} ngày`
      : left === 0
        ? `Hôm nay là hạn nộp phiếu ${quarter}`
        : left === 1
          ? `Ngày mai là hạn nộp phiếu ${quarter}`
          : `Còn ${left} ngày đến hạn nộp phiếu ${quarter}`;
  const request =
    left < 0
      ? "Đề nghị đồng chí nộp phiếu; nếu có vướng mắc, đồng chí liên hệ Văn phòng Đảng ủy."
      : "Mong đồng chí hoàn thành và nộp đúng hạn.";
  return { kind: "reminder", title, body: `${bodyOf(sheet)} ${request}` };
}

/** The office's own reminder, given with one click. */
export function officeReminderWords(sheet: SheetSummary): NoticeWords {
  const again = sheet.state === "returned" ? "nộp lại" : "nộp";
  return {
    kind: "reminder",
    title: `Văn phòng Đảng ủy nhắc ${again} phiếu ${quarterWords(sheet)}`,
    body: `${bodyOf(sheet)} Đề nghị đồng chí sắp xếp ${again} phiếu.`,
  };
}

function bodyOf(sheet: SheetSummary): string {
  const { unit, filled, total } = sheet;
  const by = formatLocalDate(handInBy(sheet));
  if (sheet.state === "returned") {
    const until = sheet.reopenedUntil === null ? "" : ` Được sửa đến hết ngày ${by}.`;
    return `Phiếu của ${unit.name} được trả lại, chưa nộp lại.${until}`;
  }
  const done =
    filled === 0
      ? `${unit.name} chưa điền chỉ tiêu nào trong ${total} chỉ tiêu`
      : filled < total
        ? `${unit.name} đã điền ${filled}/${total} chỉ tiêu`
        : `${unit.name} đã điền đủ ${total} chỉ tiêu, chỉ còn bước nộp phiếu`;
  return `${done}; hạn nộp ${by}.`;
}

/** "47/52 đơn vị đã nộp phiếu quý IV/2026". */
export function handedInWords(ref: QuarterRef, { handedIn, expected }: { handedIn: number; expected: number }): string {
  return `${handedIn}/${expected} đơn vị đã nộp phiếu ${quarterWords(ref)}`;
}

/** How many have handed in, and who has not: for the leaders. */
export function digestWords(
  ref: QuarterRef,
  sheets: readonly SheetSummary[],
  dueOn: LocalDate,
  today: LocalDate,
): NoticeWords {
  const missing = sheets.filter((sheet) => !isHandedIn(sheet.state)).map((sheet) => sheet.unit.name);
  const due = `Hạn nộp ${formatLocalDate(dueOn)}, ${dueWords(dueOn, today)}.`;
  return {
    kind: "digest",
    title: handedInWords(ref, countHandedIn(sheets)),
    body: missing.length === 0 ? "Tất cả các đơn vị đã nộp phiếu." : `${due} Chưa nộp: ${namesInSentence(missing)}.`,
  };
}

export type SheetMove = QuarterRef & {
  unitName: string;
  from: SheetState;
  to: SheetState;
  reason: string | null;
  /** Cells the return points at. */
  pointed: number;
  reopenedUntil: LocalDate | null;
};

/** What the unit is told of a step the office, or the program, took with its sheet; null = nothing. */
export function moveWords(move: SheetMove): NoticeWords | null {
  const sheet = `Phiếu ${quarterWords(move)} của ${move.unitName}`;
  const reason = move.reason ? `Lý do: ${endSentence(move.reason)} ` : "";
  if (move.to === "approved") {
    const body =
      move.from === "returned"
        ? "Hết hạn mở lại, số liệu không thay đổi nên giữ nguyên bản đã duyệt."
        : "Số liệu của phiếu được đưa vào tổng hợp của xã.";
    return { kind: "approved", title: `${sheet} đã được duyệt`, body };
  }
  if (move.to !== "returned") return null;
  if (move.from === "approved") {
    const until = move.reopenedUntil === null ? "" : ` đến hết ngày ${formatLocalDate(move.reopenedUntil)}`;
    const body = `${reason}Đồng chí được sửa và nộp lại${until}.`;
    return { kind: "reopened", title: `${sheet} được mở lại`, body };
  }
  const pointed = move.pointed > 0 ? `Văn phòng chỉ rõ ${move.pointed} chỉ tiêu cần xem lại. ` : "";
  return {
    kind: "returned",
    title: `${sheet} được trả lại`,
    body: `${reason}${pointed}Đề nghị đồng chí sửa và nộp lại.`,
  };
}

function endSentence(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

/** The program's own reminder of a question or a task. `what` = "trả lời giải trình", `subject` = what it is about. */
export function dueNoticeWords(what: string, subject: string, dueOn: LocalDate, today: LocalDate): NoticeWords {
  const left = daysBetween(today, dueOn);
  const title = left < 0 ? `Đã quá hạn ${what}` : `${left === 0 ? "Hôm nay" : "Ngày mai"} là hạn ${what}`;
  return { kind: "reminder", title: `${title}: ${subject}`, body: `Hạn ${formatLocalDate(dueOn)}.` };
}
