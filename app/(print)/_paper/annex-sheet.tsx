import { Fragment } from "react";
import { type Annex, plainText, type ReportTable, type TableColumn, type TableRow } from "@/lib/reports/document";
import { NoteList } from "./note-list";
import { PaperSpans } from "./paper-spans";

/** What a row is about stands behind its number. */
const NAME_COLUMN = 1;

/** One annex on its own page, landscape where the model says so; the head of the table repeats on every page. */
export function AnnexSheet({ annex, linked, headingLevel }: { annex: Annex; linked: boolean; headingLevel: 1 | 2 }) {
  const Heading = headingLevel === 1 ? "h2" : "h3";
  return (
    <section className={annex.landscape ? "paper-sheet paper-annex paper-landscape" : "paper-sheet paper-annex"}>
      <div className="paper-annex-head">
        <Heading className="paper-annex-title">{annex.title}</Heading>
        <p className="paper-annex-title">{annex.subtitle}</p>
        <p className="paper-annex-reference">{annex.reference}</p>
      </div>
      <PaperTable table={annex.table} label={annex.subtitle} linked={linked} />
      <NoteList notes={annex.notes} lines={annex.remarks} plain />
    </section>
  );
}

/** The head repeats on every page; on a small screen the table scrolls. */
export function PaperTable({ table, label, linked }: { table: ReportTable; label: string; linked: boolean }) {
  const { columns, rows } = table;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard on small screens */}
      <section className="paper-table-scroll" aria-label={label} tabIndex={0}>
        <table className="paper-table">
          <colgroup>
            {columns.map((column) => (
              <col key={column.key} width={`${column.width / 10}%`} />
            ))}
          </colgroup>
          <AnnexHead columns={columns} />
          <tbody>
            {rows.map((row) => (
              <AnnexRow
                key={row.kind === "group" ? `group-${row.number}` : row.key}
                row={row}
                columns={columns}
                linked={linked}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** One row of heads, or two where heads stand over their neighbours. */
function AnnexHead({ columns }: { columns: TableColumn[] }) {
  const under = columns.filter((column) => column.over !== undefined);
  const first = columns.filter(
    (column, index) => column.over === undefined || column.over !== columns[index - 1]?.over,
  );
  return (
    <thead>
      <tr>
        {first.map(({ key, title, over }) =>
          over === undefined ? (
            <th key={key} scope="col" rowSpan={under.length === 0 ? 1 : 2}>
              {title}
            </th>
          ) : (
            <th key={key} scope="colgroup" colSpan={under.filter((column) => column.over === over).length}>
              {over}
            </th>
          ),
        )}
      </tr>
      {under.length === 0 ? null : (
        <tr>
          {under.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      )}
    </thead>
  );
}

/** "triệu đồng/người/năm" breaks behind a stroke, never within a word. */
function BreakableUnit({ words }: { words: string }) {
  return words.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={part}>
      {index === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}

function AnnexRow({ row, columns, linked }: { row: TableRow; columns: TableColumn[]; linked: boolean }) {
  if (row.kind === "group") {
    return (
      <tr className="paper-group">
        <th className="paper-center">{row.number}</th>
        <th scope="rowgroup" colSpan={columns.length - 1}>
          {row.label}
        </th>
      </tr>
    );
  }
  return (
    <tr data-indicator={row.key} className={row.strong ? "paper-total" : undefined}>
      {columns.map((column, index) => {
        const spans = row.cells[index] ?? [];
        const content =
          column.key === "unit" ? (
            <BreakableUnit words={plainText(spans)} />
          ) : (
            <PaperSpans spans={spans} linked={linked} />
          );
        if (index === NAME_COLUMN) {
          return (
            <th key={column.key} scope="row">
              {row.depth === 0 ? content : <span className="paper-part">{content}</span>}
            </th>
          );
        }
        return (
          <td key={column.key} className={column.align === "left" ? undefined : `paper-${column.align}`}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}
