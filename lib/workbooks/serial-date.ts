import { type LocalDate, parseLocalDate } from "@/lib/periods/local-date";

const DAY_MS = 24 * 3_600_000;
/** The day 0 of each system. In the 1900 system the days up to 59 count from one day later: see below. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
/** Excel believes that 1900 was a leap year: its day 60 never was. */
const NO_SUCH_DAY = 60;
const LAST_DAY = Date.UTC(9999, 11, 31);

/** The day of a serial number of Excel as yyyy-mm-dd, a time of day left out; null where there is no such day. */
export function dateOfSerial(serial: number, is1904: boolean): LocalDate | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 0) return null;
  if (!is1904 && (day === 0 || day === NO_SUCH_DAY)) return null;
  const early = !is1904 && day < NO_SUCH_DAY ? 1 : 0;
  const at = (is1904 ? DAY_ZERO_1904 : DAY_ZERO_1900) + (day + early) * DAY_MS;
  return at > LAST_DAY ? null : parseLocalDate(new Date(at).toISOString().slice(0, 10));
}

/** ECMA-376 §18.8.30: formats known by number. 27–36 and 50–58 are dates of East Asia; 45–47 are times only. */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
}

/**
 * Whether a number format shows a day: it has a year, a day, or a month that is no minute. What stands in quotes, after
 * a backslash or in brackets is text. A time alone is no day: it stays the fraction it is.
 */
export function isDateFormat(code: string): boolean {
  const first = code.replace(/"[^"]*"|\\.|_.|\*./gs, "").split(";")[0] ?? "";
  const plain = first.replace(/\[(h+|m+|s+)\]/gi, "h").replace(/\[[^\]]*\]/g, "");
  if (/general/i.test(plain)) return false;
  if (/[yd]/i.test(plain)) return true;
  return /m/i.test(plain) && !/[hs]/i.test(plain);
}
