"use client";
import { ChevronDown, ChevronLeft, ChevronRight } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";
import { withParameters } from "@/lib/format/parameters";
import { formatPeriod } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import { isOffered } from "@/lib/indicators/look-back";
import type { LocalDate } from "@/lib/periods/local-date";
import { neighbourPeriod } from "@/lib/periods/neighbour";
import { type Period, periodKey, QUARTERS } from "@/lib/periods/period";
import { LinkPending } from "./link-pending";
import { Menu } from "./menu";
import { REMEMBERED_PERIOD, remember } from "./remembered";

/** All periods of a year, as people name them. */
function periodsOf(year: number): { period: Period; text: string }[] {
  return [
    ...QUARTERS.map((quarter) => ({
      period: { kind: "quarter" as const, year, quarter },
      text: `Quý ${romanQuarter(quarter)}`,
    })),
    { period: { kind: "six-months" as const, year }, text: "6 tháng" },
    { period: { kind: "nine-months" as const, year }, text: "9 tháng" },
    { period: { kind: "year" as const, year }, text: "Cả năm" },
  ];
}

function offered(year: number, until: LocalDate | null) {
  return periodsOf(year).filter(({ period }) => until === null || isOffered(period, until));
}

/**
 * Chooses the period of the page. Plain links, so it works without JavaScript, and the period stands in the address
 * (`?period=2026-Q3`); other parameters of the page are kept.
 */
export function PeriodPicker({
  current,
  years,
  until = null,
}: {
  current: Period;
  years: readonly number[];
  /** Looking back: what had not begun on the day is not offered; null = everything is. */
  until?: LocalDate | null;
}) {
  const path = usePathname();
  const params = useSearchParams();
  const hrefOf = (period: Period) => `${path}?${withParameters(params, [["period", periodKey(period)]])}`;
  const key = periodKey(current);
  const sorted = [...new Set([...years, current.year])].sort((a, b) => b - a);
  return (
    <div className="flex items-center gap-1">
      <Step
        period={neighbourPeriod(current, -1)}
        years={sorted}
        until={until}
        hrefOf={hrefOf}
        title="Kỳ trước"
        keys="Alt+,"
      >
        <ChevronLeft aria-hidden />
      </Step>
      <Menu
        summary={
          <>
            <span className="sr-only">Kỳ báo cáo: </span>
            {formatPeriod(current)}
            <ChevronDown aria-hidden />
          </>
        }
      >
        <nav aria-label="Chọn kỳ báo cáo" className="space-y-2">
          {sorted.map((year) => (
            <div key={year}>
              <p className="px-2 pb-1 text-xs font-bold text-muted">Năm {year}</p>
              <ul className="grid grid-cols-4 gap-1 sm:w-80">
                {offered(year, until).map(({ period, text }) => (
                  <li key={periodKey(period)}>
                    <Link
                      className="menu-item justify-center whitespace-nowrap border border-line !px-0.5 !text-[0.8125rem]"
                      href={hrefOf(period)}
                      aria-current={periodKey(period) === key ? "true" : undefined}
                      onClick={() => remember(REMEMBERED_PERIOD, periodKey(period))}
                    >
                      {text}
                      <span className="sr-only"> năm {year}</span>
                      <LinkPending />
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      </Menu>
      <Step
        period={neighbourPeriod(current, 1)}
        years={sorted}
        until={until}
        hrefOf={hrefOf}
        title="Kỳ sau"
        keys="Alt+."
      >
        <ChevronRight aria-hidden />
      </Step>
    </div>
  );
}

type StepProps = {
  period: Period;
  years: readonly number[];
  until: LocalDate | null;
  hrefOf: (period: Period) => string;
  title: string;
  keys: string;
  children: ReactNode;
};

/** To the period beside this one, while it lies in a year that is offered. */
function Step({ period, years, until, hrefOf, title, keys, children }: StepProps) {
  if (!years.includes(period.year) || (until !== null && !isOffered(period, until))) return null;
  return (
    <Link
      className="btn btn-quiet !px-1.5"
      href={hrefOf(period)}
      title={`${title}: ${formatPeriod(period)}`}
      aria-label={`${title}: ${formatPeriod(period)}`}
      aria-keyshortcuts={keys}
      onClick={() => remember(REMEMBERED_PERIOD, periodKey(period))}
    >
      {children}
      <LinkPending />
    </Link>
  );
}
