/** The first bytes of the pictures the program takes, whatever the file is called. */
export const PNG_SIGNATURE = "\x89PNG\r\n\x1a\n";
export const JPEG_SIGNATURE = "\xff\xd8\xff";

/** @param signature one character for each byte */
export function startsWith(bytes: Uint8Array, signature: string): boolean {
  if (bytes.length < signature.length) return false;
  for (let at = 0; at < signature.length; at++) if (bytes[at] !== signature.charCodeAt(at)) return false;
  return true;
}
