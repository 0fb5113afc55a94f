/** "95" or "95,5" per cent as thousandths; null when it is no number of per cent with at most one decimal. */
export function parsePercent(text: string | undefined): number | null {
  const match = /^\s*(\d{1,3})(?:[,.](\d))?\s*%?\s*$/.exec(text ?? "");
  return match ? Number(match[1]) * 10 + Number(match[2] ?? 0) : null;
}
