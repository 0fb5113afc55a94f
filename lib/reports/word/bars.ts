import { AlignmentType, ImageRun, Paragraph, type Table, TableCell, TableRow, VerticalAlign, WidthType } from "docx";
import { lineArtPng } from "@/lib/pictures/line-art";
import { plainText, type ReportChart } from "../document";
import { ofMillimetres, pixelsOf } from "./measures";
import { cellRuns, line, wordText } from "./runs";
import { STYLES } from "./styles";
import { fixedTable, NO_BORDERS, shareOut } from "./tables";

const PLAN = 1000;
const BAR = { width: 70, height: 4 };
const DOTS_A_MILLIMETRE = 12;
const DOTS = { stroke: 3, hatch: 18, inset: 6, cut: 10 };
/** Half of the room of the words over the plan's line. */
const LABEL_HALF = 18;

/** Bars against the plan, outlined and hatched as in print: label, bar, figure; the upright line is the plan. */
export function barsOf(chart: ReportChart, width: number): (Paragraph | Table)[] {
  const widths = shareOut(width, [360, 440, 200]);
  const row = (label: Paragraph, bar: Paragraph, figure: Paragraph) =>
    new TableRow({
      cantSplit: true,
      children: [label, bar, figure].map(
        (child, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            children: [child],
          }),
      ),
    });
  const rows = chart.bars.map((bar) =>
    row(
      line(STYLES.cell, bar.label),
      new Paragraph({ style: STYLES.cell, keepNext: true, children: [picture(bar, chart.clip)] }),
      new Paragraph({ style: STYLES.figure, children: cellRuns(bar.figure, false) }),
    ),
  );
  return [
    line(STYLES.chartTitle, chart.title),
    fixedTable(widths, [row(line(STYLES.cell, ""), planLabel(chart), line(STYLES.figure, "")), ...rows], {
      borders: NO_BORDERS,
      margins: { left: 60, right: 60 },
    }),
  ];
}

/** Centred over the line of the plan: the indents leave it as much room on both sides. */
function planLabel({ planLabel: label, clip }: ReportChart): Paragraph {
  const plan = (BAR.width * PLAN) / clip;
  return new Paragraph({
    style: STYLES.cell,
    alignment: AlignmentType.CENTER,
    keepNext: true,
    indent: {
      left: ofMillimetres(Math.max(0, plan - LABEL_HALF)),
      right: ofMillimetres(Math.max(0, BAR.width - plan - LABEL_HALF)),
    },
    text: wordText(label),
  });
}

function picture(bar: ReportChart["bars"][number], clip: number): ImageRun {
  return new ImageRun({
    type: "png",
    data: barPng(bar.thousandths, clip),
    transformation: { width: pixelsOf(BAR.width), height: pixelsOf(BAR.height) },
    altText: { name: wordText(bar.label), description: wordText(`${bar.label}: ${plainText(bar.figure)}`) },
  });
}

/** The axis, the plan as an upright line, the bar hatched; one that goes on beyond the edge is cut open there. */
export function barPng(thousandths: number, clip: number): Uint8Array {
  const width = BAR.width * DOTS_A_MILLIMETRE;
  const height = BAR.height * DOTS_A_MILLIMETRE;
  const { stroke, hatch, inset, cut } = DOTS;
  const end = Math.round((Math.min(Math.max(thousandths, 0), clip) * width) / clip);
  const plan = Math.min(width - stroke, Math.round((PLAN * width) / clip));
  return lineArtPng(width, height, (x, y) => {
    const slant = end - cut - Math.abs(y - height / 2);
    if (thousandths > clip && x > slant && x < slant + cut) return false;
    const within = x < end && y >= inset && y < height - inset;
    const onEdge = within && (x >= end - stroke || y < inset + stroke || y >= height - inset - stroke);
    return x < stroke || Math.abs(x - plan) <= 1 || onEdge || (within && (x + y) % hatch < stroke);
  });
}
