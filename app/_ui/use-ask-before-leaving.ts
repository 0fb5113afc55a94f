import { useEffect } from "react";

/**
 * Asks before what was typed is left behind: closing or reloading the window asks in the browser's words, a link of
 * the application in ours. Null = nothing to lose. A new tab leaves nothing behind.
 */
export function useAskBeforeLeaving(question: string | null): void {
  useEffect(() => {
    if (question === null) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const askAtLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || link.getAttribute("href")?.startsWith("#")) return;
      if (window.confirm(question)) {
        window.removeEventListener("beforeunload", ask);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", ask);
    document.addEventListener("click", askAtLink, true);
    return () => {
      window.removeEventListener("beforeunload", ask);
      document.removeEventListener("click", askAtLink, true);
    };
  }, [question]);
}
