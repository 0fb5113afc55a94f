import "server-only";
import { getStore } from "@/db/client";
import { listUnits } from "@/db/org-units/queries";
import { findIssuedFile, listIssued } from "@/db/reports/issued-queries";
import type { SetMember } from "@/db/reports/start-report-set";
import { lastQuarterOf, type Period, periodKey } from "@/lib/periods/period";
import { hasBegun, lastDayOf, periodsOfYear } from "@/lib/periods/quarter-days";
import { reportTitle } from "@/lib/reports/report-list";
import { writeWord } from "@/lib/reports/word/write-word";
import { type ReportReader, readReport } from "./report.load";
import { readSummaryYear, summaryOfUnit } from "./unit-summary.load";

/** One page of every unit that was there between January and the end of the period: the figures run from quarter I. */
export async function unitPapers(reader: ReportReader, period: Period): Promise<SetMember[]> {
  const [first, last] = [`${period.year}-01-01`, lastDayOf(period.year, lastQuarterOf(period))];
  let year: ReturnType<typeof readSummaryYear> | undefined;
  const yearOnce = () => {
    year ??= readSummaryYear(reader, period);
    return year;
  };
  const units = await listUnits(reader.store ?? getStore(), reader.commune.id);
  return units
    .filter(
      ({ validFrom, validTo }) => (validFrom === null || validFrom <= last) && (validTo === null || validTo >= first),
    )
    .map(({ id, name }) => ({
      name,
      make: () => orNothing(async () => writeWord(await summaryOfUnit(await yearOnce(), id))),
    }));
}

/** Every report of a year: the file that was issued, else what the program writes from the figures now. */
export async function yearPapers(reader: ReportReader, year: number): Promise<SetMember[]> {
  const store = getStore();
  const issued = await listIssued(store, reader.commune.id, { year });
  return periodsOfYear(year)
    .filter((period) => hasBegun(year, lastQuarterOf(period), reader.today))
    .map((period) => {
      const last = issued.find((each) => each.periodKey === periodKey(period) && each.unitId === null);
      return {
        name: last ? `${reportTitle(period)}, số ${last.number}` : reportTitle(period),
        make: async () => {
          const kept = last && (await findIssuedFile(store, reader.commune.id, last.id, "docx"));
          if (kept) return kept.bytes;
          return orNothing(async () => writeWord((await readReport(reader, periodKey(period))).document));
        },
      };
    });
}

/** What a page would answer with "không có trang này" is left out of the set. */
async function orNothing(make: () => Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Error && "digest" in error && String(error.digest).endsWith(";404")) return null;
    throw error;
  }
}
