import { foldForSearch } from "@/lib/format/fold";

/** NIST SP 800-63B-4: 15 code points where the password is the only factor, no rules of composition, no yearly change. */
export const PASSWORD_MIN = 15;
/** With a second factor the password is not alone. */
export const PASSWORD_MIN_WITH_CODE = 8;
export const PASSWORD_MAX = 200;

export type PasswordFault = "too-short" | "too-long" | "easy" | "own-words";

const FAULT_TEXTS: Record<Exclude<PasswordFault, "too-short">, string> = {
  "too-long": `Mật khẩu dài tối đa ${PASSWORD_MAX} ký tự.`,
  easy: "Mật khẩu này dễ đoán (lặp lại, dãy số hoặc từ thông dụng). Xin chọn mật khẩu khác.",
  "own-words": "Mật khẩu này gồm tên đăng nhập, tên xã hoặc tên cơ quan nên dễ đoán. Xin chọn mật khẩu khác.",
};

export function passwordFaultText(fault: PasswordFault, min = PASSWORD_MIN): string {
  if (fault !== "too-short") return FAULT_TEXTS[fault];
  return `Mật khẩu cần ít nhất ${min} ký tự. Gợi ý: bốn từ bất kỳ, ví dụ dạng "tu-tu-tu-tu".`;
}

/** Parts of the passwords people try first, folded; longer ones first so that they are taken out whole. */
const COMMON_PARTS = [
  "matkhau",
  "password",
  "passw0rd",
  "dangnhap",
  "quantri",
  "administrator",
  "admin",
  "welcome",
  "iloveyou",
  "anhyeuem",
  "emyeuanh",
  "yeuem",
  "yeuanh",
  "vietnam",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "asdfgh",
  "zxcvbnm",
  "1q2w3e4r5t",
  "1q2w3e4r",
  "1qaz2wsx",
  "abcdefghijklmnopqrstuvwxyz",
  "abcdefgh",
  "abcdef",
  "abc",
  "letmein",
  "hanoi",
  "saigon",
  "hochiminh",
  "bacho",
];

/** Words of this house: they stand in every such office, so an outsider tries them too. */
const HOUSE_PARTS = [
  "dangcongsan",
  "danguy",
  "dangbo",
  "chibo",
  "bithu",
  "vanphong",
  "lanhdao",
  "sochitieu",
  "chitieu",
  "ubnd",
  "hdnd",
];

const letters = (text: string) => foldForSearch(text.normalize("NFC")).replace(/[^a-z0-9]/g, "");

/** Characters left of `text` when every part is taken out. */
function without(text: string, parts: readonly string[]): string {
  return [...parts]
    .filter((part) => part.length >= 3)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, ""), text);
}

/** What remains that has to be guessed: years, runs of digits, repeated characters and runs of neighbours count once. */
function surprise(text: string): number {
  const plain = text.replace(/(19|20)\d\d/g, "").replace(/(.)\1{2,}/g, "$1");
  let count = 0;
  for (let index = 0; index < plain.length; index++) {
    const step = plain.charCodeAt(index) - plain.charCodeAt(index - 1);
    const before = plain.charCodeAt(index - 1) - plain.charCodeAt(index - 2);
    if (!(step === before && Math.abs(step) <= 1)) count++;
  }
  return count;
}

function isRepetition(text: string): boolean {
  return /^(.{1,6}?)\1{2,}.{0,5}$/.test(text);
}

/** One letter with its marks is one character, however it was typed. */
export function isLongEnough(password: string, min: number): boolean {
  return [...password.normalize("NFC")].length >= min;
}

/**
 * Why a new password is not taken, or null. `ownWords` are the words an attacker knows: user name, names of the
 * person, of the commune and of the committee. A password may contain them when enough else is left.
 */
export function passwordFault(password: string, ownWords: readonly string[], min = PASSWORD_MIN): PasswordFault | null {
  const normal = password.normalize("NFC");
  if (!isLongEnough(normal, min)) return "too-short";
  if (isLongEnough(normal, PASSWORD_MAX + 1)) return "too-long";
  const folded = letters(normal);
  // What must be left to guess; a short password cannot have as much as a long one.
  const enough = Math.min(8, min - 2);
  // Other alphabets and signs fold to nothing; only their variety can be judged.
  if (folded.length < enough) return new Set(normal).size < enough ? "easy" : null;
  if (isRepetition(folded) || new Set(folded).size < 5) return "easy";
  const common = without(folded, COMMON_PARTS);
  if (surprise(common) < enough) return "easy";
  const own = ownWords.flatMap((word) => [letters(word), ...word.split(/[\s._-]+/).map(letters)]);
  if (surprise(without(common, [...HOUSE_PARTS, ...own])) < enough) return "own-words";
  return null;
}
