import type { LayoutRecord } from "./layout";

/**
 * The stylesheet of a layout record: page size and margins for the printer, sizes as custom properties for paper.css.
 * The number stands top centre from page 2 on, by CSS alone, so the browser's own print gives the finished paper.
 */
export function layoutCss(layout: LayoutRecord): string {
  const { page, body, header, title, recipients, annex } = layout;
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
    ["motto-size", `${header.mottoSize}pt`],
    ["header-size", `${header.size}pt`],
    ["title-size", `${title.size}pt`],
    ["abstract-size", `${title.abstractSize}pt`],
    ["recipients-size", `${recipients.labelSize}pt`],
    ["recipients-list-size", `${recipients.listSize}pt`],
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

/** Address of the stylesheet; a new record has a new address. */
export function layoutCssPath(layout: Pick<LayoutRecord, "effectiveFrom">): string {
  return `/print/layout/${layout.effectiveFrom}`;
}
