import { needsPreview } from "@/lib/paste/needs-preview";
import { readClipboard } from "@/lib/paste/read-clipboard";

/** A pasted text as a block to look at; null for one cell that needs no look: it is pasted as if typed. */
export function readPasted(text: string): string[][] | null {
  const block = readClipboard(text);
  return needsPreview(block) ? block : null;
}
