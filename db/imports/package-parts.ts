import { posix } from "node:path";
import type { Archive } from "./archive";
import { readXml, type TagCount } from "./read-xml";
import { WorkbookRefused } from "./workbook-refused";

type Relation = { id: string; type: string; target: string };

/** Type of a relation without the address of the standard in front: "worksheet", "styles", "externalLink". */
const kindOf = (type: string) => type.slice(type.lastIndexOf("/") + 1);

/** The relations of a part, their targets as names in the archive. A link that leaves the file is refused. */
export async function readRelations(archive: Archive, part: string, count: TagCount): Promise<Relation[]> {
  const name = posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
  if (!archive.names.includes(name)) return [];
  const relations: Relation[] = [];
  await readXml(name, archive.read(name), count, {
    open(tag, { Id = "", Type = "", Target = "", TargetMode }) {
      if (tag !== "Relationship") return;
      const type = kindOf(Type);
      if (TargetMode === "External") {
        // An address that somebody typed becomes a link by itself; it is text, and nothing follows it.
        if (type !== "hyperlink") throw new WorkbookRefused("external-link", name);
        return;
      }
      relations.push({ id: Id, type, target: resolve(part, Target) });
    },
  });
  return relations;
}

function resolve(part: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(part), target);
}

const CONTENT_TYPES = "[Content_Types].xml";

/** The name of the workbook part, by the package's own relations; what is no workbook is refused by its type. */
export async function findWorkbookPart(archive: Archive, count: TagCount): Promise<string> {
  if (!archive.names.includes(CONTENT_TYPES)) throw new WorkbookRefused("not-a-workbook");
  const types = new Map<string, string>();
  await readXml(CONTENT_TYPES, archive.read(CONTENT_TYPES), count, {
    open(_tag, { PartName = "", ContentType = "" }) {
      if (/vbaProject/i.test(ContentType)) throw new WorkbookRefused("macros");
      if (PartName !== "") types.set(PartName.slice(1), ContentType);
    },
  });
  const relations = await readRelations(archive, "", count);
  const part = relations.find(({ type }) => type === "officeDocument")?.target;
  if (part === undefined || !archive.names.includes(part)) throw new WorkbookRefused("not-a-workbook");
  const type = types.get(part) ?? "";
  if (/macroEnabled/i.test(type)) throw new WorkbookRefused("macros");
  if (/sheet\.binary/i.test(type)) throw new WorkbookRefused("binary-excel");
  if (!/spreadsheetml\.sheet\.main/i.test(type)) throw new WorkbookRefused("not-a-workbook");
  return part;
}
