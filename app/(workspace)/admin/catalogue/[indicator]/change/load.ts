import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { listIndicatorGroups, listIndicators } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { listPeriods } from "@/db/periods/queries";
import { changeableYears } from "@/lib/indicators/versions/years";
import { quarterOfDate } from "@/lib/periods/local-date";
import { parentChoices } from "../../parents.load";

/** The indicator as it stands in the year asked for, as texts of a form; the next year where none is asked. */
export async function loadChange(indicatorId: string, asked: string | undefined) {
  const { commune, today } = await requireGrant("indicator:manage");
  const store = getStore();
  const years = changeableYears(await listPeriods(store, commune.id));
  const year = years.find((each) => String(each) === asked) ?? years.at(-1) ?? null;
  const all = await listIndicators(store, commune.id, year ?? quarterOfDate(today).year);
  const indicator = all.find((each) => each.id === indicatorId);
  if (!indicator) notFound();
  const groups = await listIndicatorGroups(store, commune.id);
  const defaults: Record<string, string> = Object.fromEntries(
    Object.entries(indicator).map(([name, value]) => [name, value === true ? "on" : String(value ?? "")]),
  );
  return {
    year,
    years,
    indicator: { id: indicator.id, name: indicator.name, revision: indicator.revision },
    defaults: { ...defaults, marksBreak: indicator.versionFrom === year && indicator.breakNote !== null ? "on" : "" },
    groups: groups.map(({ id, name }) => ({ id, name })),
    parents: parentChoices(groups, all, indicatorId),
  };
}
export type ChangeModel = Awaited<ReturnType<typeof loadChange>>;
