import qrcode from "qrcode-generator";

/** A QR code as one SVG path: a square of `size` modules, the quiet zone of four included. */
export type QrPath = { size: number; path: string };

const QUIET = 4;

/** A square of `size` modules, the quiet zone of four included. */
export type QrModules = { size: number; isDark: (row: number, column: number) => boolean };

/** Encodes text of ASCII letters with error correction M; on the server, so that no page loads the encoder. */
export function qrModules(text: string): QrModules {
  const code = qrcode(0, "M");
  code.addData(text, "Byte");
  code.make();
  const count = code.getModuleCount();
  const inside = (at: number) => at >= QUIET && at < QUIET + count;
  return {
    size: count + 2 * QUIET,
    isDark: (row, column) => inside(row) && inside(column) && code.isDark(row - QUIET, column - QUIET),
  };
}

/** The code of `qrModules` as one path. */
export function qrPath(text: string): QrPath {
  const { size, isDark } = qrModules(text);
  const modules = Array.from({ length: size * size }, (_, index) => [Math.floor(index / size), index % size] as const);
  const path = modules
    .filter(([row, column]) => isDark(row, column))
    .map(([row, column]) => `M${column} ${row}h1v1h-1z`)
    .join("");
  return { size, path };
}
