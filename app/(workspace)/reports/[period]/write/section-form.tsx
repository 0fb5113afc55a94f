"use client";
import { type FormEvent, type RefObject, useActionState, useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE, refused, typedValues } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";
import { TextField } from "@/app/_ui/text-field";
import { formatInstant } from "@/lib/format/dates";
import { placeAfter, splitOnce, textsToShow } from "@/lib/reports/section-rows";
import type { KeptPlace } from "../../../party-cell-meetings/_record/kept-record";
import { useKeptRecord } from "../../../party-cell-meetings/_record/use-kept-record";
import type { SectionModel } from "./load";
import { OfferedLines } from "./offered-lines";
import { writeSectionAction } from "./section.actions";
import { NewParagraph, SectionRows } from "./section-rows";

const LINE_BROKEN =
  "Mất kết nối với máy chủ nên CHƯA lưu được. Nội dung vẫn còn trên máy này; có mạng lại thì đồng chí bấm lưu lần nữa.";

type Props = { section: SectionModel; periodKey: string; reportId: string; operationId: string; place: KeptPlace };

/**
 * One section being written. What is typed is kept on this machine until the server has it; every button saves all
 * that was typed. Without JavaScript it is a plain form.
 */
export function SectionForm({ section, periodKey, reportId, operationId, place }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [posted, post] = useActionState(writeSectionAction, IDLE);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [pending, startSending] = useTransition();
  const { restored, keep, forget, settle, discard } = useKeptRecord(form, place, section.version);
  const state = answered ?? posted;
  const touched = useFocusAfterSaving(form, section.version);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const sent = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    touched.current = touchedBy(sent, section);
    startSending(async () => {
      const answer = await writeSectionAction(IDLE, sent).catch(() => refused(LINE_BROKEN, typedValues(sent)));
      const isSaved = answer.status === "saved";
      if (isSaved) await forget(sent);
      else touched.current = null;
      // Together with the section as it is saved, so that nothing is drawn from the older one in between.
      startSending(() => {
        setAnswered(answer);
        if (isSaved) settle();
      });
    });
  };
  const letGo = async () => {
    await discard();
    setAnswered(IDLE);
  };

  const typed = state.status === "idle" || state.status === "saved" ? {} : state.values;
  // What came back from a page without JavaScript is newer than what an earlier page left; else the form goes on.
  const given = answered === null ? { ...restored?.texts, ...typed } : { ...typed, ...restored?.texts };
  const texts = textsToShow(section.rows, given);
  return (
    <>
      {state.status === "saved" ? null : <ErrorSummary state={state} />}
      {state.values.theirs === undefined ? null : <TheirText {...state.values} />}
      {restored ? (
        <Notice tone="info" live title={`Đã đưa lại nội dung gõ dở lúc ${formatInstant(restored.at)}, chưa lưu.`}>
          {restored.version === section.version ? null : <p>Mục này đã được sửa sau đó; xin đối chiếu lại.</p>}
          <Button variant="quiet" onClick={letGo}>
            Bỏ phần gõ dở
          </Button>
        </Notice>
      ) : null}
      <form
        ref={form}
        action={post}
        onSubmit={send}
        onInput={keep}
        // React resets a form after its action; what stands in the fields is the person's.
        onReset={(event) => event.preventDefault()}
        key={`${section.id} ${section.version} ${restored?.at ?? 0}`}
        noValidate
        className="write-form"
      >
        <input type="hidden" name="operationId" value={operationId} />
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="sectionId" value={section.id} />
        <input type="hidden" name="periodKey" value={periodKey} />
        {/* Typed upon an older version: the first press shows beside it what has been saved meanwhile. */}
        <input
          type="hidden"
          name="version"
          value={state.values.currentVersion ?? restored?.version ?? section.version}
        />
        {/* What the Enter key in the heading presses. */}
        <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <HeadingField heading={section.heading} text={texts.heading} error={state.errors.heading} busy={pending} />
        <SectionRows section={section} texts={texts} errors={state.errors} busy={pending} />
        <NewParagraph section={section} texts={texts} errors={state.errors} busy={pending} />
        <OfferedLines offers={section.offers} />
        <SaveBar state={state} pending={pending} section={section} />
      </form>
    </>
  );
}

type HeadingProps = { heading: string; text: string | undefined; error: string | undefined; busy: boolean };

function HeadingField({ heading, text = heading, error, busy }: HeadingProps) {
  return (
    <div>
      <h2 className="text-lg">{heading}</h2>
      <details open={error !== undefined || text !== heading}>
        <summary className="link w-fit cursor-pointer text-sm">Sửa đề mục</summary>
        <div className="mt-2">
          <TextField
            name="heading"
            label="Đề mục"
            hint="Không ghi số thứ tự: I., 1., a) được đánh khi in."
            defaultValue={text}
            readOnly={busy}
            error={error}
          />
        </div>
      </details>
    </div>
  );
}

function SaveBar({ state, pending, section }: { state: FormState; pending: boolean; section: SectionModel }) {
  const { version, updatedByName, updatedAt } = section;
  return (
    <div className="write-bar">
      <Button type="submit" name="intent" value="save" variant="primary" large aria-busy={pending}>
        {pending ? "Đang lưu…" : "Lưu mục"}
      </Button>
      <p role="status" className="text-sm text-muted">
        {state.status === "saved"
          ? state.message
          : version === 1
            ? "Chưa ai sửa mục này."
            : `${updatedByName} sửa lúc ${formatInstant(updatedAt)}.`}
      </p>
    </div>
  );
}

/** What somebody else saved meanwhile, beside what was typed, which still stands in the form. */
function TheirText({ theirs, theirsBy }: Record<string, string>) {
  return (
    <Notice tone="warning" title={`Nội dung đang lưu của mục, do ${theirsBy} ghi:`}>
      <p className="whitespace-pre-line">{theirs === "" ? "(mục trống)" : theirs}</p>
      <p className="mt-2">
        Phần đồng chí gõ vẫn còn ở dưới. Gộp hai phần nếu cần, rồi bấm “Lưu mục”: nội dung ở dưới sẽ thay nội dung trên.
      </p>
    </Notice>
  );
}

type Touched = { id: string; place: number };

/** The row that a button was pressed for, and where it stands once that is done. */
function touchedBy(sent: FormData, { rows }: SectionModel): Touched | null {
  const [move, id] = splitOnce(`${sent.get("intent")}`);
  if (id === "") return null;
  const ids = rows.map((row) => row.id);
  return { id, place: placeAfter(ids, id, move) };
}

/** The row that a button was pressed for has the focus again once it is drawn anew; the id of a paragraph is its place. */
function useFocusAfterSaving(form: RefObject<HTMLFormElement | null>, version: number) {
  const touched = useRef<Touched | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each save
  useEffect(() => {
    if (touched.current === null) return;
    const { id, place } = touched.current;
    touched.current = null;
    const rows = [...(form.current?.querySelectorAll<HTMLElement>(".write-rows > li") ?? [])];
    const same = id.startsWith("own:") ? undefined : rows.find((row) => row.id === `row:${id}`);
    (same ?? (place === -1 ? undefined : (rows[place] ?? rows.at(-1))))?.focus();
  }, [version]);
  return touched;
}
