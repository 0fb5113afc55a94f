import { QUANTITY_LIMIT, type Quantity } from "@/lib/indicators/quantity";

type QuantityRefusal = "empty" | "not-a-number" | "english-decimal" | "too-many-decimals" | "too-large";

/** `suggestion` is a Vietnamese reading of the text that this parser would accept: "Ý là 1,5?". */
export type ParsedQuantity =
  | { ok: true; value: Quantity }
  | { ok: false; reason: QuantityRefusal; suggestion?: string };

/** Decimals a quantity can hold at all. */
const STORED_DECIMALS = 3;
/** Longer text is not a figure; it is refused before any arithmetic. */
const LONGEST = 40;

const SPACES = /[\u0020\u00a0\u2009\u202f]/g;
/** 1–3 digits and groups of three after dots or after spaces, or plain digits; then decimals after a comma. */
const VIETNAMESE = /^([-+]?)([1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)|\d+)(?:,(\d+))?$/;
/** 1.5, 12.50, 1234.5, 0.125: a dot that cannot separate thousands. */
const DOT_DECIMAL = /^([-+]?)(\d*)\.(\d+)$/;
/** 1,234.5 and 1,234,567: commas between thousands. */
const COMMA_GROUPS = /^([-+]?)([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;

/**
 * Reads a typed figure in Vietnamese only: `1.234,5`, `1234,5`, `1.250` (1250), spaces or no-break spaces between
 * thousands, `-` or `−`. A text with a second reading is refused, with the probable meaning as a suggestion.
 * @param decimals how many the indicator allows, 0–3
 */
export function parseQuantity(text: string, decimals: number = STORED_DECIMALS): ParsedQuantity {
  const typed = text
    .replace(SPACES, " ")
    .trim()
    .replace(/^\u2212/, "-");
  if (typed === "") return { ok: false, reason: "empty" };
  if (typed.length > LONGEST)
    return { ok: false, reason: /^[-+]?[\d., ]+$/.test(typed) ? "too-large" : "not-a-number" };
  const match = VIETNAMESE.exec(typed);
  if (match) return readVietnamese(match[1] ?? "", match[2] ?? "", match[3] ?? "", decimals);
  return refuseWithSuggestion(typed, decimals);
}

function readVietnamese(sign: string, grouped: string, fraction: string, decimals: number): ParsedQuantity {
  if (fraction.length > decimals) {
    // "1,250" for whole numbers is the English one thousand two hundred and fifty, or a slip: ask.
    const groupLike = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(grouped);
    if (groupLike)
      return { ok: false, reason: "too-many-decimals", suggestion: `${signOf(sign)}${grouped}.${fraction}` };
    const significant = fraction.replace(/0+$/, "");
    if (significant.length > decimals || fraction.length > STORED_DECIMALS) {
      return { ok: false, reason: "too-many-decimals" };
    }
  }
  const thousandths = BigInt(grouped.replace(/[. ]/g, "") + fraction.padEnd(STORED_DECIMALS, "0"));
  if (thousandths > BigInt(QUANTITY_LIMIT)) return { ok: false, reason: "too-large" };
  if (thousandths === 0n) return { ok: true, value: 0 };
  return { ok: true, value: Number(sign === "-" ? -thousandths : thousandths) };
}

function signOf(sign: string): string {
  return sign === "-" ? "-" : "";
}

/** What an English or half-typed number probably means; a meaning that would itself be refused is not suggested. */
function refuseWithSuggestion(typed: string, decimals: number): ParsedQuantity {
  const guess = guessVietnamese(typed);
  if (guess === null) return { ok: false, reason: "not-a-number" };
  const read = parseQuantity(guess.text, decimals);
  if (read.ok) return { ok: false, reason: guess.reason, suggestion: guess.text };
  return read;
}

function guessVietnamese(typed: string): { text: string; reason: QuantityRefusal } | null {
  const dot = DOT_DECIMAL.exec(typed);
  if (dot) {
    return { text: `${signOf(dot[1] ?? "")}${groupThousands(dot[2] ?? "")},${dot[3]}`, reason: "english-decimal" };
  }
  const comma = COMMA_GROUPS.exec(typed);
  if (comma) {
    const fraction = comma[3] === undefined ? "" : `,${comma[3]}`;
    return { text: `${signOf(comma[1] ?? "")}${comma[2]?.replaceAll(",", ".")}${fraction}`, reason: "english-decimal" };
  }
  const percent = /^([^%]*\d) ?%$/.exec(typed);
  if (percent) return { text: percent[1] ?? "", reason: "not-a-number" };
  const openComma = /^([-+]?)(\d*),(\d*)$/.exec(typed);
  if (openComma && typed.length > 1 + (openComma[1] ?? "").length) {
    const [, sign = "", whole = "", fraction = ""] = openComma;
    const text = `${signOf(sign)}${groupThousands(whole)}${fraction === "" ? "" : `,${fraction}`}`;
    return { text, reason: "not-a-number" };
  }
  return null;
}

function groupThousands(digits: string): string {
  const whole = digits.replace(/^0+(?=\d)/, "");
  return (whole === "" ? "0" : whole).replace(/\B(?=(\d{3})+$)/g, ".");
}
