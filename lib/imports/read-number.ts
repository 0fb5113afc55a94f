import { quantityMessage, suggestionQuestion } from "@/lib/format/labels";
import { parseQuantity } from "@/lib/format/parse-quantity";
import type { Quantity } from "@/lib/indicators/quantity";
import { unitPower } from "@/lib/paste/convert-unit";
import { exactDecimal, movePoint, vietnameseText } from "@/lib/paste/exact-decimal";
import { readFigure } from "@/lib/paste/read-figure";
import { type Convention, readPastedText } from "@/lib/paste/read-number";
import type { ImportCell } from "./read-rows";

export type ReadNumber =
  | { kind: "blank" }
  /** "-": nothing, or zero; a person must say which. */
  | { kind: "dash" }
  | { kind: "value"; value: Quantity }
  | { kind: "problem"; message: string };

export type NumberRules = {
  /** "" = whatever is counted. */
  unitOfMeasure: string;
  decimals: number;
  /** The unit that stands with the figure, in the row or in the head of the column; "" = none. */
  unitBeside: string;
  convention: Convention | null;
};

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * A figure of the file in the indicator's own unit. A number cell is taken as it is; text is read as the paste of the
 * sheet reads it, and what has two readings is refused unless other numbers of the file settle it.
 */
export function readImportNumber(cell: ImportCell | undefined, rules: NumberRules): ReadNumber {
  if (cell === undefined || cell.text === "") return { kind: "blank" };
  if (cell.type === "date" || cell.type === "boolean") return problem(`Ô ${cell.address} không phải là số.`);
  if (cell.type === "number") return readNumberCell(cell, rules);
  const pasted = readPastedText(cell.text);
  const figure = readFigure(cell.text, pasted, { ...rules, mixed: false });
  switch (figure.kind) {
    case "blank":
    case "dash":
      return { kind: figure.kind };
    case "error":
      return problem(`Ô ${cell.address}: ${figure.message} (“${cell.text}”)`);
    case "waiting":
      return problem(
        `Ô ${cell.address} ghi “${cell.text}” có thể đọc hai cách. Hãy đổi ô sang kiểu Number rồi gõ lại số.`,
      );
    case "figure":
      return parse(cell, figure.text, rules.decimals);
  }
}

function readNumberCell(cell: ImportCell, rules: NumberRules): ReadNumber {
  const match = NUMBER.exec(cell.text);
  if (match === null) return problem(`Ô ${cell.address} không phải là số.`);
  const [, sign = "", whole = "", fraction = ""] = match;
  const exact = exactDecimal(sign === "-", whole, fraction);
  const isPercent = rules.unitOfMeasure.includes("%");
  // A cell shown as 95% holds 0.95: nobody but the person knows which was meant.
  if (isPercent && /^0\.0*[1-9]|^1$/.test(cell.text)) {
    const small = vietnameseText(exact);
    const large = vietnameseText(movePoint(exact, 2));
    return problem(
      `Ô ${cell.address} là ${small}: nếu là ${large} % xin ghi ${large}; nếu đúng là ${small} % xin gõ dạng chữ “${small}”.`,
    );
  }
  const power =
    rules.unitBeside === "" || rules.unitOfMeasure === "" ? 0 : (unitPower(rules.unitBeside, rules.unitOfMeasure) ?? 0);
  return parse(cell, vietnameseText(movePoint(exact, power)), rules.decimals);
}

function parse(cell: ImportCell, text: string, decimals: number): ReadNumber {
  const parsed = parseQuantity(text, decimals);
  if (parsed.ok) return { kind: "value", value: parsed.value };
  const words = [quantityMessage(parsed, decimals), suggestionQuestion(parsed)].filter(Boolean).join(" ");
  return problem(`Ô ${cell.address}: ${words}`);
}

const problem = (message: string): ReadNumber => ({ kind: "problem", message });

/** Units that contradict each other in one row: the row's own unit must be the indicator's or convert to it. */
export function unitProblem(measure: string, unitOfMeasure: string): string | null {
  if (measure === "" || unitPower(measure, unitOfMeasure) !== null) return null;
  return `Đơn vị tính “${measure}” không khớp chỉ tiêu (${unitOfMeasure}).`;
}
