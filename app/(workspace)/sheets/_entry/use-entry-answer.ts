import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { leaveAll } from "@/lib/sheets/entry/changes";
import type { EntrySession } from "@/lib/sheets/entry/entry-session";
import { listProblems } from "@/lib/sheets/entry/overview";
import { ENTRY_IDLE, type EntryState } from "@/lib/sheets/entry-state";
import type { EntryStore } from "./entry-store";

/** "Lưu" and "Nộp phiếu…" with JavaScript: send what is left, then say what stands in the way or go on. */
export function useEntryAnswer(store: EntryStore, posted: EntryState, submitHref: string) {
  const router = useRouter();
  const [answer, setAnswer] = useState(posted);
  const [askedToSubmit, setAskedToSubmit] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const goesOn = submitter instanceof HTMLButtonElement && submitter.value === "submit";
    if (goesOn) setAskedToSubmit(true);
    store.change(leaveAll);
    const session = await store.saveNow();
    const next = answerOf(session);
    setAnswer({ ...next, stamp: Date.now() });
    if (goesOn && next.status === "saved") router.push(submitHref);
  };
  return { answer, askedToSubmit, submit };
}

function answerOf(session: EntrySession): EntryState {
  const problems = listProblems(session);
  const errors = Object.fromEntries(
    problems.map(({ field, message, suggestion }) => [field, suggestion ? `${message} Ý là ${suggestion}?` : message]),
  );
  if (session.link.kind === "refused")
    return { ...ENTRY_IDLE, status: "refused", message: session.link.message, errors };
  if (session.link.kind !== "ok") {
    const message = "Chưa gửi được. Số đã nhập được giữ trên máy này và tự gửi lại.";
    return { ...ENTRY_IDLE, status: "refused", message, errors };
  }
  if (problems.length === 0) return { ...ENTRY_IDLE, status: "saved", message: "Đã lưu hết các ô." };
  return {
    ...ENTRY_IDLE,
    status: "invalid",
    message: `Còn ${problems.length} chỗ chưa lưu được, xin xem lại:`,
    errors,
  };
}
