"use client";
import { History } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { withParameters } from "@/lib/format/parameters";
import { LOOK_BACK_PARAMETER } from "@/lib/indicators/look-back";
import type { LookBackModel } from "../year-book.load";

/** Stands over every screen and paper that shows a past day, with the way back; else says why the day was refused. */
export function LookBackBand({ lookBack, refusal }: { lookBack: LookBackModel | null; refusal: string | null }) {
  const path = usePathname();
  const params = useSearchParams();
  if (lookBack === null) {
    if (refusal === null) return null;
    return (
      <div className="mb-4">
        <Notice tone="warning" title="Không nhìn lại được ngày này">
          {refusal}
        </Notice>
      </div>
    );
  }
  return (
    <div
      role="note"
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-actual-strong px-4 py-2.5 text-white print:border-2 print:border-black print:bg-white print:text-black"
    >
      <History aria-hidden className="size-5 flex-none" />
      <p className="min-w-0 flex-1 basis-60">
        <b>{lookBack.words}.</b> Chỉ số đã duyệt đến hết ngày đó; không nhập, không sửa được gì ở đây.
        {lookBack.note === null ? null : ` ${lookBack.note}`}
      </p>
      <Link
        className="btn btn-secondary no-print flex-none"
        href={`${path}?${withParameters(params, [[LOOK_BACK_PARAMETER, ""]])}`}
      >
        Về hiện tại
      </Link>
    </div>
  );
}
