"use client";
import { ClipboardPaste, Keyboard, Redo2, Undo2 } from "lucide-react";
import { Button } from "@/app/_ui/button";
import type { EntrySession } from "@/lib/sheets/entry/entry-session";
import type { EntryForm } from "@/lib/sheets/entry-form";
import { CopyTableButton } from "./copy-table-button";

type EntryToolbarProps = {
  form: EntryForm;
  session: EntrySession;
  onUndo: () => void;
  onRedo: () => void;
  onPaste: () => void;
  onKeys: () => void;
};

/** What the keys do too, for people who look for a button. */
export default function EntryToolbar({ form, session, onUndo, onRedo, onPaste, onKeys }: EntryToolbarProps) {
  return (
    <div className="entry-toolbar">
      <Button onClick={onUndo} aria-disabled={session.undo.length === 0}>
        <Undo2 className="size-4" aria-hidden /> Hoàn tác
      </Button>
      <Button onClick={onRedo} aria-disabled={session.redo.length === 0}>
        <Redo2 className="size-4" aria-hidden /> Làm lại
      </Button>
      <Button onClick={onPaste}>
        <ClipboardPaste className="size-4" aria-hidden /> Dán từ Excel
      </Button>
      <CopyTableButton form={form} session={session} />
      <Button onClick={onKeys} className="entry-keys">
        <Keyboard className="size-4" aria-hidden /> Phím tắt
      </Button>
    </div>
  );
}
