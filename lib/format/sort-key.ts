/*
 * Vietnamese order as a stored key. The key is made of digits only, so every engine and collation sorts it alike:
 * two digits per letter (alphabet a ă â b c d đ e ê …), numbers by size ("thôn 2" before "thôn 10"), then the tones.
 */

const ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/** ngang, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

const SPACE = "10";
const PUNCTUATION = "11";
const NUMBER = "20";
const FIRST_LETTER = 30;
const OTHER = "90";
const END = "00";

/** A key whose plain text order is Vietnamese dictionary order; equal keys mean equal but for case. */
export function sortKey(text: string): string {
  let letters = "";
  let tones = "";
  for (const token of text
    .normalize("NFC")
    .toLowerCase()
    .trim()
    .match(/\d+|\s+|[^\d\s]/gu) ?? []) {
    if (/^\d/.test(token)) letters += numberKey(token);
    else if (/^\s/.test(token)) letters += SPACE;
    else {
      const { weight, tone } = letterKey(token);
      letters += weight;
      tones += tone;
    }
  }
  return `${letters}${END}${tones.replace(/0+$/, "")}`;
}

function numberKey(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, "").slice(0, 99);
  return `${NUMBER}${String(significant.length).padStart(2, "0")}${significant}`;
}

function letterKey(character: string): { weight: string; tone: string } {
  const decomposed = character.normalize("NFD");
  const tone = TONES.findIndex((mark) => mark !== "" && decomposed.includes(mark));
  const bare = tone < 0 ? decomposed : decomposed.replace(TONES[tone] ?? "", "");
  const index = ALPHABET.indexOf(bare.normalize("NFC"));
  if (index < 0) return { weight: /\p{L}/u.test(character) ? OTHER : PUNCTUATION, tone: "" };
  return { weight: String(FIRST_LETTER + index), tone: String(Math.max(tone, 0)) };
}
