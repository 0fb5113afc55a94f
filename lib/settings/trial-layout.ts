import type { LocalDate } from "@/lib/periods/local-date";
import type { Signing } from "@/lib/reports/dress";
import type { LayoutRecord } from "@/lib/reports/layout";
import { type DatedVersion, inForceOn } from "./dated";
import { asLayout } from "./paper";
import type { SettingValues } from "./schema";
import { SUBJECTS } from "./subjects";

export const TRIAL_LAYOUTS = ["layout-party", "layout-state"] as const;
type TrialKey = (typeof TRIAL_LAYOUTS)[number];
type Layouts = { [K in TrialKey]: DatedVersion<SettingValues[K]>[] };

type TrialLayout = { title: string; layout: LayoutRecord; signing: Signing | null };

/** Names a stored record in an address: `layout-party.2027-01-01`. */
export function trialName(key: TrialKey, effectiveFrom: string): string {
  return `${key}.${effectiveFrom}`;
}

/** The record an address names, whether its day has come or not; null when there is none. */
export function findTrialLayout(layouts: Layouts, name: string): TrialLayout | null {
  for (const key of TRIAL_LAYOUTS) {
    const version = layouts[key].find((each) => trialName(key, each.effectiveFrom) === name);
    if (!version) continue;
    return asTrial(key, asLayout(version));
  }
  return null;
}

/** "?layout=state": a report as the UBND's own, under its record in force on the day the paper stands for. */
export const STATE_LAYOUT = "state";

export function stateLayoutOn(layouts: Pick<Layouts, "layout-state">, day: LocalDate): TrialLayout | null {
  const version = inForceOn(layouts["layout-state"], day);
  return version && asTrial("layout-state", asLayout(version));
}

function asTrial(key: TrialKey, layout: LayoutRecord): TrialLayout {
  const { capacity, position } = layout.signature;
  // The signature forms of the office are the Party's.
  const signing = layout.kind === "state" ? { capacity, position, name: null } : null;
  return { title: SUBJECTS[key].title, layout, signing };
}
