"use client";
import { useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { NOTHING_TICKED } from "@/app/_ui/ticked-state";
import type { QueueSheet } from "@/lib/sheets/review-queue";
import { reviewSelectedAction } from "./actions";
import { QueueItem } from "./queue-item";
import "./review.css";

/** The queue as one plain form: tick sheets, then approve or return them together. Works without JavaScript. */
export function QueueForm({ sheets, operationId }: { sheets: QueueSheet[]; operationId: string }) {
  const [state, send] = useActionState(reviewSelectedAction, NOTHING_TICKED);
  const form = useRef<HTMLFormElement>(null);
  const stamp = state.stamp ?? 0;
  return (
    <form ref={form} action={send} noValidate>
      {/* Enter in a box presses the first button of a form: it must not be the one that approves. */}
      <button type="submit" name="intent" value="none" hidden tabIndex={-1} />
      <ErrorSummary state={state.lines.length > 0 ? { ...state, status: "saved" } : state} />
      {state.lines.length > 0 ? (
        <ul className="notice notice-warning mb-4 grid gap-1">
          {state.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <input type="hidden" name="operationId" value={operationId} />
      {sheets.length === 0 ? (
        <EmptyState title="Không có phiếu nào đang chờ duyệt">Phiếu đơn vị nộp lên sẽ hiện ở đây.</EmptyState>
      ) : (
        <>
          <ul className="card !p-0">
            {sheets.map((sheet) => {
              const id = `${sheet.unit.id}/${sheet.periodKey}`;
              return <QueueItem key={`${id}-${stamp}`} sheet={sheet} checked={state.checked.includes(id)} />;
            })}
          </ul>
          <div className="review-bar no-print">
            <SelectAll form={form} stamp={stamp} />
            <SubmitButton name="intent" value="approve" large>
              Duyệt các phiếu đã chọn
            </SubmitButton>
            <details className="review-return" open={state.errors["selected-reason"] ? true : undefined}>
              <summary className="btn btn-danger btn-large">Trả lại các phiếu đã chọn…</summary>
              <TextAreaField
                key={`reason-${stamp}`}
                name="selected-reason"
                label="Lý do trả lại, gửi đến mọi đơn vị được chọn"
                hint="Không ghi bí mật nhà nước, hồ sơ cá nhân hay vụ việc có tên người."
                rows={2}
                maxLength={500}
                error={state.errors["selected-reason"]}
                defaultValue={state.values["selected-reason"]}
              />
              <SubmitButton name="intent" value="return" variant="danger" large>
                Trả lại các phiếu đã chọn
              </SubmitButton>
            </details>
          </div>
        </>
      )}
    </form>
  );
}

/** Ticks every sheet or none, and counts; only where there is JavaScript to do it. */
function SelectAll({ form, stamp }: { form: React.RefObject<HTMLFormElement | null>; stamp: number }) {
  const [count, setCount] = useState<{ ticked: number; all: number } | null>(null);
  const boxes = () => [...(form.current?.querySelectorAll<HTMLInputElement>('input[name="sheet"]') ?? [])];
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each answer the boxes are new ones
  useEffect(() => {
    const read = () => {
      const all = boxes();
      setCount({ ticked: all.filter((box) => box.checked).length, all: all.length });
    };
    read();
    const element = form.current;
    element?.addEventListener("change", read);
    return () => element?.removeEventListener("change", read);
  }, [stamp]);
  if (count === null) return null;
  const tickAll = count.ticked < count.all;
  return (
    <span className="flex flex-wrap items-center gap-3">
      <Button
        large
        onClick={() => {
          for (const box of boxes()) box.checked = tickAll;
          setCount({ ...count, ticked: tickAll ? count.all : 0 });
        }}
      >
        {tickAll ? "Chọn tất cả" : "Bỏ chọn tất cả"}
      </Button>
      <span aria-live="polite">
        Đã chọn {count.ticked}/{count.all} phiếu
      </span>
    </span>
  );
}
