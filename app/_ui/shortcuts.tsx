"use client";
import { useEffect } from "react";

/** Keys by their place on the keyboard: under a Vietnamese input method the letter itself may not arrive. */
const KEY_NAMES: Record<string, string> = { Comma: ",", Period: ".", Slash: "/" };

/**
 * Alt and a key does what a click on the control that names the key in `aria-keyshortcuts` does; a field is gone to.
 * So a shortcut is said where it acts, and a control that is not on the page has none.
 */
export function Shortcuts() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (document.querySelector("dialog[open]")) return;
      const name = KEY_NAMES[event.code] ?? /^Digit(\d)$/.exec(event.code)?.[1];
      if (name === undefined) return;
      const control = controlFor(`Alt+${name}`);
      if (!control) return;
      event.preventDefault();
      if (control instanceof HTMLInputElement) control.focus();
      else control.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}

/** The sidebar stands twice in the page, once hidden. */
function controlFor(keys: string): HTMLElement | undefined {
  const all = document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${keys}"]`);
  return [...all].find((each) => each.getClientRects().length > 0);
}
