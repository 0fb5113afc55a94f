"use client";
import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE, refused, typedValues } from "@/app/_ui/form-state";
import { Link } from "@/app/_ui/link";
import { TextAreaField } from "@/app/_ui/text-field";
import { TASK_HINT } from "@/lib/tasks/labels";
import { PersonFields } from "../../tasks/_parts/person-fields";
import { concludeAction } from "../../tasks/actions";
import { findDraft, findOtherDrafts, type KeptDraft, keepDraft } from "./kept-drafts";
import type { MeetingModel } from "./load";

type Props = NonNullable<MeetingModel["form"]>;

const LINE_BROKEN =
  "Mất kết nối với máy chủ nên CHƯA lưu. Nội dung vẫn còn trong ô; có mạng lại thì bấm Lưu kết luận lần nữa.";

/**
 * Typed live: Ctrl+Enter saves, Esc leaves the field to the meeting's keys. "Đã lưu" is what the server answered.
 * Without JavaScript it is a plain form.
 */
export function ConclusionForm({ accountId, operationId, code, query, seen, people, place }: Props) {
  const [posted, action] = useActionState(concludeAction, IDLE);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [pending, startSaving] = useTransition();
  const state = answered ?? posted;
  const { form, others, onInput, forget } = useKeptDraft(accountId, code, place);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const typed = new FormData(event.currentTarget);
    startSaving(async () => {
      const answer = await concludeAction(IDLE, typed).catch(() => refused(LINE_BROKEN, typedValues(typed)));
      if (answer.status === "saved") forget();
      setAnswered(answer);
    });
  };

  return (
    <>
      <ErrorSummary state={state} />
      <form
        ref={form}
        action={action}
        onSubmit={save}
        onInput={onInput}
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.ctrlKey) event.currentTarget.requestSubmit();
          if (event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
        }}
        key={state.stamp}
        noValidate
        aria-label="Ghi kết luận"
        className="meeting-form"
      >
        <input type="hidden" name="operationId" value={operationId} />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="query" value={query} />
        <input type="hidden" name="seen" value={seen} />
        <TextAreaField
          name="text"
          label="Kết luận"
          hint={TASK_HINT}
          rows={2}
          defaultValue={state.values.text}
          error={state.errors.text}
        />
        <PersonFields people={people} values={state.values} errors={state.errors} />
        <Button type="submit" variant="primary" aria-busy={pending} title="Ctrl+Enter">
          {pending ? "Đang lưu…" : "Lưu kết luận"}
        </Button>
      </form>
      <Unsaved drafts={others} />
    </>
  );
}

/** Texts typed at other indicators of the meeting that are still only in this window. */
function Unsaved({ drafts }: { drafts: KeptDraft[] }) {
  if (drafts.length === 0) return null;
  return (
    <p className="meeting-quiet">
      Kết luận chưa lưu ở:{" "}
      {drafts.map(({ name, href }, index) => (
        <span key={href}>
          {index === 0 ? "" : "; "}
          <Link className="link" href={href}>
            {name}
          </Link>
        </span>
      ))}
    </p>
  );
}

const TYPED = ["text", "assigneeId", "dueOn"] as const;

/** What is in the fields is kept at every keystroke and put back when the indicator is shown again. */
function useKeptDraft(accountId: string, code: string, place: Props["place"]) {
  const form = useRef<HTMLFormElement>(null);
  const [others, setOthers] = useState<KeptDraft[]>([]);
  const fieldOf = (name: string) => form.current?.elements.namedItem(name) as HTMLInputElement | null;
  const keep = () => {
    const values = Object.fromEntries(TYPED.map((name) => [name, fieldOf(name)?.value ?? ""]));
    const isEmpty = Object.values(values).every((value) => value.trim() === "");
    keepDraft(accountId, code, isEmpty ? null : { values, ...place });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each indicator that is shown
  useEffect(() => {
    setOthers(findOtherDrafts(accountId, code));
    const draft = findDraft(accountId, code);
    // What was typed before the page came alive is the newest.
    if (TYPED.some((name) => fieldOf(name)?.value)) keep();
    else if (draft !== null) for (const name of TYPED) put(fieldOf(name), draft.values[name]);
  }, [accountId, code]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (findDraft(accountId, code) !== null) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [accountId, code]);
  return { form, others, onInput: keep, forget: () => keepDraft(accountId, code, null) };
}

function put(field: HTMLInputElement | null, value: string | undefined): void {
  if (field && value !== undefined) field.value = value;
}
