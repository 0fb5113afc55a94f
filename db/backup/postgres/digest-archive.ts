import { StringDecoder } from "node:string_decoder";
import { NotEqualError } from "../failure";
import type { TableDigest } from "../table-digest";
import { toolEnv } from "./libpq";
import { RowsDigest } from "./rows-digest";
import { startTool } from "./run-tool";

/** Every row in a pg_dump archive, read to its end as pg_restore writes it; needs no server. */
export async function digestArchive(pgRestore: string, file: string): Promise<Map<string, TableDigest>> {
  const { stdout, ended } = startTool(pgRestore, ["--data-only", "--file=-", file], toolEnv());
  const digests = await digestCopyText(stdout);
  await ended;
  return digests;
}

/** The tables of a script of `COPY … FROM stdin` blocks, named without their schema. */
export async function digestCopyText(source: AsyncIterable<Uint8Array>): Promise<Map<string, TableDigest>> {
  const digests = new Map<string, TableDigest>();
  let open: { table: string; rows: RowsDigest } | null = null;
  for await (const line of linesOf(source)) {
    if (open === null) {
      const begin = /^COPY (.+) \((.*)\) FROM stdin;$/.exec(line);
      if (!begin) continue;
      const [table, columns] = [begin[1] ?? "", begin[2] ?? ""];
      open = { table: unquote(table.replace(/^.*\./, "")), rows: new RowsDigest(columns.split(", ").map(unquote)) };
    } else if (line === "\\.") {
      if (digests.has(open.table)) throw new NotEqualError(`${open.table} is twice in the archive`);
      digests.set(open.table, open.rows.digest());
      open = null;
    } else {
      open.rows.add(line.split("\t").map(readValue));
    }
  }
  if (open !== null) throw new NotEqualError(`the archive ends inside ${open.table}`);
  return digests;
}

/** Lines end with LF alone: other line ends may stand inside a value. */
async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of source) {
    const lines = (rest + decoder.write(Buffer.from(chunk))).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== "") yield rest;
}

const ESCAPED: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

/** One value of COPY's text format. */
function readValue(text: string): string | null {
  if (text === "\\N") return null;
  return text.replace(/\\(.)/gsu, (_, letter: string) => ESCAPED[letter] ?? letter);
}

const unquote = (name: string) => name.replace(/^"(.*)"$/, "$1");
