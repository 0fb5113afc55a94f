import { BorderStyle, ImageRun, Paragraph, type Table, TableCell, TableRow, VerticalAlign, WidthType } from "docx";
import { lineArtPng } from "@/lib/pictures/line-art";
import { plainText, type ReportChart } from "../document";
import { pixelsOf } from "./measures";
import { cellRuns, line, wordText } from "./runs";
import { STYLES } from "./styles";
import { fixedTable, shareOut } from "./tables";

const PLAN = 1000;
const BAR = { width: 70, height: 4 };
const DOTS_A_MILLIMETRE = 12;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** Bars of actual against plan: label, bar, figure. The thin upright line is the plan, the tooth a bar that goes on. */
export function barsOf(chart: ReportChart, width: number): (Paragraph | Table)[] {
  const widths = shareOut(width, [360, 440, 200]);
  const rows = chart.bars.map(
    (bar) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(widths[0] ?? 0, line(STYLES.cell, bar.label)),
          cell(
            widths[1] ?? 0,
            new Paragraph({ style: STYLES.cell, keepNext: true, children: [picture(bar, chart.clip)] }),
          ),
          cell(widths[2] ?? 0, new Paragraph({ style: STYLES.figure, children: cellRuns(bar.figure, false) })),
        ],
      }),
  );
  const borders = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
  return [
    line(STYLES.chartTitle, chart.title),
    fixedTable(widths, rows, { borders, margins: { left: 60, right: 60 } }),
  ];
}

function cell(width: number, child: Paragraph): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [child],
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

/** Black on white: a full bar, the plan as an upright line (white where the bar covers it). */
export function barPng(thousandths: number, clip: number): Uint8Array {
  const width = BAR.width * DOTS_A_MILLIMETRE;
  const height = BAR.height * DOTS_A_MILLIMETRE;
  const end = Math.round((Math.min(Math.max(thousandths, 0), clip) * width) / clip);
  const plan = Math.min(width - 2, Math.round((PLAN * width) / clip));
  const inset = 8;
  return lineArtPng(width, height, (x, y) => {
    const onPlan = Math.abs(x - plan) <= 1;
    const onBar = x < end && y >= inset && y < height - inset;
    return onBar ? !onPlan : onPlan;
  });
}
