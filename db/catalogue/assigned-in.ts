import { and, gte, isNull, lte, or, type Placeholder } from "drizzle-orm";
import type { Connection } from "@/db/store";

/** Rows of `indicator_assignments` in force in a quarter, or in any from one to another. @param first quarterIndex, see lib/periods */
export function isAssignedIn(
  a: Connection["t"]["indicatorAssignments"],
  first: number | Placeholder,
  last: number | Placeholder = first,
) {
  return and(lte(a.fromQuarter, last), or(isNull(a.toQuarter), gte(a.toQuarter, first)));
}
