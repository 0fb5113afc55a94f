import type { ExplanationThread } from "@/lib/explanations/explanation";
import { STEP_WORDS } from "@/lib/explanations/labels";
import { formatInstant, formatLocalDate } from "@/lib/format/dates";

/** Everything that was said about a figure, oldest first. */
export function Thread({ steps }: Pick<ExplanationThread, "steps">) {
  return (
    <ol className="grid gap-3">
      {steps.map(({ state, text, at, actorName, dueOn, onBehalf }) => (
        <li key={at} className="border-l-2 border-line pl-3">
          <p className="text-sm text-muted">
            <b className="font-semibold">{actorName ?? "Tài khoản đã xóa"}</b> {STEP_WORDS[state]}
            {onBehalf ? " (Văn phòng ghi thay đơn vị)" : ""} lúc {formatInstant(at)}
            {dueOn === null ? "" : `, hạn ${formatLocalDate(dueOn)}`}
          </p>
          {text === "" ? null : <p className="whitespace-pre-line break-words">{text}</p>}
        </li>
      ))}
    </ol>
  );
}
