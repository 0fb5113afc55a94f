import "server-only";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { BUDGET_GROUP } from "@/lib/budget/budget-indicators";
import { loadTopic } from "../indicators/topic.load";

export async function loadBudget(searchParams: SearchParams) {
  const { commune, today } = await requireGrant("figures:read");
  return loadTopic(commune.id, today, searchParams, (_, groupCode) => groupCode === BUDGET_GROUP);
}
