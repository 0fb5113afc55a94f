"use client";
import { Suspense, useActionState, useState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Notice } from "@/app/_ui/notice";
import { useHydrated } from "@/app/_ui/use-hydrated";
import { changeMany, redo, undo } from "@/lib/sheets/entry/changes";
import { typedCell } from "@/lib/sheets/entry/entry-session";
import { viewCells } from "@/lib/sheets/entry/overview";
import type { Typist } from "@/lib/sheets/entry/typist";
import type { EntryForm } from "@/lib/sheets/entry-form";
import { ENTRY_IDLE, type EntryState } from "@/lib/sheets/entry-state";
import { postedSupply } from "@/lib/sheets/on-behalf";
import { EntryBar } from "./entry-bar";
import { EntryPanel, EntryToolbar, KeyList, LinkNotice, PasteDialog } from "./entry-parts";
import { EntryTable } from "./entry-table";
import "./entry-table.css";
import { OnBehalfFields } from "./on-behalf-fields";
import { useEntryActions } from "./use-entry-actions";
import { useEntryAnswer } from "./use-entry-answer";
import { useEntrySession } from "./use-entry-session";
import { usePaste } from "./use-paste";
import { useWarnings } from "./use-warnings";

type EntryFormProps = {
  form: EntryForm;
  /** Made on the server for this rendering: the same click sent twice has one effect. */
  operationId: string;
  action: (before: EntryState, data: FormData) => Promise<EntryState>;
  typist: Typist;
  /** Somebody types for another unit: who supplied the figures is asked. */
  onBehalf: boolean;
  /** On a topic page: where the whole sheet stands, to be submitted there. */
  sheetHref?: string;
};

/**
 * A sheet as one form of text inputs, which works without JavaScript; with it cells save themselves, keep what the
 * line does not carry, and behave like Excel's.
 */
export function EntryFormView({ form, operationId, action, typist, onBehalf, sheetHref }: EntryFormProps) {
  const [posted, send] = useActionState(action, ENTRY_IDLE);
  const enhanced = useHydrated();
  const [supply, setSupply] = useState(() => postedSupply(posted.values));
  const { store, session, unsaved, restored } = useEntrySession(form, posted, typist, onBehalf ? supply : null);
  const submitHref = `/sheets/${form.unitId}/${form.periodKey}/submit`;
  const { answer, askedToSubmit, submit } = useEntryAnswer(store, posted, submitHref);
  const views = viewCells(session, useWarnings(session, form.quarter), askedToSubmit);
  const { actions, keys, panel, keysOpen, closeKeys } = useEntryActions(store);
  const paste = usePaste(session, actions);
  return (
    <div className="entry-layout" data-panel={panel.open || undefined}>
      <Suspense fallback={null}>
        <LinkNotice
          link={session.link}
          unsaved={unsaved}
          username={typist.username}
          onRetry={() => void store.retry()}
        />
      </Suspense>
      {/* React resets a form after its action; the cells are state, and a reset would put every choice back. */}
      <form action={send} onSubmit={submit} className="entry" noValidate onReset={(event) => event.preventDefault()}>
        {/* The first button is what Enter presses where there is no JavaScript: it must be the harmless one. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
          Lưu
        </button>
        <input type="hidden" name="operationId" value={operationId} />
        <ErrorSummary state={answer} />
        {restored > 0 ? <Notice title={`Đã lấy lại ${restored} ô nhập lần trước chưa gửi được`} live /> : null}
        {onBehalf ? (
          <OnBehalfFields
            value={supply}
            errors={answer.errors}
            onChange={(value) => {
              setSupply(value);
              // What waited for the supplier's name may go now.
              store.change((before) => before);
            }}
          />
        ) : null}
        <Suspense fallback={<div className="entry-toolbar" />}>
          {enhanced ? (
            <EntryToolbar
              form={form}
              session={session}
              onUndo={() => store.change((before) => undo(before, null))}
              onRedo={() => store.change(redo)}
              onPaste={() => paste.open(panel.id)}
              onKeys={keys.showKeys}
            />
          ) : null}
        </Suspense>
        <EntryTable
          {...{ form, session, views, enhanced, actions, keys }}
          inPanel={panel.open ? panel.id : null}
          onPaste={paste.onPaste}
        />
        <EntryBar session={session} views={views} enhanced={enhanced} sheetHref={sheetHref} />
      </form>
      <Suspense fallback={null}>
        {panel.open && panel.id !== null ? (
          <aside className="entry-aside" aria-label="Chi tiết chỉ tiêu">
            <EntryPanel {...{ form, session, store }} id={panel.id} view={views.get(panel.id)} onClose={panel.close} />
          </aside>
        ) : null}
        {keysOpen ? <KeyList onClose={closeKeys} /> : null}
        {paste.pasted ? (
          <PasteDialog
            {...paste.pasted}
            rows={session.rows}
            current={(id) => typedCell(session, id)}
            locked={() => false}
            onAccept={(changes) => {
              store.change((before) => changeMany(before, changes));
              paste.close();
            }}
            onCancel={paste.close}
          />
        ) : null}
      </Suspense>
    </div>
  );
}
