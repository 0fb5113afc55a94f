import { foldForSearch } from "@/lib/format/fold";

/** Powers of ten over the smallest unit of each family; only what Vietnamese tables write. */
const FAMILIES: Record<string, Record<string, number>> = {
  money: {
    ...{ d: 0, dong: 0, vnd: 0, "₫": 0, "viet nam dong": 0 },
    ...{ "nghin dong": 3, "ngan dong": 3, "1000 dong": 3, "1.000 dong": 3, "1000d": 3, "1.000d": 3 },
    ...{ "trieu dong": 6, "tr dong": 6, trd: 6, "tr.d": 6, "trieu d": 6 },
    ...{ "ty dong": 9, "ti dong": 9, "ty d": 9, "ti d": 9 },
  },
  mass: { kg: 0, ta: 2, tan: 3 },
  length: { m: 0, km: 3 },
  area: { m2: 0, "m²": 0, ha: 4, hecta: 4, km2: 6, "km²": 6 },
};
/** Words that multiply whatever is counted: "1,5 tỷ" is đồng where money is counted. */
const SCALES: Record<string, number> = { nghin: 3, ngan: 3, trieu: 6, tr: 6, ty: 9, ti: 9, "nghin ty": 12 };

/** Key under which units are compared: "(Triệu đồng)" and "triệu đồng" are one unit. */
function unitKey(unit: string): string {
  return foldForSearch(unit)
    .replace(/^\((.*)\)$/, "$1")
    .replace(/ ?\/ ?/g, "/")
    .trim();
}

function familyOf(key: string): { family: string; power: number } | null {
  for (const [family, powers] of Object.entries(FAMILIES)) {
    const power = powers[key];
    if (power !== undefined && Object.hasOwn(powers, key)) return { family, power };
  }
  return null;
}

/**
 * The power of ten that takes a figure in unit `from` to unit `to`: tỷ đồng → triệu đồng is 3, the same unit is 0;
 * null when they do not belong together. Behind a stroke both must agree ("triệu đồng/người/năm"), or `from` says nothing.
 */
export function unitPower(from: string, to: string): number | null {
  const [source, wanted] = [unitKey(from), unitKey(to)];
  if (source === wanted) return 0;
  const [[head = "", ...per], [wantedHead = "", ...wantedPer]] = [source.split("/"), wanted.split("/")];
  if (per.length > 0 && per.join("/") !== wantedPer.join("/")) return null;
  const base = familyOf(wantedHead);
  const given = familyOf(head);
  if (given) return base?.family === given.family ? given.power - base.power : null;
  const scale = Object.hasOwn(SCALES, head) ? SCALES[head] : undefined;
  if (scale === undefined || wanted.includes("%")) return null;
  return base?.family === "money" ? scale - base.power : base === null ? scale : null;
}

/** Whether the text can stand in a column of units at all. */
export function isUnitText(text: string, unitsOfMeasure: ReadonlySet<string>): boolean {
  const key = unitKey(text);
  return familyOf(key) !== null || key === "%" || unitsOfMeasure.has(key);
}

export function unitKeys(units: readonly string[]): ReadonlySet<string> {
  return new Set(units.map(unitKey));
}
