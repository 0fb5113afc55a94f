"use client";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * A button that opens a panel. It is a native `details`, so it works without JavaScript; with it, Escape, a click
 * elsewhere or a click on a link closes the panel.
 */
export function Menu({
  summary,
  children,
  className = "",
  summaryClassName = "btn btn-secondary",
}: {
  summary: ReactNode;
  children: ReactNode;
  className?: string;
  summaryClassName?: string;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = () => {
      if (box.current) box.current.open = false;
    };
    const onPointer = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !box.current?.open) return;
      close();
      box.current.querySelector("summary")?.focus();
    };
    const onLink = (event: Event) => {
      if (event.target instanceof Element && event.target.closest("a")) close();
    };
    const element = box.current;
    element?.addEventListener("click", onLink);
    document.addEventListener("pointerdown", onPointer);
    document.addEventListener("keydown", onKey);
    return () => {
      element?.removeEventListener("click", onLink);
      document.removeEventListener("pointerdown", onPointer);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return (
    <details ref={box} className={`menu ${className}`}>
      <summary className={summaryClassName}>{summary}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
