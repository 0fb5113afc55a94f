import { administrativeReform } from "./administrative-reform";
import { budget } from "./budget";
import { cultureSociety } from "./culture-society";
import { defenceSecurity } from "./defence-security";
import { economy } from "./economy";
import type { CatalogueGroup } from "./entry";
import { inspectionFront } from "./inspection-front";
import { land } from "./land";
import { newCountryside } from "./new-countryside";
import { partyBuilding } from "./party-building";

/** The nine lĩnh vực of domain.md §3 in the order reports print them. */
export const CATALOGUE: readonly CatalogueGroup[] = [
  budget,
  land,
  economy,
  newCountryside,
  cultureSociety,
  administrativeReform,
  defenceSecurity,
  partyBuilding,
  inspectionFront,
];
