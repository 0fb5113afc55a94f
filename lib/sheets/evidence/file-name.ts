/** Names Windows keeps for devices; a file called so cannot be saved there. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST_NAME = 120;

/**
 * The name under which a file is shown and given back: the last part of whatever path was sent, without signs that
 * hide or reorder text or that Windows refuses. It is never part of a path on the server.
 */
export function cleanFileName(sent: string): string {
  const last = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const tidy = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, "")
    .replace(/[<>:"|?*]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const dot = tidy.lastIndexOf(".");
  const base = (dot === -1 ? tidy : tidy.slice(0, dot)).trim();
  const extension = dot === -1 ? "" : tidy.slice(dot).toLowerCase();
  const kept = [...base].slice(0, LONGEST_NAME).join("");
  const safe = kept === "" ? "minh-chung" : DEVICE.test(kept) ? `${kept}-tep` : kept;
  return `${safe}${extension}`;
}

/** Lower case without the dot; empty when there is none. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf(".");
  return dot === -1 ? "" : fileName.slice(dot + 1).toLowerCase();
}
