import type { ReactNode } from "react";

/** A line of a chart's legend: a small drawing and its words. */
export function ChartKey({ label, width = 14, children }: { label: string; width?: number; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg width={width} height="12" aria-hidden="true" className="flex-none">
        {children}
      </svg>
      {label}
    </span>
  );
}
