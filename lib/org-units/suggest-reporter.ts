import { foldForSearch } from "@/lib/format/fold";
import type { OrgUnit } from "./org-unit";

/** Stands for every party cell of the commune in the list of who reports. */
export const ALL_CELLS = "cells";

/** What the catalogue's reporter kinds are called in most communes. */
const NAMES: Record<string, RegExp> = {
  "phong-kinh-te": /kinh te/,
  "phong-van-hoa-xa-hoi": /van hoa/,
  "van-phong-ubnd": /van phong.*(hdnd|ubnd|hoi dong|uy ban)/,
  "trung-tam-hanh-chinh-cong": /hanh chinh cong|pvhcc/,
  "cong-an": /cong an/,
  "quan-su": /quan su/,
  "van-phong-dang-uy": /van phong.*dang uy/,
  "ban-xay-dung-dang": /xay dung dang/,
  "co-quan-kiem-tra": /kiem tra/,
  "mat-tran": /mat tran|mttq/,
};

type Unit = Pick<OrgUnit, "id" | "kind" | "name">;

/** Who probably reports: a unit's id, `ALL_CELLS`, or "" when the commune has no such unit. */
export function suggestReporter(reporterKind: string | undefined, units: readonly Unit[]): string {
  if (reporterKind === "chi-bo") return units.some((unit) => unit.kind === "party-cell") ? ALL_CELLS : "";
  const pattern = reporterKind === undefined ? undefined : NAMES[reporterKind];
  if (!pattern) return "";
  const office = units.find((unit) => unit.kind !== "party-cell" && pattern.test(foldForSearch(unit.name)));
  return office ? office.id : "";
}

/**
 * Who reports now, as one choice: `ALL_CELLS`, one unit's id, `KEEP` for any other set of several units, "" for none.
 */
export const KEEP = "keep";
export function reporterChoice(unitIds: readonly string[], units: readonly Unit[]): string {
  const [only] = unitIds;
  if (only === undefined) return "";
  const cells = units.filter((unit) => unit.kind === "party-cell").map((unit) => unit.id);
  if (cells.length > 0 && cells.length === unitIds.length && cells.every((id) => unitIds.includes(id))) {
    return ALL_CELLS;
  }
  return unitIds.length === 1 ? only : KEEP;
}

/** The units behind a choice; null for a value that names no unit. */
export function unitsOfChoice(choice: string, current: readonly string[], units: readonly Unit[]): string[] | null {
  if (choice === KEEP) return current.length > 0 ? [...current] : null;
  if (choice === ALL_CELLS) {
    const cells = units.filter((unit) => unit.kind === "party-cell").map((unit) => unit.id);
    return cells.length > 0 ? cells : null;
  }
  return units.some((unit) => unit.id === choice) ? [choice] : null;
}
