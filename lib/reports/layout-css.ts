import type { LayoutRecord } from "./layout";
import { LAYOUT_BOUNDS, PAPER_FONTS } from "./layout-bounds";

/** What of a record goes into its stylesheet: measures and the font. No name, no figure. */
export type LayoutMeasures = {
  page: LayoutRecord["page"];
  body: LayoutRecord["body"];
  header: Pick<LayoutRecord["header"], "nationSize" | "mottoSize" | "size">;
  title: Pick<LayoutRecord["title"], "size" | "abstractSize">;
  recipients: Pick<LayoutRecord["recipients"], "labelSize" | "listSize">;
  signature: Pick<LayoutRecord["signature"], "blankLines">;
  annex: LayoutRecord["annex"];
};

/**
 * The stylesheet of a layout record: page size and margins for the printer, sizes as custom properties for paper.css.
 * The number stands top centre from page 2 on, by CSS alone, so the browser's own print gives the finished paper.
 */
export function layoutCss(layout: LayoutMeasures): string {
  const { page, body, header, title, recipients, signature, annex } = layout;
  const margin = `${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm`;
  const family = `"${body.fontFamily} Local", Tinos, "${body.fontFamily}", serif`;
  const properties: [string, string][] = [
    ["width", `${page.width}mm`],
    ["height", `${page.height}mm`],
    ["margin", margin],
    ["font", family],
    ["size", `${body.size}pt`],
    ["line", `${body.lineHeight}pt`],
    ["indent", `${body.indent}mm`],
    ["gap", `${body.spaceBefore}pt`],
    ["nation-size", `${header.nationSize}pt`],
    ["motto-size", `${header.mottoSize}pt`],
    ["header-size", `${header.size}pt`],
    ["title-size", `${title.size}pt`],
    ["abstract-size", `${title.abstractSize}pt`],
    ["recipients-size", `${recipients.labelSize}pt`],
    ["recipients-list-size", `${recipients.listSize}pt`],
    ["signature", `${signature.blankLines * body.lineHeight}pt`],
    ["annex-size", `${annex.size}pt`],
    ["annex-line", `${annex.lineHeight}pt`],
    ["note-size", `${annex.noteSize}pt`],
  ];
  return [
    ...FACES.map(([suffix, weight, style]) => localFace(body.fontFamily, suffix, weight, style)),
    `:root{${properties.map(([name, value]) => `--paper-${name}:${value}`).join(";")}}`,
    `@page{size:${page.width}mm ${page.height}mm;margin:${margin};`,
    `@top-center{content:counter(page);font-family:${family};font-size:${body.size}pt;vertical-align:middle}}`,
    "@page:first{@top-center{content:none}}",
    `@page wide{size:${page.height}mm ${page.width}mm;margin:${margin}}`,
    "",
  ].join("\n");
}

const FACES = [
  ["", 400, "normal"],
  [" Italic", 400, "italic"],
  [" Bold", 700, "normal"],
  [" Bold Italic", 700, "italic"],
] as const;

/** The real font where the machine has it under its own name, never a system's substitute without Vietnamese letters. */
function localFace(family: string, suffix: string, weight: number, style: string): string {
  return `@font-face{font-family:"${family} Local";src:local("${family}${suffix}");font-weight:${weight};font-style:${style}}`;
}

type Measure = [get: (of: LayoutMeasures) => number, bounds: readonly [number, number]];

const { size, margin, lineHeight, indent, spaceBefore } = LAYOUT_BOUNDS;

/** The order of the measures in the address; new ones go to the end. */
const MEASURES: readonly Measure[] = [
  [({ page }) => page.top, margin],
  [({ page }) => page.right, margin],
  [({ page }) => page.bottom, margin],
  [({ page }) => page.left, margin],
  [({ body }) => PAPER_FONTS.indexOf(body.fontFamily), [0, PAPER_FONTS.length - 1]],
  [({ body }) => body.size, size],
  [({ body }) => body.lineHeight, lineHeight],
  [({ body }) => body.indent, indent],
  [({ body }) => body.spaceBefore, spaceBefore],
  [({ header }) => header.nationSize, size],
  [({ header }) => header.mottoSize, size],
  [({ header }) => header.size, size],
  [({ title }) => title.size, size],
  [({ title }) => title.abstractSize, size],
  [({ recipients }) => recipients.labelSize, size],
  [({ recipients }) => recipients.listSize, size],
  [({ signature }) => signature.blankLines, [2, 8]],
  [({ annex }) => annex.size, size],
  [({ annex }) => annex.lineHeight, lineHeight],
  [({ annex }) => annex.noteSize, size],
];

/**
 * Address of the stylesheet. It holds the measures themselves: a changed record has a new address, the same address
 * is the same sheet for ever, and nobody has to be signed in to be given it.
 */
export function layoutCssPath(layout: LayoutMeasures): string {
  return `/print/layout/${MEASURES.map(([get]) => get(layout)).join("-")}`;
}

/** The measures of an address; null when it is none of ours or a measure is out of bounds. */
export function parseLayoutPath(text: string): LayoutMeasures | null {
  if (!/^\d{1,3}(-\d{1,3})*$/.test(text)) return null;
  const numbers = text.split("-").map(Number);
  if (numbers.length !== MEASURES.length) return null;
  if (MEASURES.some(([, [min, max]], index) => Number(numbers[index]) < min || Number(numbers[index]) > max))
    return null;
  const [top = 0, right = 0, bottom = 0, left = 0, font = 0, ...rest] = numbers;
  const [bodySize = 0, line = 0, indented = 0, gap = 0, nationSize = 0, mottoSize = 0, header = 0, ...more] = rest;
  const [title = 0, abstractSize = 0, labelSize = 0, listSize = 0, blankLines = 0, ...annex] = more;
  const [annexSize = 0, annexLine = 0, noteSize = 0] = annex;
  return {
    page: { width: LAYOUT_BOUNDS.width, height: LAYOUT_BOUNDS.height, top, right, bottom, left },
    body: {
      fontFamily: PAPER_FONTS[font] ?? PAPER_FONTS[0],
      size: bodySize,
      lineHeight: line,
      indent: indented,
      spaceBefore: gap,
    },
    header: { nationSize, mottoSize, size: header },
    title: { size: title, abstractSize },
    recipients: { labelSize, listSize },
    signature: { blankLines },
    annex: { size: annexSize, lineHeight: annexLine, noteSize },
  };
}
