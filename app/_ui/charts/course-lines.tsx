import type { YearCourse } from "@/lib/charts/year-course";
import type { Size } from "./bar-layout";
import { type CourseLayout, layOutCourse, type Point } from "./course-layout";
import { ACTUAL_INK, MUTED_INK, PLAN_INK, TEXT_INK } from "./palette";
import { SamePeriodMark } from "./quarter-bars";
import { ValueAxis } from "./value-axis";

/**
 * The year as it runs: plan as a hatched stair, pace dashed, result a thick line with round points, last year thin with
 * diamonds, the forecast a whisker at the year's end. Each is told by its shape, so that it survives a black-and-white print.
 */
export function CourseLines({ course, size, id }: { course: YearCourse; size: Size; id: string }) {
  const layout = layOutCourse(course, size);
  const { ticks, left, right, labels, targetY, baseY } = layout;
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={spokenCourse(course)}
      className="block h-auto w-full"
      fontSize={size.font}
    >
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--color-hover)" />
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--color-line-strong)" strokeWidth="1.5" />
        </pattern>
      </defs>
      <ValueAxis ticks={ticks} left={left} size={size} />
      <Stair layout={layout} pattern={id} />
      {targetY === null ? null : (
        <line x1={left} x2={right} y1={targetY} y2={targetY} stroke={PLAN_INK} strokeDasharray="8 3 2 3" />
      )}
      {layout.pace.map((run) => (
        <polyline key={key(run)} {...line(run)} stroke={PLAN_INK} strokeWidth="1.5" strokeDasharray="5 4" />
      ))}
      {layout.samePeriod.map((run) => (
        <g key={key(run)}>
          <polyline {...line(run)} stroke={TEXT_INK} strokeWidth="1" strokeDasharray="1 3" />
          {marks(run, left).map(({ x, y }) => (
            <SamePeriodMark key={x} x={x} y={y} />
          ))}
        </g>
      ))}
      <Whisker layout={layout} course={course} size={size} />
      <Result layout={layout} size={size} />
      <line x1={left} x2={size.width} y1={baseY} y2={baseY} stroke={MUTED_INK} />
      {labels.map(({ x, text, note }) => (
        <g key={text} textAnchor="middle">
          <text x={x} y={size.height - size.font * 1.7} fill={TEXT_INK}>
            {text}
          </text>
          <text x={x} y={size.height - size.font * 0.4} fill={MUTED_INK} fontSize={size.font - 1}>
            {note}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The plan by the end of each quarter, one step a quarter. */
function Stair({ layout: { pace, labels, left, right, baseY }, pattern }: { layout: CourseLayout; pattern: string }) {
  const width = (right - left) / labels.length;
  return pace.flatMap((run) =>
    marks(run, left).map(({ x, y }) => (
      <g key={x}>
        <rect
          x={x - width}
          y={Math.min(y, baseY)}
          width={width}
          height={Math.abs(baseY - y)}
          fill={`url(#${pattern})`}
        />
        <line x1={x - width} x2={x} y1={y} y2={y} stroke={PLAN_INK} strokeWidth="1" />
      </g>
    )),
  );
}

function Result({ layout, size }: { layout: CourseLayout; size: Size }) {
  return layout.cumulative.map((run) => (
    <g key={key(run)}>
      <polyline {...line(run)} stroke={ACTUAL_INK} strokeWidth="2.5" />
      {marks(run, layout.left).map(({ x, y, row }) => (
        <g key={x}>
          <circle cx={x} cy={y} r="4" fill={ACTUAL_INK} />
          <text
            x={x - 7}
            y={y - 7}
            textAnchor="end"
            fill={ACTUAL_INK}
            fontWeight="700"
            fontSize={size.font}
            stroke="var(--color-surface)"
            strokeWidth="3"
            paintOrder="stroke"
          >
            {row.cumulativeText}
          </text>
        </g>
      ))}
    </g>
  ));
}

function Whisker({ layout: { forecast }, course, size }: { layout: CourseLayout; course: YearCourse; size: Size }) {
  if (forecast === null || course.forecast === null) return null;
  const { x, lowY, highY, from } = forecast;
  return (
    <g stroke={ACTUAL_INK} strokeWidth="1.5" fill="none">
      <path
        d={`M${from.x} ${from.y} L${x} ${highY} L${x} ${lowY} Z`}
        fill={ACTUAL_INK}
        fillOpacity="0.08"
        stroke="none"
      />
      <path d={`M${from.x} ${from.y} L${x} ${highY} M${from.x} ${from.y} L${x} ${lowY}`} strokeDasharray="3 3" />
      <path d={`M${x - 6} ${highY} H${x + 6} M${x} ${highY} V${lowY} M${x - 6} ${lowY} H${x + 6}`} strokeWidth="2" />
      <text
        x={size.width - 2}
        y={Math.min(highY, lowY) - 6}
        textAnchor="end"
        fill={MUTED_INK}
        fontStyle="italic"
        stroke="var(--color-surface)"
        strokeWidth="3"
        paintOrder="stroke"
      >
        {course.forecast.text}
      </text>
    </g>
  );
}

/** The figures themselves, without the first day's zero. */
const marks = (run: readonly Point[], left: number) => run.filter(({ x }) => x > left);

const key = (run: readonly Point[]) => run[0]?.x ?? 0;

const line = (run: readonly Point[]) => ({ points: run.map(({ x, y }) => `${x},${y}`).join(" "), fill: "none" });

/** The lines in one sentence for those who do not see them; the table beneath says the rest. */
function spokenCourse({ name, unit, rows, forecast }: YearCourse): string {
  const parts = rows.map(({ label, cumulativeText, paceText, samePeriodText }) => {
    const words = [
      cumulativeText === "" ? "" : `lũy kế ${cumulativeText === "-" ? "không phát sinh" : cumulativeText}`,
      paceText === "" ? "" : `tiến độ cần đạt ${paceText}`,
      samePeriodText === "" || samePeriodText === "x" ? "" : `cùng kỳ ${samePeriodText}`,
    ].filter(Boolean);
    return `${label}: ${words.length === 0 ? "chưa có số liệu" : words.join(", ")}`;
  });
  const end = forecast ? ` Dự báo cả năm ${forecast.text}.` : "";
  return `${name} lũy kế, ${unit}. ${parts.join("; ")}.${end}`;
}
