import qrcode from "qrcode-generator";

/** A QR code as one SVG path: a square of `size` modules, the quiet zone of four included. */
export type QrPath = { size: number; path: string };

const QUIET = 4;

/** Draws text of ASCII letters with error correction M; drawn on the server, so that no page loads the encoder. */
export function qrPath(text: string): QrPath {
  const code = qrcode(0, "M");
  code.addData(text, "Byte");
  code.make();
  const count = code.getModuleCount();
  const modules = Array.from(
    { length: count * count },
    (_, index) => [Math.floor(index / count), index % count] as const,
  );
  const path = modules
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`)
    .join("");
  return { size: count + 2 * QUIET, path };
}
