import type { ImportKind } from "@/lib/imports/import-kind";
import type { ImportDomain } from "./import-domain";
import { accountsDomain } from "./kinds/accounts";
import { meetingsDomain } from "./kinds/meetings";
import { pastYearsDomain } from "./kinds/past-years";
import { plansDomain } from "./kinds/plans";
import { unitsDomain } from "./kinds/units";

const DOMAINS: Record<ImportKind, ImportDomain> = {
  units: unitsDomain,
  accounts: accountsDomain,
  plans: plansDomain,
  "past-years": pastYearsDomain,
  meetings: meetingsDomain,
};

export function domainOf(kind: ImportKind): ImportDomain {
  return DOMAINS[kind];
}
