import { find, type Node, parseXml, readParts } from "@/lib/workbooks/testing/written-book";

/** A written Word file taken apart without the library that wrote it. */
export type WrittenWord = {
  body: Node;
  styles: Map<string, Node>;
  /** Texts of the footnotes by their ids. */
  footnotes: Map<string, string>;
  parts: Map<string, string>;
};

/** Throws on a part that is not well-formed XML. */
export async function readWord(bytes: Uint8Array): Promise<WrittenWord> {
  const parts = await readParts(bytes);
  const part = (name: string) => parseXml(parts.get(name) ?? "");
  for (const name of parts.keys()) part(name);
  const [body] = find(part("word/document.xml"), "w:body");
  if (body === undefined) throw new Error("no body");
  return {
    body,
    styles: new Map(
      find(part("word/styles.xml"), "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]),
    ),
    footnotes: new Map(
      find(part("word/footnotes.xml"), "w:footnote")
        .filter((note) => note.attributes["w:type"] === undefined)
        .map((note) => [note.attributes["w:id"] ?? "", textOf(note).trim()]),
    ),
    parts,
  };
}

/** Text of a node; a footnote stands as its number in brackets of its own: ⟦1⟧. */
export function textOf(node: Node): string {
  if (node.name === "w:t") return node.text;
  if (node.name === "w:footnoteReference") return `⟦${node.attributes["w:id"]}⟧`;
  return node.children.map(textOf).join("");
}

/** Every paragraph of the body in the order of reading, those in tables too, with the style it is in. */
export function paragraphsOf(body: Node): { style: string; text: string }[] {
  return find(body, "w:p").map((paragraph) => ({
    style: find(paragraph, "w:pStyle")[0]?.attributes["w:val"] ?? "",
    text: textOf(paragraph),
  }));
}

/** Every figure of the program in the order of reading, by the style of its letters. */
export function figuresOf(body: Node): string[] {
  return find(body, "w:r")
    .filter((run) => find(run, "w:rStyle").some((style) => style.attributes["w:val"] === "SoLieu"))
    .map(textOf);
}
