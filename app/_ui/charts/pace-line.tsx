import type { PaceMethod } from "@/lib/indicators/result";
import { PLAN_INK } from "./palette";

/** Dashes and marks tell the methods apart, so that a chart survives a black-and-white print. */
const LOOK: Record<PaceMethod, { dashes: string; mark: "square" | "circle" | "none" }> = {
  "planned-quarters": { dashes: "", mark: "square" },
  even: { dashes: "1.5 4", mark: "none" },
  "last-year-shares": { dashes: "7 4", mark: "circle" },
};

const MARK = 3.5;

/** What a method expects by the end of each quarter; a white edge keeps it apart from the bars it crosses. */
export function PaceLine({ method, points }: { method: PaceMethod; points: (readonly [x: number, y: number])[] }) {
  const { dashes, mark } = LOOK[method];
  const path = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
  return (
    <g fill="none" strokeLinecap="round">
      <path d={path} stroke="var(--color-surface)" strokeWidth="4.5" />
      <path d={path} stroke={PLAN_INK} strokeWidth="2.25" strokeDasharray={dashes} />
      {mark === "none"
        ? null
        : points.map(([x, y]) =>
            mark === "circle" ? (
              <circle key={x} cx={x} cy={y} r={MARK} fill="var(--color-surface)" stroke={PLAN_INK} strokeWidth="1.75" />
            ) : (
              <rect
                key={x}
                x={x - MARK}
                y={y - MARK}
                width={MARK * 2}
                height={MARK * 2}
                fill={PLAN_INK}
                stroke="var(--color-surface)"
                strokeWidth="1"
              />
            ),
          )}
    </g>
  );
}
