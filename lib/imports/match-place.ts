import type { Indicator } from "@/lib/indicators/indicator";
import type { OrgUnit } from "@/lib/org-units/org-unit";
import { finderOf, findProblem } from "./find-name";
import type { RowProblem } from "./import-line";
import { unitProblem } from "./read-number";
import { cellText, type ImportRow, problemAt } from "./read-rows";

export type PlaceUnit = Pick<OrgUnit, "id" | "name" | "kind">;
export type Place<I extends Indicator = Indicator> = { indicator: I; unit: PlaceUnit };

/** The indicator and the unit of a row; what is wrong with them goes to `problems`. */
export function placeFinder<I extends Indicator>(indicators: readonly I[], units: readonly PlaceUnit[]) {
  const byCode = new Map(indicators.map((indicator) => [indicator.code.toLowerCase(), indicator]));
  const byName = finderOf(indicators);
  const byUnit = finderOf(units);
  const commune = units.find((unit) => unit.kind === "commune");

  const findIndicator = (row: ImportRow, problems: RowProblem[]): I | null => {
    const code = cellText(row, "code");
    const name = cellText(row, "indicator");
    if (code === "" && name === "") {
      problems.push(problemAt(row, row.cells.code ? "code" : "indicator", "Thiếu mã hoặc tên chỉ tiêu."));
      return null;
    }
    const coded = byCode.get(code.toLowerCase());
    if (code !== "" && coded === undefined) problems.push(problemAt(row, "code", `Không có mã chỉ tiêu “${code}”.`));
    if (code !== "") {
      const named = name === "" || coded === undefined ? null : byName(name);
      if (named?.kind === "one" && coded && named.item.id !== coded.id) {
        problems.push(problemAt(row, "indicator", `Mã “${code}” là “${coded.name}”, không phải “${name}”.`));
      }
      return coded ?? null;
    }
    const found = byName(name);
    const problem = findProblem(found, "chỉ tiêu", name);
    if (problem !== null) problems.push(problemAt(row, "indicator", problem));
    return found.kind === "one" ? found.item : null;
  };

  const findUnit = (row: ImportRow, problems: RowProblem[]): PlaceUnit | null => {
    const text = cellText(row, "unit");
    const found = text === "" ? null : byUnit(text);
    const problem = found === null ? null : findProblem(found, "đơn vị", text);
    if (problem !== null) problems.push(problemAt(row, "unit", problem));
    if (found === null) return commune ?? null;
    return found.kind === "one" ? found.item : null;
  };

  return (row: ImportRow, problems: RowProblem[]): Place<I> | null => {
    const indicator = findIndicator(row, problems);
    const unit = findUnit(row, problems);
    if (indicator === null || unit === null) return null;
    const wrongUnit = unitProblem(cellText(row, "measure"), indicator.unitOfMeasure);
    if (wrongUnit !== null) problems.push(problemAt(row, "measure", wrongUnit));
    return { indicator, unit };
  };
}

/** "Thu ngân sách · Chi bộ thôn 1"; the commune itself is not named. */
export function placeWords({ indicator, unit }: Place): string {
  return unit.kind === "commune" ? indicator.name : `${indicator.name} · ${unit.name}`;
}

/** What the row is called before its place is known. */
export function rowWords(row: ImportRow): string {
  const indicator = cellText(row, "indicator") || cellText(row, "code");
  return [indicator, cellText(row, "unit")].filter(Boolean).join(" · ");
}
