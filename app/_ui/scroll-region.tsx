import type { ReactNode } from "react";

/** A table wider than the screen scrolls in its own region, which the keyboard can reach and a screen reader names. */
export function ScrollRegion({
  label,
  className = "",
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={label} className={`table-scroll ${className}`}>
      {children}
    </section>
  );
}
