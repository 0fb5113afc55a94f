"use client";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import type { PasteLine } from "@/lib/paste/paste-line";
import { type PasteAnswers, type PasteTable, planBlock } from "@/lib/paste/plan-block";
import { PasteBox } from "./paste-box";
import "./paste-dialog.css";
import { PasteLines, type PasteWords } from "./paste-lines";
import { PasteQuestions } from "./paste-questions";

type PasteDialogProps<T, P> = {
  /** What was pasted; empty = first shows a box to paste into. */
  block: string[][];
  targets: readonly T[];
  /** The row with the cursor. */
  startIndex: number;
  table: PasteTable<T, P>;
  title: string;
  words: PasteWords<T>;
  onAccept: (changes: { target: T; patch: P }[]) => void;
  onCancel: () => void;
};

/** What a paste would do, cell by cell, before anything is written. The cell that had the cursor gets it back. */
export function PasteDialog<T, P>(props: PasteDialogProps<T, P>) {
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
      <h2 id="paste-title">{props.title}</h2>
      {block.length === 0 ? (
        <PasteBox rowWord={props.words.rowHead.toLowerCase()} onPaste={setBlock} onCancel={props.onCancel} />
      ) : (
        <PastePreview {...props} block={block} onAgain={props.block.length === 0 ? () => setBlock([]) : undefined} />
      )}
    </dialog>
  );
}

/** A change is taken over unless unticked, an emptied cell only when ticked. */
function isTaken<T, P>(line: PasteLine<T, P>, toggled: ReadonlySet<number>): boolean {
  return line.patch !== null && (line.status === "change") !== toggled.has(line.line);
}

function PastePreview<T, P>(props: PasteDialogProps<T, P> & { onAgain: (() => void) | undefined }) {
  const [answers, setAnswers] = useState<PasteAnswers>({});
  const [toggled, setToggled] = useState<ReadonlySet<number>>(new Set());
  const [refused, setRefused] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.querySelector<HTMLElement>("input[type=radio], [data-accept]")?.focus(), []);

  const { block, targets, startIndex, table, words } = props;
  const plan = planBlock(block, targets, startIndex, answers, table);
  const taken = plan.lines.filter((line) => isTaken(line, toggled));
  const toggle = (lines: PasteLine<T, P>[], take: boolean) =>
    setToggled((before) => {
      const next = new Set(before);
      for (const { line, status } of lines) {
        if ((status === "change") === take) next.delete(line);
        else next.add(line);
      }
      return next;
    });
  const accept = () => {
    const changes = taken.flatMap(({ target, patch }) => (target && patch ? [{ target, patch }] : []));
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
          {...{ plan, words }}
          firstName={targets[startIndex] === undefined ? "" : words.nameOf(targets[startIndex])}
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
