import { isUnitText, unitPower } from "./convert-unit";
import { movePoint, vietnameseText } from "./exact-decimal";
import { type Convention, isAmbiguous, type PastedText } from "./read-number";

/** One pasted cell as a figure of one row. */
export type PastedFigure =
  | { kind: "blank" }
  | { kind: "dash" }
  | { kind: "waiting" }
  | { kind: "error"; message: string }
  /** As it would be typed, in the row's own unit. */
  | { kind: "figure"; text: string; converted?: string };

type FigureContext = {
  /** For ambiguous cells; null = not settled. */
  convention: Convention | null;
  /** The row's unit of measure; "" = not known (the parts of some rates). */
  unitOfMeasure: string;
  /** What the block's own column of units says, "" without one. */
  unitBeside: string;
  /** Both conventions stand in the block: each number says how it was read. Else one sentence says it for all. */
  mixed: boolean;
};

const NOT_SHOWN = {
  shortened: "Excel đang rút gọn số này. Hãy đổi ô sang kiểu Number rồi chép lại.",
  narrow: "Cột trong Excel hẹp nên không hiện số. Hãy nới cột rồi chép lại.",
  "formula-error": "Ô này trong Excel đang báo lỗi công thức.",
} as const;

/** Reads a cell in the light of its block; a unit is taken off, or converted by moving the point, never guessed. */
export function readFigure(text: string, cell: PastedText, context: FigureContext): PastedFigure {
  switch (cell.kind) {
    case "blank":
    case "dash":
      return { kind: cell.kind };
    case "text":
      return { kind: "error", message: "Không phải số." };
    case "not-shown":
      return { kind: "error", message: NOT_SHOWN[cell.reason] };
    case "number":
      return readNumberCell(text, cell, context);
  }
}

function readNumberCell(text: string, cell: PastedText & { kind: "number" }, context: FigureContext): PastedFigure {
  const { vietnamese, english } = cell.readings;
  if (isAmbiguous(cell) && context.convention === null) return { kind: "waiting" };
  const asEnglish = vietnamese === undefined || (isAmbiguous(cell) && context.convention === "english");
  const number = asEnglish ? english : vietnamese;
  if (number === undefined) return { kind: "error", message: "Không phải số." };
  const unit = unitOf(cell.unit, context);
  if (unit.power === null) {
    const wanted = context.unitOfMeasure === "" ? "" : ` (${context.unitOfMeasure})`;
    return { kind: "error", message: `“${cell.unit}” không khớp đơn vị tính của chỉ tiêu${wanted}.` };
  }
  const notes = [
    context.mixed && /[.,]/.test(text) ? `viết theo kiểu ${asEnglish ? "Anh" : "Việt Nam"}` : "",
    cell.brackets ? "trong ngoặc là số âm" : "",
    unit.power === 0 ? "" : `đổi từ ${unit.from} sang ${context.unitOfMeasure}`,
  ].filter((note) => note !== "");
  return {
    kind: "figure",
    text: vietnameseText(movePoint(number, unit.power)),
    ...(notes.length === 0 ? {} : { converted: `“${text}” ${notes.join(", ")}` }),
  };
}

/** The unit written with the number counts before the one beside the row; a unit beside that does not fit says nothing. */
function unitOf(written: string, context: FigureContext): { power: number | null; from: string } {
  const { unitOfMeasure, unitBeside } = context;
  if (written !== "") {
    const power = unitPower(written, unitOfMeasure);
    const plainWord = unitOfMeasure === "" && !isUnitText(written, new Set());
    return { power: power === null && plainWord ? 0 : power, from: written };
  }
  const beside = unitBeside === "" || unitOfMeasure === "" ? null : unitPower(unitBeside, unitOfMeasure);
  return beside === null ? { power: 0, from: "" } : { power: beside, from: unitBeside };
}
