import type { LocalDate } from "@/lib/periods/local-date";
import type { Dress, IssuerNames } from "@/lib/reports/dress";
import type { LayoutRecord } from "@/lib/reports/layout";
import { type DatedVersion, inForceOn } from "./dated";
import type { PaperKind } from "./paper-kinds";
import type { SettingValues } from "./schema";
import type { SettingKey } from "./subjects";

/** The subjects that shape a paper. */
export const PAPER_SETTINGS = ["names", "offices", "signatories", "signature-forms", "layout-party"] as const;
export type PaperSettings = { [K in (typeof PAPER_SETTINGS)[number]]: DatedVersion<SettingValues[K]>[] };

/** Names, layout and signature of a paper of a kind, as in force on the day the paper stands for. */
export function dressOfPaper(settings: PaperSettings, day: LocalDate, kind: PaperKind): Dress {
  const layout = asLayout(version("layout-party", settings["layout-party"], day));
  const form = version("signature-forms", settings["signature-forms"], day).value.forms.find(
    (each) => each.paper === kind,
  );
  const { capacity, position } = form ?? layout.signature;
  const people = version("signatories", settings.signatories, day).value.people;
  const [keeper] = version("offices", settings.offices, day).value.offices;
  return {
    issuer: issuerOn(settings.names, day),
    layout,
    signing: { capacity, position, name: form?.named ? holderOf(people, position) : null },
    keeper: keeper?.symbol ?? "",
  };
}

/** Who may sign in which position on a day, as the office recorded it. */
export function signatoriesOn(versions: PaperSettings["signatories"], day: LocalDate): People {
  return version("signatories", versions, day).value.people;
}

/** What the commune and its committee were called on the day a paper stands for. */
export function issuerOn(names: PaperSettings["names"], day: LocalDate): IssuerNames {
  return version("names", names, day).value;
}

export function asLayout({ effectiveFrom, value }: DatedVersion<SettingValues["layout-party"]>): LayoutRecord {
  return { ...value, effectiveFrom };
}

function version<T>(key: SettingKey, versions: readonly DatedVersion<T>[], day: LocalDate): DatedVersion<T> {
  const found = inForceOn(versions, day);
  if (found === null) throw new Error(`No version of ${key} at all`);
  return found;
}

type People = SettingValues["signatories"]["people"];

/** Who holds a position. Capitals on paper, small letters in the list: "BÍ THƯ" and "Bí thư" are one position. */
export function holderOf(people: People, position: string): string | null {
  const wanted = position.toLocaleLowerCase("vi");
  return people.find((each) => each.position.toLocaleLowerCase("vi") === wanted)?.name ?? null;
}

export type Term = { position: string; name: string; from: LocalDate; to: LocalDate | null };

/**
 * Who signed in which position from when to when: runs of the same name in consecutive versions, by position, oldest
 * first. `to` is the day before the version that names somebody else or nobody; null = still.
 */
export function signatoryTerms(
  versions: readonly { effectiveFrom: LocalDate; value: { people: People } }[],
  dayBefore: (day: LocalDate) => LocalDate,
): Term[] {
  const ordered = [...versions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const terms: Term[] = [];
  for (const { effectiveFrom, value } of ordered) {
    for (const open of terms.filter((term) => term.to === null)) {
      if (holderOf(value.people, open.position) !== open.name) open.to = dayBefore(effectiveFrom);
    }
    for (const { position, name } of value.people) {
      const holds = (term: Term) => term.to === null && holderOf([{ position, name: "" }], term.position) === "";
      if (!terms.some(holds)) terms.push({ position, name, from: effectiveFrom, to: null });
    }
  }
  return terms;
}
