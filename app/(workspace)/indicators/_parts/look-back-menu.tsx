"use client";
import { ChevronDown } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { DateField } from "@/app/_ui/date-field";
import { Menu } from "@/app/_ui/menu";
import { formatShortPartyDate } from "@/lib/format/dates";
import { withParameters } from "@/lib/format/parameters";
import { LOOK_BACK_PARAMETER } from "@/lib/indicators/look-back";
import type { LocalDate } from "@/lib/periods/local-date";

/** Nhìn lại: chooses the past day of the page. A plain form of the address; everything else chosen is kept. */
export function LookBackMenu({ day }: { day: LocalDate | null }) {
  const kept = withParameters(useSearchParams(), [
    [LOOK_BACK_PARAMETER, ""],
    ["figures", ""],
  ]);
  return (
    <Menu
      summary={
        <>
          Nhìn lại
          {day === null ? null : <span className="sr-only"> ngày {formatShortPartyDate(day)}</span>}
          <ChevronDown aria-hidden />
        </>
      }
    >
      <form method="get" className="grid gap-2 p-2 sm:w-72">
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <DateField key={day} label="Xem như cuối ngày" name={LOOK_BACK_PARAMETER} defaultValue={day ?? ""} required />
        <p className="text-sm text-muted">Số đã duyệt và kế hoạch đã ghi đến hết ngày đó, như đã xem khi ấy.</p>
        <button type="submit" className="btn btn-primary justify-self-start">
          Nhìn lại
        </button>
      </form>
    </Menu>
  );
}
