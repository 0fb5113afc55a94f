import type { ImportKind } from "@/lib/imports/import-kind";
import type { ImportDomain } from "./import-domain";
import { plansDomain } from "./kinds/plans";
import { unitsDomain } from "./kinds/units";

export const IMPORT_DOMAINS: Partial<Record<ImportKind, ImportDomain>> = {
  units: unitsDomain,
  plans: plansDomain,
};

export function domainOf(kind: ImportKind): ImportDomain {
  const domain = IMPORT_DOMAINS[kind];
  if (!domain) throw new Error(`no import of ${kind}`);
  return domain;
}
