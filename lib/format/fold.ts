/**
 * The key under which text is searched: no marks, đ as d, lower case, single spaces, straight apostrophes.
 * "Đảng ủy" and "đảng uỷ" give the same key.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}
