"use client";
import { useActionState } from "react";
import { LinkButton } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { SubmitButton } from "@/app/_ui/submit-button";
import { romanQuarter } from "@/lib/format/roman";
import type { EntryForm } from "@/lib/sheets/entry-form";
import { ENTRY_IDLE, type EntryState } from "@/lib/sheets/entry-state";
import { parseCell } from "@/lib/sheets/parse-cells";
import { isFilled } from "@/lib/sheets/sheet-content";
import { moveByKey } from "./entry-keys";
import "./entry-table.css";
import { EntryRowView } from "./entry-row-view";
import { rowsOf, useEntryCells } from "./use-entry-cells";

type EntryFormProps = {
  form: EntryForm;
  /** Made on the server for this rendering: the same click sent twice has one effect. */
  operationId: string;
  action: (before: EntryState, data: FormData) => Promise<EntryState>;
  /** On a topic page: where the whole sheet stands, to be submitted there. */
  sheetHref?: string;
};

/** A sheet as one form of text inputs. Works without JavaScript; with it totals and errors follow the typing. */
export function EntryFormView({ form, operationId, action, sheetHref }: EntryFormProps) {
  const [state, send] = useActionState(action, ENTRY_IDLE);
  const { cells, unsaved, change } = useEntryCells(form, state);
  const rows = rowsOf(form);
  const filled = rows.filter((row) => {
    const cell = cells[row.indicator.id];
    const parsed = cell && parseCell(row.indicator, cell.raw);
    return parsed?.ok && isFilled(parsed.value);
  }).length;
  return (
    // React resets a form after its action; the cells are state, and a reset would put "Không phát sinh" back to "Có số".
    <form action={send} className="entry" noValidate onReset={(event) => event.preventDefault()}>
      {/* The first button is what Enter presses where there is no JavaScript: it must be the harmless one. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        Lưu
      </button>
      <input type="hidden" name="operationId" value={operationId} />
      <ErrorSummary state={state} />
      <div className="card !p-0">
        <table className="data-table entry-table" onKeyDown={moveByKey}>
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
                const cell = cells[row.indicator.id];
                return cell ? (
                  <EntryRowView
                    key={row.indicator.id}
                    row={row}
                    quarter={form.quarter}
                    cell={cell}
                    state={state}
                    onChange={(patch) => change(row.indicator.id, patch)}
                  />
                ) : null;
              })}
            </tbody>
          ))}
        </table>
      </div>
      <div className="entry-bar">
        <p className="text-sm text-muted" aria-live="polite">
          Đã điền {filled}/{rows.length} ô{unsaved > 0 ? ` · ${unsaved} ô chưa lưu` : ""}
          <span className="entry-keys"> · Enter, ↓ xuống dòng · ↑ lên dòng · để trống khác với 0</span>
        </p>
        <div className="flex flex-wrap gap-2">
          <SubmitButton large variant={sheetHref ? "primary" : "secondary"} pendingText="Đang lưu…">
            Lưu
          </SubmitButton>
          {sheetHref ? (
            <LinkButton large href={sheetHref}>
              Mở phiếu để nộp
            </LinkButton>
          ) : (
            <SubmitButton large name="intent" value="submit" pendingText="Đang lưu…">
              Nộp phiếu…
            </SubmitButton>
          )}
        </div>
      </div>
    </form>
  );
}

function EntryHead({ form }: { form: EntryForm }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="entry-head">
          Chỉ tiêu
        </th>
        <th scope="col" className="entry-head">
          ĐVT
        </th>
        {["KH năm", "Cùng kỳ", form.previousHead].map((head) => (
          <th key={head} scope="col" className="entry-head num">
            {head}
          </th>
        ))}
        <th scope="col" className="entry-head">
          Quý {romanQuarter(form.quarter)} <span className="font-normal">(số trong quý)</span>
        </th>
        <th scope="col" className="entry-head">
          Trạng thái
        </th>
        <th scope="col" className="entry-head num">
          Lũy kế
        </th>
        <th scope="col" className="entry-head num">
          % KH
        </th>
      </tr>
    </thead>
  );
}
