import { type LocalDate, parseLocalDate } from "@/lib/periods/local-date";

const clockInVietnam = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hourCycle: "h23",
});

function partsOf(date: LocalDate): { year: string; month: number; day: number } {
  return { year: date.slice(0, 4), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** Days below 10 and months 1–2 are padded in Party papers, other months are not. */
function partyMonth(month: number): string {
  return month <= 2 ? pad(month) : String(month);
}

/** "22/11/2026": on screen. */
export function formatLocalDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${pad(day)}/${pad(month)}/${year}`;
}

/** "ngày 05 tháng 02 năm 2026", "ngày 27 tháng 5 năm 2026": the date line of a Party paper. */
export function formatPartyDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `ngày ${pad(day)} tháng ${partyMonth(month)} năm ${year}`;
}

/** "05/9/2025", "15/11/2025": a date inside the text of a Party paper. */
export function formatShortPartyDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${pad(day)}/${partyMonth(month)}/${year}`;
}

/** "14:05 ngày 22/11/2026" in Việt Nam, whatever the server's time zone. `instant` is milliseconds since 1970. */
export function formatInstant(instant: number): string {
  const parts = new Map(clockInVietnam.formatToParts(instant).map((part) => [part.type, part.value]));
  return `${parts.get("hour")}:${parts.get("minute")} ngày ${parts.get("day")}/${parts.get("month")}/${parts.get("year")}`;
}

/** Reads a typed day/month/year (`05/12/2026`, `5/12/2026`, also `-` or `.`); null for a day that does not exist. */
export function parseDateInput(text: string): LocalDate | null {
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.trim());
  if (!match) return null;
  return parseLocalDate(`${match[4]}-${pad(Number(match[3]))}-${pad(Number(match[1]))}`);
}

/** "14:05": within the day people are in. */
export function formatClock(instant: number): string {
  return formatInstant(instant).slice(0, 5);
}
