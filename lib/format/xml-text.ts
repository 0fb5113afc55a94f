/** Control characters, halves of characters and non-characters: XML has no place for them. A line feed stays. */
const FORBIDDEN = /[\ufffe\uffff]|(?!\n)\p{Cc}|\p{Surrogate}/gu;

/** Text as a file made of XML may hold it: what XML forbids removed, tabs as spaces, line ends as LF. */
export function xmlText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replaceAll("\t", " ").replace(FORBIDDEN, "");
}
