"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";
import type { QuarterChart } from "@/lib/charts/quarter-chart";

const LiveQuarterChart = lazy(() => import("./live-quarter-chart"));

type LiveFrameProps = { chart: QuarterChart; samePeriodLabel: string | null; children: ReactNode };

/**
 * Shows the server's drawing until someone points at it, touches it or reaches it with the keyboard; only then is
 * the interactive chart (about 115 KB) fetched. The drawing stays while it loads, so nothing jumps.
 */
export function LiveFrame({ chart, samePeriodLabel, children }: LiveFrameProps) {
  const [live, setLive] = useState(false);
  const wake = () => setLive(true);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      role="group"
      // Once live the drawing has its own stop; the group keeps the focus that woke it.
      tabIndex={live ? -1 : 0}
      aria-label={`Biểu đồ ${chart.name}`}
      onPointerEnter={wake}
      onTouchStart={wake}
      onFocus={wake}
    >
      {live ? (
        <Suspense fallback={children}>
          <LiveQuarterChart chart={chart} samePeriodLabel={samePeriodLabel} />
        </Suspense>
      ) : (
        children
      )}
    </div>
  );
}
