"use client";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import type { RawCell } from "@/lib/sheets/cell-form";
import type { EntryRow } from "@/lib/sheets/entry-form";
import type { PasteLine, PastePart } from "@/lib/sheets/paste/paste-line";
import { type PasteAnswers, planBlock } from "@/lib/sheets/paste/plan-paste";
import { PasteBox } from "./paste-box";
import "./paste-dialog.css";
import { PasteLines } from "./paste-lines";
import { PasteQuestions } from "./paste-questions";

type PasteDialogProps = {
  /** What was pasted; empty = first shows a box to paste into. */
  block: string[][];
  rows: EntryRow[];
  start: { indicatorId: string; part: PastePart };
  current: (indicatorId: string) => RawCell;
  locked: (indicatorId: string) => boolean;
  onAccept: (changes: { indicatorId: string; raw: Partial<RawCell> }[]) => void;
  onCancel: () => void;
};

/** What a paste would do, cell by cell, before anything is written. The cell that had the cursor gets it back. */
export default function PasteDialog(props: PasteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element>(null);
  const [block, setBlock] = useState(props.block);
  // Before the effects of what is inside: only in an open dialog can the first question take the focus.
  useLayoutEffect(() => {
    opener.current ??= document.activeElement;
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  // After the dialog is gone: while it is open nothing behind it can take the focus back.
  useEffect(
    () => () => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
    [],
  );
  return (
    <dialog ref={dialog} className="paste-dialog" aria-labelledby="paste-title" onClose={props.onCancel}>
      <h2 id="paste-title">Dán số liệu</h2>
      {block.length === 0 ? (
        <PasteBox onPaste={setBlock} onCancel={props.onCancel} />
      ) : (
        <PastePreview {...props} block={block} onAgain={props.block.length === 0 ? () => setBlock([]) : undefined} />
      )}
    </dialog>
  );
}

/** A change is taken over unless unticked, an emptied cell only when ticked. */
function isTaken(line: PasteLine, toggled: ReadonlySet<number>): boolean {
  return line.patch !== null && (line.status === "change") !== toggled.has(line.line);
}

function PastePreview(props: PasteDialogProps & { onAgain: (() => void) | undefined }) {
  const [answers, setAnswers] = useState<PasteAnswers>({});
  const [toggled, setToggled] = useState<ReadonlySet<number>>(new Set());
  const [refused, setRefused] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.querySelector<HTMLElement>("input[type=radio], [data-accept]")?.focus(), []);

  const targets = props.rows.map(({ indicator }) => ({
    indicator,
    raw: props.current(indicator.id),
    locked: props.locked(indicator.id),
  }));
  const index = Math.max(
    0,
    props.rows.findIndex((row) => row.indicator.id === props.start.indicatorId),
  );
  const plan = planBlock(props.block, targets, { index, part: props.start.part }, answers);
  const taken = plan.lines.filter((line) => isTaken(line, toggled));
  const toggle = (lines: PasteLine[], take: boolean) =>
    setToggled((before) => {
      const next = new Set(before);
      for (const { line, status } of lines) {
        if ((status === "change") === take) next.delete(line);
        else next.add(line);
      }
      return next;
    });
  const accept = () => {
    const changes = taken.flatMap(({ target, patch }) =>
      target && patch ? [{ indicatorId: target.indicator.id, raw: patch }] : [],
    );
    if (changes.length === 0) setRefused(true);
    else props.onAccept(changes);
  };
  return (
    <div ref={body} className="paste-preview">
      <ScrollRegion label="Xem trước từng ô" className="paste-body">
        <PasteQuestions plan={plan} answers={answers} onAnswer={setAnswers} />
        <p className="paste-summary" aria-live="polite">
          {plan.summary}
        </p>
        {plan.mixed ? (
          <p className="paste-mixed">Khối có cả hai kiểu viết số. Đồng chí xem kỹ các ô có ghi chú.</p>
        ) : null}
        {plan.english ? (
          <p className="paste-converted">
            Số trong khối viết theo kiểu Anh, đã đổi sang kiểu Việt Nam: “{plan.english.text}” là {plan.english.typed}.
          </p>
        ) : null}
        <PasteLines
          plan={plan}
          firstName={props.rows[index]?.indicator.name ?? ""}
          isTaken={(line) => isTaken(line, toggled)}
          onToggle={toggle}
        />
      </ScrollRegion>
      <div className="paste-bar">
        {refused && taken.length === 0 ? (
          <p role="alert" className="field-error">
            Chưa có ô nào được đánh dấu nhận.
          </p>
        ) : null}
        <Button variant="primary" large data-accept onClick={accept}>
          Nhận {taken.length} ô
        </Button>
        <Button large onClick={props.onCancel}>
          Bỏ
        </Button>
        {props.onAgain ? (
          <Button variant="quiet" large onClick={props.onAgain}>
            Dán khối khác
          </Button>
        ) : null}
      </div>
    </div>
  );
}
