import { useId } from "react";
import type { YearCourse as Course } from "@/lib/charts/year-course";
import { ChartKey } from "./chart-key";
import { ChartNumbers, NumberHead } from "./chart-numbers";
import { CourseLines } from "./course-lines";
import { ACTUAL_INK, PLAN_INK, TEXT_INK } from "./palette";
import { SamePeriodMark } from "./quarter-bars";

const WIDE = { width: 520, height: 250, font: 12 };
const NARROW = { width: 330, height: 240, font: 11 };

/** The cumulative figure through the year with its legend, its footnotes and the same rows as a table. */
export function YearCourse({ course }: { course: Course }) {
  const id = useId();
  return (
    <figure className="@container m-0 max-w-2xl">
      <div className="hidden @md:block">
        <CourseLines course={course} size={WIDE} id={`${id}-wide`} />
      </div>
      <div className="@md:hidden">
        <CourseLines course={course} size={NARROW} id={`${id}-narrow`} />
      </div>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <ChartKey label="Lũy kế">
          <path d="M0 6 H14" stroke={ACTUAL_INK} strokeWidth="2.5" />
          <circle cx="7" cy="6" r="3.5" fill={ACTUAL_INK} />
        </ChartKey>
        {course.paceLabel === null ? null : (
          <ChartKey label={course.paceLabel}>
            <path d="M0 6 H14" stroke={PLAN_INK} strokeWidth="1.5" strokeDasharray="4 2" />
          </ChartKey>
        )}
        {course.target === null ? null : (
          <ChartKey label={`Kế hoạch năm ${course.target.text}`}>
            <path d="M0 6 H14" stroke={PLAN_INK} strokeDasharray="6 2 2 2" />
          </ChartKey>
        )}
        {course.samePeriodLabel === null ? null : (
          <ChartKey label={course.samePeriodLabel}>
            <path d="M0 6 H14" stroke={TEXT_INK} strokeDasharray="1 2" />
            <SamePeriodMark x={7} y={6} />
          </ChartKey>
        )}
        {course.forecast === null ? null : (
          <ChartKey label="Khoảng dự báo cả năm">
            <path d="M3 1 H11 M7 1 V11 M3 11 H11" stroke={ACTUAL_INK} strokeWidth="1.5" fill="none" />
          </ChartKey>
        )}
        {course.footnotes.map((note) => (
          <span key={note} className="basis-full">
            {note}
          </span>
        ))}
      </figcaption>
      <CourseTable course={course} />
    </figure>
  );
}

function CourseTable({ course: { name, unit, rows, paceLabel, samePeriodLabel, forecast } }: { course: Course }) {
  const hasNotes = rows.some((row) => row.note !== "");
  const isCompared = rows.some((row) => row.samePeriodText !== "");
  return (
    <ChartNumbers
      label={`Số liệu lũy kế ${name}`}
      words="Xem số liệu lũy kế"
      caption={`${name} lũy kế, ${unit}`}
      foot={forecast === null ? null : <p className="mt-1 text-sm text-muted">Dự báo cả năm: {forecast.text}.</p>}
    >
      <thead>
        <tr>
          <th scope="col">Đến hết</th>
          {paceLabel === null ? null : <NumberHead text="Tiến độ cần đạt" />}
          <NumberHead text="Lũy kế" />
          {isCompared ? <NumberHead text={samePeriodLabel ?? "Cùng kỳ"} /> : null}
          {hasNotes ? <th scope="col">Ghi chú</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            {paceLabel === null ? null : <td className="num">{row.paceText}</td>}
            <td className="num">{row.cumulativeText}</td>
            {isCompared ? <td className="num">{row.samePeriodText}</td> : null}
            {hasNotes ? <td>{row.note}</td> : null}
          </tr>
        ))}
      </tbody>
    </ChartNumbers>
  );
}
