import { ImageRun, Paragraph, type Table } from "docx";
import { qrModules } from "@/lib/format/qr-path";
import { lineArtPng } from "@/lib/pictures/line-art";
import type { CheckFoot, ReportDocument } from "../document";
import { ofMillimetres, ofPoints, pixelsOf } from "./measures";
import { line, wordText } from "./runs";
import { STYLES } from "./styles";
import { sideBySide } from "./tables";

/** Side of the printed code, and dots of a module: crisp at 600 dots an inch. */
const QR_MILLIMETRES = 20;
const QR_DOTS = 8;

/** Recipients and signature side by side, in one piece; the empty lines between position and name are for the pen. */
export function closing({ recipients, signature, layout }: ReportDocument, width: number): Table {
  const left = Math.floor(width / 2);
  const pen = Array.from({ length: layout.signature.blankLines }, () => line(STYLES.position, ""));
  return sideBySide([
    {
      width: left,
      children: [
        spaced(STYLES.recipientsLabel, recipients.label),
        ...recipients.lines.map((each) => line(STYLES.recipients, each)),
      ],
    },
    {
      width: width - left,
      children: [
        spaced(STYLES.capacity, signature.capacity),
        line(STYLES.position, signature.position),
        ...pen,
        ...(signature.name === null ? [] : [line(STYLES.signatory, signature.name)]),
      ],
    },
  ]);

  function spaced(style: typeof STYLES.capacity | typeof STYLES.recipientsLabel, text: string): Paragraph {
    const { lineHeight } = layout.body;
    return new Paragraph({
      style,
      spacing: { before: ofPoints(18), line: ofPoints(lineHeight), lineRule: "exact" },
      text: wordText(text),
    });
  }
}

/** The code that leads a reader of the paper to `/verify/…`, as words and as QR. */
export function checkFoot(check: CheckFoot, width: number): Table {
  const modules = qrModules(check.address);
  const dots = modules.size * QR_DOTS;
  const picture = new ImageRun({
    type: "png",
    data: lineArtPng(dots, dots, (x, y) => modules.isDark(Math.floor(y / QR_DOTS), Math.floor(x / QR_DOTS))),
    transformation: { width: pixelsOf(QR_MILLIMETRES), height: pixelsOf(QR_MILLIMETRES) },
    altText: { name: "Mã kiểm tra", description: wordText(check.words) },
  });
  const left = ofMillimetres(QR_MILLIMETRES + 3);
  return sideBySide([
    {
      width: left,
      children: [
        new Paragraph({ children: [picture], spacing: { before: ofPoints(12), lineRule: "auto", line: 240 } }),
      ],
    },
    {
      width: width - left,
      children: [new Paragraph({ style: STYLES.check, text: "" }), line(STYLES.check, check.words)],
    },
  ]);
}
