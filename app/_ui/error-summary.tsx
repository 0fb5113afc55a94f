"use client";
import { useEffect, useRef } from "react";
import type { FormState } from "./form-state";

/**
 * After GOV.UK: what is wrong, at the top of the form, in the same words as beside the fields and with links to
 * them; takes the focus when a new answer arrives. Shows `saved` and `refused` messages too.
 */
export function ErrorSummary({ state }: { state: FormState }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.stamp !== undefined && state.status !== "idle") box.current?.focus();
  }, [state.stamp, state.status]);

  if (state.status === "idle") return null;
  if (state.status === "saved") {
    return state.message ? (
      <div ref={box} tabIndex={-1} role="status" className="notice notice-success mb-4">
        <p className="font-semibold">{state.message}</p>
      </div>
    ) : null;
  }
  const entries = Object.entries(state.errors);
  return (
    <div ref={box} tabIndex={-1} role="alert" className="notice notice-error mb-4">
      <div className="min-w-0">
        <p className="font-semibold">{state.message ?? "Chưa lưu được. Xin kiểm tra lại:"}</p>
        {entries.length > 0 ? (
          <ul className="mt-1 list-disc pl-5">
            {entries.map(([name, text]) => (
              <li key={name}>
                <a className="text-error underline" href={`#${name}`}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
