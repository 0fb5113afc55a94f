"use client";
import { LoaderCircle } from "lucide-react";
import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import { IDLE } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { backUpNowAction } from "./actions";

const ASK_AGAIN_MS = 1500;

type Props = { operationId: string; running: boolean; lastTry: { words: string; done: boolean } | null };

/** The button, or that a backup is being made; what the last one came to. */
export function BackupNowForm({ operationId, running, lastTry }: Props) {
  const [state, action] = useActionState(backUpNowAction, IDLE);
  const router = useRouter();
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => router.refresh(), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [running, router]);
  return (
    <>
      {state.status === "refused" ? <Notice tone="error" title={state.message} live /> : null}
      <div role="status" className="mb-3 empty:mb-0">
        {lastTry === null ? null : (
          <p className={running || lastTry.done ? "" : "font-semibold text-error"}>
            {running ? (
              <LoaderCircle
                aria-hidden
                className="mr-2 inline size-4.5 animate-spin text-actual motion-reduce:animate-none"
              />
            ) : null}
            {lastTry.words}
          </p>
        )}
      </div>
      {running ? (
        <p className="text-sm text-muted">
          Đồng chí có thể rời trang này hoặc làm việc khác; việc sao lưu vẫn tiếp tục trên máy chủ.
        </p>
      ) : (
        <form action={action}>
          <input type="hidden" name="operationId" value={operationId} />
          <SubmitButton pendingText="Đang bắt đầu…">Sao lưu ngay</SubmitButton>
        </form>
      )}
    </>
  );
}
