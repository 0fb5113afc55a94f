"use client";
import { vietnameseText } from "@/lib/paste/exact-decimal";
import type { PasteAnswers, PastePlan, PasteQuestion } from "@/lib/paste/plan-block";
import { readPastedText } from "@/lib/paste/read-number";

type Choice = { key: string; label: string; answer: PasteAnswers };
type AnyPlan = Pick<PastePlan<never, never>, "questions" | "columns" | "ambiguous">;
type PasteQuestionsProps = { plan: AnyPlan; answers: PasteAnswers; onAnswer: (answers: PasteAnswers) => void };

/** Each question once for the whole block; every answer is reckoned through at once. */
export function PasteQuestions({ plan, answers, onAnswer }: PasteQuestionsProps) {
  return plan.questions.map((question) => (
    <fieldset key={question} className="paste-question">
      <legend>{legendOf(question, plan)}</legend>
      {choicesOf(question, plan).map(({ key, label, answer }) => (
        <label key={key}>
          <input
            type="radio"
            name={`paste-${question}`}
            checked={answers[question] === answer[question]}
            onChange={() => onAnswer({ ...answers, ...answer })}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  ));
}

function legendOf(question: PasteQuestion, plan: AnyPlan): string {
  switch (question) {
    case "column":
      return "Số liệu cần nhập nằm ở cột nào?";
    case "decimal":
      return `“${plan.ambiguous}” trong khối này là bao nhiêu?`;
    case "dash":
      return "Dấu “-” trong khối này nghĩa là gì?";
  }
}

function choicesOf(question: PasteQuestion, plan: AnyPlan): Choice[] {
  switch (question) {
    case "column":
      return plan.columns.map(({ value, denominator, head, sample }) => ({
        key: String(value),
        label: `${head === "" ? `Cột thứ ${value + 1}` : head}: ${sample}${denominator === null ? "" : " (cột bên cạnh là tổng số của các tỷ lệ)"}`,
        answer: { column: value },
      }));
    case "decimal":
      return decimalChoices(plan.ambiguous);
    case "dash":
      return [
        { key: "blank", label: "Để trống: chưa có số", answer: { dash: "blank" } },
        { key: "nothing-arose", label: "Không phát sinh trong kỳ", answer: { dash: "nothing-arose" } },
      ];
  }
}

function decimalChoices(text: string): Choice[] {
  const cell = readPastedText(text);
  const readings = cell.kind === "number" ? cell.readings : {};
  const [mark, groups] = text.includes(".") ? ["dấu chấm", "vietnamese"] : ["dấu phẩy", "english"];
  return (["vietnamese", "english"] as const).map((convention) => {
    const reading = readings[convention];
    const meaning = convention === groups ? `${mark} ngăn cách hàng nghìn` : `${mark} là dấu thập phân`;
    const whose = convention === "vietnamese" ? "kiểu Việt Nam" : "kiểu Anh";
    return {
      key: convention,
      label: `${reading ? vietnameseText(reading) : text}: ${meaning} (${whose})`,
      answer: { decimal: convention },
    };
  });
}
