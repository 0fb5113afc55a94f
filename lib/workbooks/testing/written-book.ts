import sax from "sax";
import yauzl from "yauzl";

/** A written workbook taken apart without the library that wrote it: unzip, strict XML, shared strings, styles. */
export type WrittenSheet = {
  name: string;
  hidden: boolean;
  /** By reference ("B3"): the stored type, the number or text as Excel would show it unformatted, the number format. */
  cells: Map<string, { type: string; value: string | number; format: string }>;
  xml: string;
};

export type Node = { name: string; attributes: Record<string, string>; children: Node[]; text: string };

/** The parts of an Office file that are XML, by name, or others that are text. */
export async function readParts(bytes: Uint8Array, named = /\.(xml|rels)$/): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes));
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    if (!named.test(entry.fileName)) continue;
    const stream = await zip.openReadStreamPromise(entry, {});
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  }
  return parts;
}

/** Throws on anything that is not well-formed XML. */
export function parseXml(text: string): Node {
  const parser = sax.parser(true);
  const root: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.onopentag = ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.ontext = (piece) => {
    const node = open.at(-1);
    if (node) node.text += piece;
  };
  parser.onerror = (error) => {
    throw error;
  };
  if (/[\ufffe\uffff]|(?![\t\n\r])\p{Cc}/u.test(text)) throw new Error("A character XML forbids");
  parser.write(text).close();
  return root;
}

export function find(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => (child.name === name ? [child] : find(child, name)));
}

const textOf = (node: Node) =>
  find(node, "t")
    .map((t) => t.text)
    .join("")
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

const BUILT_IN: Record<string, string> = {
  0: "General",
  1: "0",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  49: "@",
};

/** `str` is the text that a formula came to. */
function storedValue(type: string, stored: string | undefined, shared: readonly string[], cell: Node) {
  if (type === "s") return shared[Number(stored)];
  if (type === "inlineStr") return textOf(cell);
  return type === "str" ? stored : stored && Number(stored);
}

export async function readWritten(bytes: Uint8Array): Promise<WrittenSheet[]> {
  const parts = await readParts(bytes);
  const xml = (path: string) => parseXml(parts.get(path) ?? "<none/>");
  const shared = find(xml("xl/sharedStrings.xml"), "si").map(textOf);
  const styles = xml("xl/styles.xml");
  const custom = new Map(find(styles, "numFmt").map((f) => [f.attributes.numFmtId, f.attributes.formatCode ?? ""]));
  const formats = (find(styles, "cellXfs")[0]?.children ?? []).map(
    ({ attributes: { numFmtId = "0" } }) => custom.get(numFmtId) ?? BUILT_IN[numFmtId] ?? numFmtId,
  );
  return find(xml("xl/workbook.xml"), "sheet").map(({ attributes }, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const cells: WrittenSheet["cells"] = new Map();
    for (const cell of find(xml(path), "c")) {
      const { r = "", t = "n", s = "0" } = cell.attributes;
      const stored = find(cell, "v")[0]?.text;
      const value = storedValue(t, stored, shared, cell);
      if (value !== undefined && value !== "")
        cells.set(r, { type: t, value, format: formats[Number(s)] ?? "General" });
    }
    return { name: attributes.name ?? "", hidden: attributes.state === "hidden", cells, xml: parts.get(path) ?? "" };
  });
}

/** What Excel with Vietnamese settings shows for a number in one of the formats that we write. */
export function shown(cell: { value: string | number; format: string } | undefined): string {
  if (!cell) return "";
  if (typeof cell.value === "string") return cell.value;
  const [, format = "", behind = ""] = /^(.*?)( "[^"]*")?$/.exec(cell.format) ?? [];
  const [positive = "", negative] = format.split(";").map((part) => part.replace(/ "[^"]*"$/, ""));
  const plus = negative !== undefined && cell.value > 0 ? "+" : "";
  const percent = positive.endsWith("%");
  const places = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  // Excel rounds the 15 digits that it shows, half away from zero.
  const exact = Number((cell.value * (percent ? 100 : 1)).toPrecision(15));
  const digits = Math.abs(exact) < 1e-6 ? 0 : exact;
  const scaled = Math.round(Math.abs(Number(`${digits}e${places}`)));
  const text = String(scaled).padStart(places + 1, "0");
  const whole = text.slice(0, text.length - places).replace(/\B(?=(\d{3})+$)/g, ".");
  const sign = digits < 0 && scaled !== 0 ? "-" : plus;
  return `${sign}${whole}${places > 0 ? `,${text.slice(-places)}` : ""}${percent ? "%" : ""}${behind.replaceAll('"', "")}`;
}
