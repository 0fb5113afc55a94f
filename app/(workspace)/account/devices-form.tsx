"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { endOwnSessionsAction } from "./actions";
import type { Device } from "./load";

/** Where one is signed in; each other session can be ended on its own, or all of them at once. */
export function DevicesForm({ devices }: { devices: Device[] }) {
  const [state, action] = useActionState(endOwnSessionsAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <ul className="divide-y divide-line border-y border-line">
        {devices.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="font-semibold">
                {device.browser}
                {device.here ? <span className="badge tone-reached ml-2">✓ Máy đang dùng</span> : null}
              </p>
              <p className="text-sm text-muted">
                Đăng nhập {device.signedInAt} · dùng lần cuối {device.lastSeenAt}
              </p>
            </div>
            {device.here ? null : (
              <form action={action}>
                <input type="hidden" name="session" value={device.id} />
                <SubmitButton variant="secondary" pendingText="Đang kết thúc…">
                  Kết thúc phiên này
                  <span className="sr-only"> ({`${device.browser}, ${device.signedInAt}`})</span>
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {devices.length > 1 ? (
        <form action={action} className="mt-3">
          <input type="hidden" name="session" value="others" />
          <SubmitButton variant="danger" pendingText="Đang kết thúc…">
            Kết thúc mọi phiên khác
          </SubmitButton>
        </form>
      ) : (
        <p className="mt-3 text-sm text-muted">Đồng chí chỉ đăng nhập ở máy này.</p>
      )}
    </>
  );
}
