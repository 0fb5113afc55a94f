import "server-only";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { BUDGET_GROUP } from "@/lib/budget/budget-indicators";
import { loadTopic } from "../indicators/topic.load";

export async function loadBudget(searchParams: SearchParams) {
  return loadTopic(await requireGrant("figures:read"), searchParams, (_, groupCode) => groupCode === BUDGET_GROUP);
}
