import { and, gte, isNull, lte, or, type Placeholder } from "drizzle-orm";
import type { Connection } from "@/db/store";

/** Rows of `indicator_assignments` in force in a quarter. @param index quarterIndex, see lib/periods */
export function isAssignedIn(a: Connection["t"]["indicatorAssignments"], index: number | Placeholder) {
  return and(lte(a.fromQuarter, index), or(isNull(a.toQuarter), gte(a.toQuarter, index)));
}
