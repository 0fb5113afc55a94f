const POINT = 25.4 / 72;

export type PdfPage = {
  width: number;
  height: number;
  words: { text: string; box: [number, number, number, number] }[];
};

/** Pages of `pdftotext -bbox`: words with their boxes in millimetres, x from the left, y from the top. */
export function pagesOf(xml: string): PdfPage[] {
  return xml
    .split("<page ")
    .slice(1)
    .map((part) => {
      const size = /width="([\d.]+)" height="([\d.]+)"/.exec(part);
      const words = [
        ...part.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
      ];
      const millimetres = (text: string | undefined) => Number(text) * POINT;
      return {
        width: millimetres(size?.[1]),
        height: millimetres(size?.[2]),
        words: words.map((match) => ({
          text: match[5] ?? "",
          box: [millimetres(match[1]), millimetres(match[2]), millimetres(match[3]), millimetres(match[4])],
        })),
      };
    });
}
