"use client";
import "./record.css";
import { useRouter } from "next/navigation";
import { type FormEvent, useActionState, useRef, useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE, refused, typedValues } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";
import { formatInstant } from "@/lib/format/dates";
import { type RecordModel, rubricOn } from "@/lib/party-cell-meetings/record-model";
import { typedRecord } from "@/lib/party-cell-meetings/typed-record";
import { postRecordAction, writeRecordAction } from "../actions";
import { ContentFields } from "./content-fields";
import type { KeptPlace } from "./kept-record";
import { MemberFields } from "./member-fields";
import { ScoreFields } from "./score-fields";
import { LastTaskFields, NewTaskFields } from "./task-fields";
import { typedTexts, useKeptRecord } from "./use-kept-record";
import { WhenFields } from "./when-fields";

const LINE_BROKEN =
  "Mất kết nối với máy chủ nên CHƯA gửi được. Nội dung vẫn còn trên máy này; có mạng lại thì đồng chí bấm lần nữa.";

type Props = { model: RecordModel; place: KeptPlace };

/**
 * The record of one meeting, in the order of the paper. What is typed is kept on this machine until the server has it;
 * sums and points are told while typing. Without JavaScript it is a plain form.
 */
export function RecordForm({ model, place }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [posted, post] = useActionState(postRecordAction, IDLE);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [pending, startSending] = useTransition();
  const { restored, keep, forget, discard } = useKeptRecord(form, place, model.version);
  const state = answered ?? posted;
  const start = { ...model.texts, ...restored?.texts };

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const sent = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    startSending(async () => {
      const answer = await writeRecordAction(IDLE, sent).catch(() => refused(LINE_BROKEN, typedValues(sent)));
      setAnswered(answer);
      if (answer.status !== "saved") return;
      await forget(sent);
      if (answer.values.href) router.replace(answer.values.href);
    });
  };

  return (
    <>
      <ErrorSummary state={state} />
      {restored && state.status !== "saved" ? (
        <div className="mb-4 max-w-[46rem]">
          <Notice tone="info" live title={`Đã đưa lại nội dung gõ dở lúc ${formatInstant(restored.at)}, chưa gửi.`}>
            {restored.version === model.version ? null : <p>Bản trên máy chủ đã thay đổi sau đó; xin đối chiếu lại.</p>}
            <Button variant="quiet" onClick={discard}>
              Bỏ phần gõ dở
            </Button>
          </Notice>
        </div>
      ) : null}
      <form
        ref={form}
        action={post}
        onSubmit={send}
        onInput={keep}
        // React resets a form after its action; what stands in the fields is the person's.
        onReset={(event) => event.preventDefault()}
        key={restored?.at ?? 0}
        noValidate
        className="record-form"
      >
        <RecordFields model={model} start={start} state={state} form={form} />
        <div className="record-bar">
          <Button type="submit" name="intent" value="draft" large aria-busy={pending}>
            Lưu nháp
          </Button>
          <Button type="submit" name="intent" value="submit" variant="primary" large aria-busy={pending}>
            {pending ? "Đang gửi…" : "Gửi phiếu"}
          </Button>
        </div>
      </form>
    </>
  );
}

type FieldsProps = {
  model: RecordModel;
  start: Record<string, string>;
  state: FormState;
  form: { current: HTMLFormElement | null };
};

/** The fields, and what they say together while somebody types. */
function RecordFields({ model, start, state, form }: FieldsProps) {
  const given = state.status === "idle" || state.status === "saved" ? start : { ...start, ...state.values };
  const [texts, setTexts] = useState(given);
  const content = typedRecord(texts, model.today);
  const rubric = rubricOn(model, content.heldOn);
  const fields = { given, errors: state.errors, content };
  return (
    <div
      className="contents"
      onInput={() => {
        if (form.current) setTexts(typedTexts(new FormData(form.current)));
      }}
    >
      <input type="hidden" name="id" value={model.meetingId ?? ""} />
      <input type="hidden" name="version" value={model.version} />
      <input type="hidden" name="operationId" value={model.operationId} />
      <input type="hidden" name="unitId" value={model.unit.id} />
      <input type="hidden" name="year" value={model.year} />
      <WhenFields model={model} rubric={rubric} {...fields} />
      <MemberFields {...fields} source={model.source} />
      <LastTaskFields {...fields} />
      <NewTaskFields {...fields} />
      <ContentFields {...fields} />
      {rubric ? <ScoreFields rubric={rubric} texts={texts} {...fields} /> : null}
    </div>
  );
}
