/** "19:30", "19h30", "7 giờ 30", "07.30", "19h", "1930" and "730" as "HH:MM"; null where it is no time of the day. */
export function parseClock(text: string): string | null {
  const typed = text.trim();
  const match = /^(\d{1,2})(?:\s*(?:[:.h]|giờ)\s*(\d{2})?)?$/i.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
