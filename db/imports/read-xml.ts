import sax, { type SAXOptions } from "sax";
import { WorkbookRefused } from "./workbook-refused";

/** Tags of all parts of a workbook together: 20.000 cells of four tags are 80.000. */
const MOST_TAGS = 600_000;

/** `strictEntities` is missing in the types: only XML's own five, not those of HTML. */
const OPTIONS = { strictEntities: true, position: false } as SAXOptions;

export type XmlHandlers = {
  /** Names without their prefix ("x:row" is "row"); attributes as written. */
  open(name: string, attributes: Record<string, string>): void;
  /** Text, in pieces. */
  text?(text: string): void;
  close?(name: string): void;
};

/** Shared by the parts of one workbook. */
export type TagCount = { tags: number };

/** Streams a part through the handlers. No entity but XML's own five; a declaration of one is refused. */
export async function readXml(
  name: string,
  chunks: AsyncIterable<Buffer>,
  count: TagCount,
  handlers: XmlHandlers,
): Promise<void> {
  const xml = sax.parser(true, OPTIONS);
  const local = (tag: string) => tag.slice(tag.indexOf(":") + 1);
  xml.onerror = () => {
    throw new WorkbookRefused("damaged", name);
  };
  xml.ondoctype = () => {
    throw new WorkbookRefused("document-type", name);
  };
  xml.onopentag = (tag) => {
    if (++count.tags > MOST_TAGS) throw new WorkbookRefused("too-heavy", name);
    handlers.open(local(tag.name), tag.attributes as Record<string, string>);
  };
  xml.onclosetag = (tag) => handlers.close?.(local(tag));
  xml.ontext = (text) => handlers.text?.(text);
  xml.oncdata = (text) => handlers.text?.(text);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of chunks) xml.write(decoder.decode(chunk, { stream: true }));
    xml.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof WorkbookRefused) throw error;
    throw new WorkbookRefused("damaged", name);
  }
}
