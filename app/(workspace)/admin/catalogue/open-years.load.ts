import "server-only";
import { notFound } from "next/navigation";
import { getStore } from "@/db/client";
import { listPeriods } from "@/db/periods/queries";

/** The opened year asked for, else the newest. */
export async function openYears(communeId: string, asked: string | undefined) {
  const periods = (await listPeriods(getStore(), communeId)).filter((each) => each.quarter === 0);
  const period = periods.find((each) => String(each.year) === asked) ?? periods[0];
  if (!period) notFound();
  return {
    year: period.year,
    closed: period.assessmentClosedOn !== null,
    years: periods.map((each) => each.year),
  };
}
