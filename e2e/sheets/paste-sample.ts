import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "@playwright/test";

const RECORDED = join(import.meta.dirname, "../../lib/sheets/paste/testing/clipboard");

/** What LibreOffice Calc put on the clipboard for so-lieu-quy-4.xlsx; see record-calc.py beside the recordings. */
export function calcClipboard(name: `calc-${"vi-VN" | "en-US"}-${"table" | "column"}`): { text: string; html: string } {
  return {
    text: readFileSync(join(RECORDED, `${name}.txt`), "utf8"),
    html: readFileSync(join(RECORDED, `${name}.html.txt`), "utf8"),
  };
}

/** Ctrl+V with this on the clipboard. False when the page took the paste over. */
export async function pasteInto(field: Locator, clipboard: { text: string; html?: string }): Promise<boolean> {
  await field.focus();
  return field.evaluate((element, { text, html }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    if (html !== undefined) clipboardData.setData("text/html", html);
    return element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, clipboard);
}
