"use client";
import type { ClipboardEvent } from "react";
import { handleKey, type KeyActions } from "@/app/_ui/table-keys";
import { romanQuarter } from "@/lib/format/roman";
import type { EntrySession } from "@/lib/sheets/entry/entry-session";
import type { CellView } from "@/lib/sheets/entry/overview";
import type { EntryForm } from "@/lib/sheets/entry-form";
import type { EntryActions } from "./entry-actions";
import { EntryHead } from "./entry-head";
import { EntryRowView } from "./entry-row-view";

type EntryTableProps = {
  form: EntryForm;
  session: EntrySession;
  views: ReadonlyMap<string, CellView>;
  /** The row the open panel shows. */
  inPanel: string | null;
  enhanced: boolean;
  actions: EntryActions;
  keys: KeyActions;
  onPaste: (event: ClipboardEvent<HTMLElement>) => void;
};

/** The rows by lĩnh vực; keys and pastes of all cells arrive here. */
export function EntryTable({ form, session, views, inPanel, enhanced, actions, keys, onPaste }: EntryTableProps) {
  return (
    <div className="card !p-0">
      <table className="data-table entry-table" onKeyDown={(event) => handleKey(event, keys)} onPaste={onPaste}>
        <caption className="sr-only">
          Phiếu số liệu quý {romanQuarter(form.quarter)}/{form.year}, {form.unitName}
        </caption>
        <EntryHead form={form} />
        {form.groups.map((group) => (
          <tbody key={group.id}>
            <tr className="group-row">
              <th scope="rowgroup" colSpan={9}>
                {group.name}
              </th>
            </tr>
            {group.rows.map((row) => {
              const { id } = row.indicator;
              const cell = session.cells[id];
              const view = views.get(id);
              return cell && view ? (
                <EntryRowView
                  key={id}
                  row={row}
                  quarter={form.quarter}
                  cell={cell}
                  status={view.status}
                  warnings={view.warnings}
                  explained={view.explained}
                  inPanel={inPanel === id}
                  enhanced={enhanced}
                  actions={actions}
                />
              ) : null;
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}
