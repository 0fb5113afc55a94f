"use client";

import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";

/** The list and its library are fetched the first time someone asks for them. */
const PaletteDialog = lazy(() => import("./palette-dialog"));

/** "Tìm nhanh": opens by click and by Ctrl+K anywhere. Without JavaScript there is nothing to open, so it is not drawn. */
export function PaletteButton() {
  const [ready, setReady] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    setReady(true);
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      // Another open dialog keeps its keys.
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className="palette-place">
      {ready ? (
        <button type="button" className="palette-button" aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>
          <Search className="size-4 flex-none" aria-hidden />
          Tìm nhanh
          <kbd className="ml-auto">Ctrl K</kbd>
        </button>
      ) : null}
      {open ? (
        <Suspense fallback={null}>
          <PaletteDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
